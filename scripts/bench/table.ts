import type { Result } from "./rounds.ts";

const columns = ["wall s", "CPU s", "peak MB", "wall x", "CPU x", "peak x", "files"];

/**
 * A markdown table of results. The x columns are ratios against Hugo, or against the floor, or
 * else against the first contender; the reference's own are 1.00.
 */
export function table(posts: number, results: readonly Result[]): string {
  const reference =
    results.find(({ name }) => name === "hugo") ??
    results.find(({ name }) => name === "floor") ??
    results[0];
  if (!reference) return "";
  const rows = results.map((result) => [
    result.name,
    result.wall.toFixed(2),
    result.cpu.toFixed(2),
    result.peak.toFixed(0),
    (result.wall / reference.wall).toFixed(2),
    (result.cpu / reference.cpu).toFixed(2),
    (result.peak / reference.peak).toFixed(2),
    String(result.files),
  ]);
  return [
    line([`${posts} posts (${reference.name} = 1.00)`, ...columns]),
    line(["---", ...columns.map(() => "---:")]),
    ...rows.map(line),
  ].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
