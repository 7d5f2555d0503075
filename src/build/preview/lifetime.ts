/** A preview ends with what it was started from, and never outlives its terminal. */
import { execFileSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { isOtherProcessRunning } from "../processes.ts";

/** Milliseconds between two looks at the terminal and the process that started this one. */
const checkInterval = 1000;

/**
 * Calls `end` once: for a signal (Ctrl-C, a closed window), after the end of the process that started
 * this one, and after the end of the terminal, of which a job in the background gets no signal.
 * A closed stdin is no sign: a build machine starts a preview with one, and to read the terminal would
 * stop a job in the background.
 */
export function endWithTerminal(end: () => void): void {
  const { ppid } = process;
  const starters = findStarters(process.env);
  const hasTerminal = isTerminalOpen();
  const timer = setInterval(() => {
    const isAlone = process.ppid !== ppid || !starters.every(isOtherProcessRunning);
    if (isAlone || (hasTerminal && !isTerminalOpen())) endOnce();
  }, checkInterval);
  const endOnce = () => {
    clearInterval(timer);
    end();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, endOnce);
}

/** The variable that npm sets for what it runs. */
interface Environment {
  readonly npm_lifecycle_event?: string | undefined;
}

/** Returns the process that started this one and, where that is npm's shell, npm: it may be killed alone. */
function findStarters({ npm_lifecycle_event }: Environment): readonly number[] {
  const { ppid } = process;
  const npm = npm_lifecycle_event === undefined ? undefined : findParent(ppid);
  return npm === undefined ? [ppid] : [ppid, npm];
}

/** Returns undefined if it cannot be found out, as on Windows. */
function findParent(pid: number): number | undefined {
  try {
    const line = execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
    return Number(line) || undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether this process has a terminal; never on Windows. */
function isTerminalOpen(): boolean {
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch {
    return false;
  }
}
