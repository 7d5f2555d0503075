import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import type { Profiler, Runtime } from "node:inspector";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { waymarkCommand } from "./builds.ts";
import { measure } from "./measure.ts";
import { markdownTable } from "./table.ts";

const longest = 25; // functions
const repository = new URL("../../", import.meta.url).href;

/**
 * Builds a project, which has not been built before, under V8's sampling profiler, with all threads
 * and processes, and returns the functions and the folders that took the most self time.
 */
export async function profile(project: string): Promise<string> {
  const folder = mkdtempSync(join(project, "profile-"));
  await measure(waymarkCommand(project, ["--cpu-prof", `--cpu-prof-dir=${folder}`]));
  const functions = new Map<string, number>();
  const folders = new Map<string, number>();
  for (const file of readdirSync(folder)) {
    const recorded: Profiler.Profile = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const frames = new Map(recorded.nodes.map(({ id, callFrame }) => [id, callFrame]));
    for (const [at, id] of (recorded.samples ?? []).entries()) {
      const frame = frames.get(id);
      if (frame === undefined || frame.functionName === "(idle)") continue;
      // A delta is the time before its sample, so the time of a sample is the next one.
      const milliseconds = (recorded.timeDeltas?.[at + 1] ?? 0) / 1000;
      add(functions, functionOf(frame), milliseconds);
      add(folders, folderOf(frame), milliseconds);
    }
  }
  return `${timeTable("Functions", functions, longest)}\n\n${timeTable("Folders", folders)}`;
}

function add(times: Map<string, number>, key: string, milliseconds: number): void {
  times.set(key, (times.get(key) ?? 0) + milliseconds);
}

function functionOf({ functionName, url, lineNumber }: Runtime.CallFrame): string {
  const name = functionName || "(anonymous)";
  return url === "" ? name : `${name} ${pathOf(url)}:${lineNumber + 1}`;
}

/** For example `src/render`, `node_modules/yaml`, `node:`, `wasm:` or `(garbage collector)`. */
function folderOf({ functionName, url }: Runtime.CallFrame): string {
  if (url === "") return functionName.startsWith("(") ? functionName : "native";
  const path = pathOf(url).replace(/.*(?=node_modules\/)/, "");
  return (
    /^(?:node:|wasm:|node_modules\/(?:@[^/]+\/)?[^/]+|[^/]+(?:\/[^/]+(?=\/))?)/.exec(path)?.[0] ??
    path
  );
}

function pathOf(url: string): string {
  if (url.startsWith(repository)) return url.slice(repository.length);
  return url.startsWith("file:") ? fileURLToPath(url) : url;
}

function timeTable(title: string, times: ReadonlyMap<string, number>, most?: number): string {
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...times].toSorted(([, a], [, b]) => b - a).slice(0, most);
  return markdownTable(
    [title, "self ms", `of ${total.toFixed(0)} ms`],
    rows.map(([name, time]) => [name, time.toFixed(0), `${((100 * time) / total).toFixed(1)} %`]),
  );
}
