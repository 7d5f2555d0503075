import { readdirSync } from "node:fs";
import type { Build } from "./builds.ts";
import { type Measurement, measure } from "./measure.ts";

const columns = ["wall s", "spread", "CPU s", "peak MB", "wall x", "CPU x", "peak x", "files"];

interface Run {
  readonly build: Build;
  readonly measured: Measurement[];
}

/**
 * Runs every build once in each round, so that a slow minute of the machine hits all alike, and
 * returns the medians as a Markdown table. The x columns are ratios to Hugo, else to the floor, else
 * to the first build. `spread` is of the wall time.
 */
export async function buildTable(title: string, builds: readonly Build[], rounds: number) {
  const runs = builds.map((build): Run => ({ build, measured: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { build, measured } of runs) {
      build.prepare?.();
      measured.push(await measure(build.command));
      build.cleanup?.();
    }
  }
  const results = runs.map(({ build, measured }) => ({
    name: build.name,
    wall: median(measured.map(({ wall }) => wall)),
    spread: formatSpread(measured.map(({ wall }) => wall)),
    cpu: median(measured.map(({ cpu }) => cpu)),
    peak: median(measured.map(({ peak }) => peak)),
    files: countFiles(build.output),
  }));
  const named = (name: string) => results.find((result) => result.name === name);
  const base = named("hugo") ?? named("floor") ?? results[0];
  if (base === undefined) return "";
  const rows = results.map(({ name, wall, spread, cpu, peak, files }) => [
    name,
    wall.toFixed(2),
    spread,
    cpu.toFixed(2),
    peak.toFixed(0),
    ...[wall / base.wall, cpu / base.cpu, peak / base.peak].map((ratio) => ratio.toFixed(2)),
    String(files),
  ]);
  return markdownTable([`${title} (${base.name} = 1.00)`, ...columns], rows);
}

/** Returns a Markdown table whose columns are aligned to the right, except the first. */
export function markdownTable(head: readonly string[], rows: readonly string[][]): string {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The least and the most of all rounds. */
function formatSpread(seconds: readonly number[]): string {
  return [Math.min(...seconds), Math.max(...seconds)].map((one) => one.toFixed(2)).join("–");
}

/** Returns the middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function countFiles(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
