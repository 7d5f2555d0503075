/**
 * The lock of a project: one build publishes at a time. `.waymark/lock` is a folder, and a file in
 * it names the process that holds the lock.
 *
 * A folder can be renamed to one that is empty or not there, and to no other (POSIX rename). So a
 * process makes a folder with its file in it and renames it to the lock: both come into being in
 * one step. The file of a process that was killed is deleted by the next one. Its name belongs to
 * that process alone, so two that take over the lock at once cannot delete each other's.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isOtherProcessRunning } from "../processes.ts";

/** Milliseconds between two attempts. */
const pollInterval = 50;

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Takes the lock at `path`, and returns the function that releases it; the end of the process does
 * so too. Calls `onWait` once, with the number of the process that holds it, before it waits.
 */
export async function acquireLock(
  path: string,
  onWait: (pid: number) => void,
): Promise<() => void> {
  const token = `${process.pid}-${randomUUID()}`;
  const folder = `${path}.${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, token), "");
  const release = () => {
    try {
      rmSync(folder, { recursive: true, force: true });
      rmSync(join(path, token), { force: true });
      rmdirSync(path);
    } catch {
      // Something else is in the way of the lock, or another process has it.
    }
  };
  process.once("exit", release);
  const listeners = Object.entries(signals).map(([signal, number]) => {
    const listener = () => process.exit(128 + number);
    process.once(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  let hasWaited = false;
  for (;;) {
    const owner = findOwner(path);
    if (owner === undefined && tryRename(folder, path)) break;
    if (owner !== undefined && !hasWaited) {
      onWait(owner);
      hasWaited = true;
    }
    await setTimeout(pollInterval);
  }
  return () => {
    release();
    process.removeListener("exit", release);
    for (const remove of listeners) remove();
  };
}

/** Returns the running process that holds the lock; deletes the files of those that have ended. */
function findOwner(path: string): number | undefined {
  for (const token of readTokens(path)) {
    const pid = Number.parseInt(token, 10);
    if (isOtherProcessRunning(pid)) return pid;
    rmSync(join(path, token), { force: true });
  }
  removeIfEmpty(path);
  return undefined;
}

function readTokens(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** Some systems cannot rename a folder to an empty one. */
function removeIfEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {}
}

/** Returns false if another process has the lock now. */
function tryRename(folder: string, path: string): boolean {
  try {
    renameSync(folder, path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOTEMPTY") || hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
