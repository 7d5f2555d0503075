import { spawn } from "node:child_process";
import { watchMemory } from "./memory.ts";

/** A command to run as a process of its own. */
export interface Command {
  /** The program and its arguments. */
  arguments: readonly [program: string, ...rest: string[]];
  /** The folder in which it runs. */
  folder: string;
  /** Variables over those of this process. */
  environment?: Readonly<Record<string, string>>;
}

/** What one run of a command cost. */
export interface Measurement {
  /** Seconds from start to exit. */
  wall: number;
  /** Seconds of CPU, user and system, of the process and of its descendants. */
  cpu: number;
  /** Peak resident memory in MB (10^6 bytes), or NaN where the system does not tell (not Linux). */
  peak: number;
  /** The exit status. */
  status: number;
  /** What it printed on both streams. */
  output: string;
}

// Descriptor 3 carries the figures; the command itself does not inherit it.
const timed = `
TIMEFORMAT="%3R %3U %3S"
exec 4>&2
{ time "$@" 2>&4 3>&- 4>&-; } 2>&3
`;

/**
 * Runs a command and says what it cost.
 *
 * Wall and CPU come from bash's `time`, which asks the kernel for the resources of all waited-for
 * descendants in milliseconds, and needs nothing installed. Memory is sampled, see
 * {@link watchMemory}. bash's own time (about 1 ms) is not counted.
 */
export async function measure(command: Command): Promise<Measurement> {
  const child = spawn("bash", ["-c", timed, "bash", ...command.arguments], {
    cwd: command.folder,
    env: { ...process.env, ...command.environment },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const memory = watchMemory(child.pid ?? 0);
  const printed: string[] = [];
  const figures: string[] = [];
  for (const [at, stream] of child.stdio.entries()) {
    if (!stream || !("setEncoding" in stream)) continue;
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (at === 3 ? figures : printed).push(text));
  }
  try {
    const status = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 1));
    });
    const [wall = NaN, user = NaN, system = NaN] = numbers(figures.join(""));
    return { wall, cpu: user + system, peak: memory.stop(), status, output: printed.join("") };
  } finally {
    memory.stop();
  }
}

function numbers(text: string): number[] {
  return text.trim().replaceAll(",", ".").split(" ").map(Number);
}
