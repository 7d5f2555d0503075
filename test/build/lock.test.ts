/** The lock of a project: one process has it, whatever becomes of the others. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acquireLock } from "../../src/build/publish/lock.ts";
import { waitForExit } from "../support/project.ts";

let folder: string;
let lock: string;
let log: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-lock-"));
  lock = join(folder, "lock");
  log = join(folder, "log");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const startHolder = (...args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [join(import.meta.dirname, "faults/hold-lock.ts"), lock, log, ...args]);

const neverWaits = (pid: number) => {
  throw new Error(`waited for ${pid}`);
};

/** The number of a process that has ended. */
const endedPid = () => spawnSync(process.execPath, ["--version"]).pid;

/** Leaves a lock as a process does that is killed. */
function leaveLock(pid: number): void {
  mkdirSync(lock);
  writeFileSync(join(lock, `${pid}-left`), "");
}

test("a released lock leaves nothing", async () => {
  const release = await acquireLock(lock, neverWaits);
  expect(readdirSync(lock)).toHaveLength(1);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock is taken over from a process that has ended, or that had the same number", async () => {
  for (const pid of [endedPid(), process.pid]) {
    leaveLock(pid);
    (await acquireLock(lock, neverWaits))();
    expect(existsSync(lock)).toBe(false);
  }
});

test("a second process waits, and says once for which", async () => {
  const release = await acquireLock(lock, neverWaits);
  const holder = startHolder();
  const end = waitForExit(holder);
  await once(holder.stderr, "data");
  expect(existsSync(log)).toBe(false);
  release();
  expect(await end).toMatchObject({ status: 0, stderr: `waiting for ${process.pid}\n` });
});

test("of processes that take over a lock at once, one has it at a time", async () => {
  leaveLock(endedPid());
  const holders = Array.from({ length: 6 }, () => waitForExit(startHolder()));
  for (const { status } of await Promise.all(holders)) expect(status).toBe(0);
  const lines = readFileSync(log, "utf8").trim().split("\n");
  expect(lines).toHaveLength(12);
  for (let i = 0; i < lines.length; i += 2)
    expect(lines[i + 1]).toBe(lines[i]?.replace("taken", "released"));
  expect(readdirSync(folder)).toEqual(["log"]);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s releases the lock", async (signal, expected) => {
  const holder = startHolder("hold");
  const end = waitForExit(holder);
  await once(holder.stdout, "data");
  holder.kill(signal);
  expect((await end).status).toBe(expected);
  expect(existsSync(lock)).toBe(false);
});

test("a killed process leaves the lock to the next", async () => {
  const holder = startHolder("hold");
  const end = waitForExit(holder);
  await once(holder.stdout, "data");
  holder.kill("SIGKILL");
  await end;
  expect(readdirSync(lock)).toHaveLength(1);
  (await acquireLock(lock, neverWaits))();
  expect(existsSync(lock)).toBe(false);
});
