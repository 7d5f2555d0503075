import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

/** A command to run as a process of its own. */
export interface Command {
  /** The program and its arguments. */
  readonly line: readonly string[];
  /** The folder in which it runs. */
  readonly folder: string;
  /** Variables in addition to those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What one run of a command took. */
export interface Measurement {
  /** Seconds from start to exit. */
  readonly wall: number;
  /** Seconds of CPU, user and system, of the process and its descendants. */
  readonly cpu: number;
  /** Peak resident memory in MB (10^6 bytes); NaN where there is no /proc (not Linux). */
  readonly peak: number;
  /** What it printed on both streams. */
  readonly output: string;
}

const sampleEvery = 20; // ms

/**
 * Runs a command and measures it. Throws an error with what it printed if its exit status is not 0.
 *
 * Wall and CPU come from bash's `time`, which reports milliseconds, includes descendants, and needs
 * nothing installed. Memory is the larger of two samples: the kernel's own peak of any one process,
 * and the sum over all processes that run at the same time.
 */
export async function measure({ line, folder, environment }: Command): Promise<Measurement> {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" 2>&1';
  const bash = spawn("bash", ["-c", script, "bash", ...line], {
    cwd: folder,
    env: { ...process.env, ...environment, LC_ALL: "C.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let peak = 0;
  const timer = setInterval(() => {
    const samples = descendants(bash.pid ?? 0).map((pid) => read(`${pid}/status`));
    const sum = samples.reduce((total, status) => total + bytes(status, "VmRSS"), 0);
    peak = Math.max(peak, sum, ...samples.map((status) => bytes(status, "VmHWM")));
  }, sampleEvery);
  try {
    const closed = once(bash, "close");
    const [output, figures] = await Promise.all([text(bash.stdout), text(bash.stderr)]);
    const [status] = await closed;
    if (status !== 0) throw new Error(`${line.join(" ")} exited with ${status}.\n${output}`);
    const [wall = NaN, user = NaN, system = NaN] = figures.trim().split(" ").map(Number);
    return { wall, cpu: user + system, peak: peak > 0 ? peak / 1e6 : NaN, output };
  } finally {
    clearInterval(timer);
  }
}

/** Any thread can start a process, so each thread's children are asked for. */
function descendants(pid: number): number[] {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads
    .flatMap((thread) => read(`${pid}/task/${thread}/children`).match(/\d+/g) ?? [])
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function read(file: string): string {
  return attempt(() => readFileSync(`/proc/${file}`, "utf8")) ?? "";
}

/** A process may end while it is being read: then there is nothing to read. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function bytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;
}
