import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { measure } from "./measure.ts";
import { buildCommand, removeBuild } from "./waymark.ts";

const inTable = 25;
const repository = new URL("../../", import.meta.url).href;

const profileFile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/**
 * Builds the project cold under V8's sampling profiler, every thread and process of it, and tells
 * the functions and the folders in which the time went. Times are self time, in milliseconds.
 */
export async function profile(project: string): Promise<string> {
  const folder = mkdtempSync(join(project, "profile-"));
  removeBuild(project);
  const run = await measure(buildCommand(project, ["--cpu-prof", `--cpu-prof-dir=${folder}`]));
  if (run.status !== 0) throw new Error(`The build exited with ${run.status}.\n${run.output}`);
  const functions = new Map<string, number>();
  const folders = new Map<string, number>();
  for (const file of readdirSync(folder)) {
    addTimes(readFileSync(join(folder, file), "utf8"), functions, folders);
  }
  return [
    list("Functions", functions, inTable),
    list("Folders", folders, Number.POSITIVE_INFINITY),
  ].join("\n\n");
}

function addTimes(
  file: string,
  functions: Map<string, number>,
  folders: Map<string, number>,
): void {
  const { nodes, samples, timeDeltas } = profileFile.parse(JSON.parse(file));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  for (const [at, id] of samples.entries()) {
    const frame = frames.get(id);
    if (!frame || frame.functionName === "(idle)") continue;
    // A delta is the time before its sample, so the time of a sample is the next one.
    const milliseconds = (timeDeltas[at + 1] ?? 0) / 1000;
    add(functions, functionLabel(frame), milliseconds);
    add(folders, folderLabel(frame), milliseconds);
  }
}

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
}

function functionLabel(frame: Frame): string {
  const name = frame.functionName || "(anonymous)";
  return frame.url === "" ? name : `${name} ${path(frame.url)}:${frame.lineNumber + 1}`;
}

/** `src/render`, `node_modules/yaml`, `node:`, `wasm`, `native` or `(garbage collector)`, say. */
function folderLabel(frame: Frame): string {
  if (frame.url.startsWith("node:")) return "node:";
  if (frame.url.startsWith("wasm:")) return "wasm";
  if (frame.url === "") return /^\(.+\)$/.test(frame.functionName) ? frame.functionName : "native";
  const file = path(frame.url);
  const packages = file.lastIndexOf("node_modules/");
  if (packages >= 0) {
    const parts = file.slice(packages).split("/");
    return parts.slice(0, parts[1]?.startsWith("@") ? 3 : 2).join("/");
  }
  return file.split("/").slice(0, -1).slice(0, 2).join("/") || file;
}

function path(url: string): string {
  if (url.startsWith(repository)) return url.slice(repository.length);
  return url.startsWith("file:") ? fileURLToPath(url) : url;
}

function add(times: Map<string, number>, key: string, milliseconds: number): void {
  times.set(key, (times.get(key) ?? 0) + milliseconds);
}

function list(title: string, times: ReadonlyMap<string, number>, most: number): string {
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...times].toSorted(([, a], [, b]) => b - a).slice(0, most);
  const lines = rows.map(([name, time]) => {
    const share = ((100 * time) / total).toFixed(1);
    return `| ${time.toFixed(0)} | ${share} % | ${name} |`;
  });
  const head = `| self ms | of ${total.toFixed(0)} ms | ${title} |`;
  return [head, "|---:|---:|---|", ...lines].join("\n");
}
