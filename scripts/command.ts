/** What the commands of this folder do alike. */
import { realpathSync } from "node:fs";
import { parseArgs } from "node:util";

/** The project's folder: `--root`, else the working folder. Becomes the working folder. */
export function projectRoot(): string {
  const { values } = parseArgs({ options: { root: { type: "string" } }, strict: false });
  if (typeof values.root === "string") process.chdir(values.root);
  return realpathSync(process.cwd());
}

/**
 * Runs a command to its exit status; undefined leaves it running. An error that nobody foresaw is
 * a fault of the program: it is told in a line, with its stack where DEBUG is set.
 */
export async function run(command: () => Promise<number | undefined>): Promise<void> {
  // Whoever reads the output may stop reading: `npm run fields | head`.
  process.stdout.on("error", () => process.exit(0));
  try {
    const status = await command();
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${text}\nNothing was published; the site that was there is as it was.\n`);
    if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}
