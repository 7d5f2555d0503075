import { readdirSync } from "node:fs";
import type { Contender } from "./contender.ts";
import { type Measurement, measure } from "./measure.ts";

/** The median of a contender's rounds. */
export interface Result extends Pick<Measurement, "wall" | "cpu" | "peak"> {
  name: string;
  /** How many files its output holds. */
  files: number;
}

/**
 * Runs every contender once in each round, so that a slow minute of the machine hits all alike.
 * Throws, with what it printed, where one of them fails.
 */
export async function runRounds(
  contenders: readonly Contender[],
  rounds: number,
): Promise<Result[]> {
  const runs = contenders.map((contender): Run => ({ contender, measured: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { contender, measured } of runs) measured.push(await run(contender));
  }
  return runs.map(({ contender, measured }) => ({
    name: contender.name,
    wall: median(measured.map(({ wall }) => wall)),
    cpu: median(measured.map(({ cpu }) => cpu)),
    peak: median(measured.map(({ peak }) => peak)),
    files: countFiles(contender.output),
  }));
}

interface Run {
  contender: Contender;
  measured: Measurement[];
}

async function run(contender: Contender): Promise<Measurement> {
  contender.before();
  const measured = await measure(contender.command);
  contender.after?.();
  if (measured.status !== 0) {
    const command = contender.command.arguments.join(" ");
    throw new Error(
      `${contender.name} exited with ${measured.status}: ${command}\n${measured.output}`,
    );
  }
  return measured;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return pair.reduce((total, value) => total + value, 0) / pair.length;
}

function countFiles(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
