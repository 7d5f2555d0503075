/** Runs a command, and prints its errors in plain words. */
import { explainSystemError } from "../../src/build/system-error.ts";

// A reader that closes the pipe, such as `head`, has what it wants: the command goes on to its end.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (!("code" in error && error.code === "EPIPE")) throw error;
  });
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
