/** What the commands share: options, the project's folder, and how errors are printed. */
import { realpathSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { explainSystemError } from "../src/build/system-error.ts";

/** Printed after whatever stopped a build. */
export const unchangedMessage = "Nothing was published; the site that was there is as it was.";

// A reader that closes the pipe, such as `head`, has what it wants: the command goes on to its end.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (!("code" in error && error.code === "EPIPE")) throw error;
  });
}

/** Returns the value of the option `--name`. */
export function readTextOption(name: string): string | undefined {
  const { values } = parseArgs({ options: { [name]: { type: "string" } }, strict: false });
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** Returns whether the flag `--name` is set. */
export function readFlag(name: string): boolean {
  return (
    parseArgs({ options: { [name]: { type: "boolean" } }, strict: false }).values[name] === true
  );
}

/** Enters the project's folder, `--root` or else the working folder, and returns its real path. */
export function enterProjectRoot(): string {
  const root = readTextOption("root");
  if (root !== undefined) {
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`There is no folder ${root}.`);
    process.chdir(root);
  }
  return realpathSync(process.cwd());
}

/**
 * Runs a command, and sets the exit status that it returns; undefined leaves it running. Of an
 * error it prints the message and `consequence`; with DEBUG set, the stack too.
 */
export async function runCommand(
  command: () => Promise<number | undefined>,
  consequence?: string,
): Promise<void> {
  try {
    const status = await command();
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    process.stderr.write(`${formatError(error)}\n`);
    if (consequence !== undefined) process.stderr.write(`${consequence}\n`);
    if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}

/** Returns the message; for code that cannot be parsed, also where it is. */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [start = error.message] = error.stack?.split(/\n\s+at /) ?? [];
  return error instanceof SyntaxError ? start : (explainSystemError(error) ?? error.message);
}
