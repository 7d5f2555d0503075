/** What the commands of this folder do alike. */
import { realpathSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

/** What a build leaves that did not come to its end. */
export const unchangedMessage = "Nothing was published; the site that was there is as it was.";

/** What the command line gives as `--name`. */
export function readTextOption(name: string): string | undefined {
  const { values } = parseArgs({ options: { [name]: { type: "string" } }, strict: false });
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** The project's folder: `--root`, else the working folder. Becomes the working folder. */
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
 * Runs a command to its exit status; undefined leaves it running. An error that nobody foresaw is
 * a fault of the program: it is told in a line and `meaning`, with its stack where DEBUG is set.
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

/** What is wrong; of a file of the code that cannot be read, also where. */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [start = error.message] = error.stack?.split(/\n\s+at /) ?? [];
  return error instanceof SyntaxError ? start : error.message;
}
