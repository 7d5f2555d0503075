/** Runs a command in a terminal, and types what a person would. */
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { commandFile, testEpoch, waitForExit } from "./project.ts";

/** Ctrl-U: deletes what stands in the line. */
export const clearLine = "\x15";
/** The arrow that goes to the next choice. */
export const down = "\x1b[B";

/**
 * Types the keys after what is printed matches; returns what was printed, the exit status, and how many
 * of the answers nothing asked for.
 */
export async function answerInTerminal(
  cwd: string,
  args: readonly string[],
  answers: readonly (readonly [after: RegExp, keys: string])[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ status: number | null; printed: string; unasked: number }> {
  const words = args.map((arg) => `'${arg}'`).join(" ");
  const line = `stty cols 100 rows 40; "${process.execPath}" "${commandFile}" ${words}`;
  const child = spawn("script", ["-qec", line, "/dev/null"], {
    cwd,
    env: { PATH: process.env.PATH, TZ: "Europe/London", SOURCE_DATE_EPOCH: testEpoch, ...env },
  });
  let printed = "";
  let from = 0;
  const open = [...answers];
  child.stdout.on("data", (data: Buffer) => {
    printed += stripVTControlCharacters(data.toString());
    const [next] = open;
    if (next === undefined || !next[0].test(printed.slice(from))) return;
    from = printed.length;
    open.shift();
    child.stdin.write(next[1]);
  });
  const { status } = await waitForExit(child);
  return { status, printed, unasked: open.length };
}
