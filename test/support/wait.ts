/** Waits for states instead of sleeping. */
import type { ChildProcess } from "node:child_process";
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { projectPaths } from "../../src/build/paths.ts";

/** Milliseconds after which something is taken to never come; no measure of speed. */
const timeout = 120_000;

/** Waits until `isDone`; `describe` says in an error what never came. */
export async function waitUntil(
  isDone: () => boolean | Promise<boolean>,
  describe: () => string,
): Promise<void> {
  const startedAt = performance.now();
  while (!(await isDone())) {
    if (performance.now() - startedAt > timeout) throw new Error(`still not so: ${describe()}`);
    await setTimeout(10);
  }
}

/** Waits until a process has the lock of a project, or has ended. */
export function waitForLock(root: string, child: ChildProcess): Promise<void> {
  const lock = join(root, projectPaths.lock);
  const hasLock = () =>
    existsSync(lock) && readdirSync(lock).some((name) => name.startsWith(`${child.pid}-`));
  return waitUntil(
    () => child.exitCode !== null || child.signalCode !== null || hasLock(),
    () => `process ${child.pid} has the lock of ${root}`,
  );
}

/** Waits until no file of the content changed within the last second, since such may change again. */
export function waitUntilSettled(root: string): Promise<void> {
  return waitUntil(
    () => Date.now() > lastChange(join(root, "content")) + 1100,
    () => "the clock goes on",
  );
}

function lastChange(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.ctimeMs;
  return Math.max(stat.ctimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
