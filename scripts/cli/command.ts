/** A command of `waymark`: its options, its help, and how it reads what was typed. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { findNearest } from "../../src/text/nearest.ts";

/** Printed after whatever stopped a build. */
export const unchangedMessage = "Nothing was published; the site that was there is as it was.";

export interface Option {
  readonly type: "string" | "boolean";
  /** What a string stands for, in the help. */
  readonly value?: string;
  readonly description: string;
}

type Options = Readonly<Record<string, Option>>;

type Config<O extends Options> = { args: string[]; options: O; allowPositionals: true };

/** The values of options, by name; those that were not typed are undefined. */
type Values<O extends Options> = ReturnType<typeof parseArgs<Config<O>>>["values"];

export interface Command {
  /** One sentence. */
  readonly summary: string;
  /** What may stand beside the options, as the help shows it. */
  readonly positionals?: string;
  readonly options: Options;
  /** What an error means for the site; printed after it. */
  readonly consequence?: string;
  /**
   * Runs it with what was typed after its name. Returns the exit status; undefined if it goes on.
   * Throws where an option is unknown or lacks its value, and what the command throws.
   */
  readonly run: (args: readonly string[]) => Promise<number | undefined>;
}

/** Returns a command whose `run` is given the options as values. */
export function defineCommand<const O extends Options>(
  command: Omit<Command, "options" | "run"> & {
    readonly options: O;
    readonly run: (
      values: Values<O>,
      positionals: readonly string[],
    ) => Promise<number | undefined>;
  },
): Command {
  const { options, positionals } = command;
  return {
    ...command,
    run: async (args) => {
      checkArguments(args, options, positionals !== undefined);
      const parsed = parseArgs<Config<O>>({ args: [...args], options, allowPositionals: true });
      const lost = findLostOption(Object.keys(options), process.env);
      if (lost !== undefined && !(lost in parsed.values))
        throw new Error(
          `npm took --${lost} for itself. Write: npm run ${process.env.npm_lifecycle_event} -- --${lost}`,
        );
      return command.run(parsed.values, parsed.positionals);
    },
  };
}

/** Throws where an argument is none of the command's, with the nearest. */
function checkArguments(args: readonly string[], options: Options, takesPositionals: boolean) {
  const config = {
    args: [...args],
    options,
    strict: false,
    tokens: true,
  } satisfies ParseArgsConfig;
  for (const token of parseArgs(config).tokens) {
    if (token.kind === "positional" && !takesPositionals)
      throw new Error(`What is "${token.value}"? This command takes options alone.`);
    if (token.kind !== "option") continue;
    const option = options[token.name];
    if (option === undefined) {
      const nearest = findNearest(token.name, Object.keys(options));
      const advice = nearest === undefined ? "" : ` Did you mean --${nearest}?`;
      throw new Error(`There is no option ${token.rawName}.${advice}`);
    }
    const { value = "" } = token;
    if (option.type === "boolean" && token.value !== undefined)
      throw new Error(`--${token.name} takes no value.`);
    // What follows an option is its value, unless it is another option.
    if (option.type === "string" && (value === "" || (!token.inlineValue && value.startsWith("-"))))
      throw new Error(`--${token.name} needs a value: --${token.name} <${option.value}>`);
  }
}

/**
 * Returns an option that npm 11 and earlier took from `npm run check --dates`, where it stands
 * before "--"; they put it in the environment.
 */
function findLostOption(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (env.npm_lifecycle_event === undefined || env.npm_lifecycle_event === "npx") return undefined;
  // A setting that is false, such as yes=false in .npmrc, is "".
  return names.find(
    (name) => (env[`npm_config_${name.replaceAll("-", "_")}`] ?? "").replace("false", "") !== "",
  );
}
