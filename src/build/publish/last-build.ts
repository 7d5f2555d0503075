/**
 * What the last build was made from, and what it said. A build that is given the same has nothing to
 * do: it reads no text and makes no page.
 */
import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readJson, saveJson, timestampGranularity } from "../../content/files/checked-json.ts";
import type { Problem } from "../../content/files/problem.ts";
import type { Environment } from "../../history/git.ts";
import { readHead } from "../../history/repository.ts";
import { hash } from "../../text/hash.ts";
import { readBuildInstant } from "../../time/clock.ts";
import { projectPaths, templateFolder } from "../paths.ts";
import { isCI } from "../progress.ts";

/** Stands for everything that a site is made from but the time. */
export interface BuildInputs {
  readonly key: string;
  /** When a file of them last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** What a build that had no problems said. */
export interface LastBuild {
  readonly key: string;
  /** The build date, and the first instant at which the site may be different; see findNextChange. */
  readonly from: number;
  readonly until: number;
  /** The path of the release that it published or found. */
  readonly release: string;
  readonly warnings: readonly Problem[];
  readonly summary: string;
  /** Number of files of the site. */
  readonly files: number;
}

/**
 * Returns what the project is built from. Undefined on a build machine, whose folders are new or
 * copied, and where variables name a repository.
 */
export async function readBuildInputs(
  root: string,
  engine: string,
  env: Environment,
): Promise<BuildInputs | undefined> {
  if (isCI(env) || env.GIT_DIR !== undefined) return undefined;
  const head = readHead(root, env);
  const lines: string[] = [];
  let changed = 0;
  for (const folder of [projectPaths.content, templateFolder])
    changed = Math.max(changed, listStamps(root, folder, lines));
  // What own layouts import depends on it.
  changed = Math.max(changed, addStamp(root, "package-lock.json", lines));
  return { key: hash(engine, "\n", await head, "\n", lines.join("\n")), changed };
}

/** Adds a line for all that lies in a folder; returns the time of the last change. */
function listStamps(root: string, folder: string, lines: string[]): number {
  let changed = addStamp(root, folder, lines);
  for (const entry of readFolder(join(root, folder))) {
    if (entry.name === "node_modules") continue;
    const path = `${folder}/${entry.name}`;
    const latest = entry.isDirectory()
      ? listStamps(root, path, lines)
      : addStamp(root, path, lines);
    if (latest > changed) changed = latest;
  }
  return changed;
}

/** A renamed or deleted file changes the times of its folder. */
function addStamp(root: string, path: string, lines: string[]): number {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  lines.push(`${path} ${stat.mode} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`);
  return stat.ctimeMs;
}

function readFolder(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Keeps what a build said; `startedAt` is a time of the file system before the inputs were read. */
export function saveLastBuild(
  root: string,
  build: LastBuild,
  { changed }: BuildInputs,
  startedAt: number,
): void {
  // A file that changed just now may change again without another time.
  if (changed < startedAt - timestampGranularity)
    saveJson(join(root, projectPaths.lastBuild), build);
}

/** Returns what the last build said if it was given the same inputs, and nothing is due since. */
export function findSameBuild(
  root: string,
  { key }: BuildInputs,
  release: string,
  env: Environment,
): LastBuild | undefined {
  const found = readJson(join(root, projectPaths.lastBuild));
  if (!isLastBuild(found) || found.key !== key || found.release !== release) return undefined;
  const now = readBuildInstant(env);
  return now.ok && now.value >= found.from && now.value < found.until ? found : undefined;
}

/** Checks the top level only: the key names the code that wrote the rest. */
function isLastBuild(value: unknown): value is LastBuild {
  return typeof value === "object" && value !== null && "key" in value && "release" in value;
}
