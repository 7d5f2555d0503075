/** Keeps what the commits tell from build to build, so that a build reads new commits only. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { readJson, saveJson } from "../content/files/checked-json.ts";
import { type CommitTimes, readCommitTimes } from "./commit-times.ts";
import { GitFailed } from "./no-history.ts";
import type { Repository } from "./repository.ts";

export interface CommitTimesCache {
  readonly path: string;
  /** Of the code. */
  readonly version: string;
}

/** Returns what the commits that led to HEAD tell; those that led to the kept one are not read. */
export async function readCommitTimesWithCache(
  repository: Repository,
  cache: CommitTimesCache,
): Promise<CommitTimes> {
  const head = await findFixedHead(repository);
  if (head === undefined) return readCommitTimes(repository, { revisions: ["HEAD"] });
  const place = `${cache.version} ${repository.prefix}`;
  const found = readJson(cache.path);
  const saved = isSaved(found) && found.place === place ? found : undefined;
  if (saved?.head === head) return saved.times;
  const isContinued = saved !== undefined && (await isAncestor(repository, saved.head, head));
  const times = await readCommitTimes(
    repository,
    isContinued
      ? { revisions: [head, `^${saved.head}`], earlier: saved.times }
      : { revisions: [head] },
  );
  // A later fetch may bring what is missing.
  if (times.isComplete) save(cache.path, { place, head, times });
  return times;
}

/**
 * Returns the id of the last commit if it alone decides what its history is: not in a shallow clone,
 * and not where git-replace(1) or info/grafts (gitrepository-layout(5)) put other commits into it.
 */
async function findFixedHead({ git, isShallow }: Repository): Promise<string | undefined> {
  if (isShallow) return undefined;
  try {
    const args = ["--path-format=absolute", "--git-path", "info/grafts", "HEAD"];
    const [lines, replaced] = await Promise.all([
      git(["rev-parse", ...args]),
      git(["replace", "--list"]),
    ]);
    const [, grafts = "", head] = /^(.+)\n(.+)\n$/s.exec(lines.toString()) ?? [];
    return replaced.length > 0 || existsSync(grafts) ? undefined : head;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

async function isAncestor({ git }: Repository, older: string, newer: string): Promise<boolean> {
  try {
    await git(["merge-base", "--is-ancestor", older, newer]);
    return true;
  } catch (error) {
    // It fails where git no longer knows the older one, too.
    if (error instanceof GitFailed) return false;
    throw error;
  }
}

interface Saved {
  /** Version of the code, and the content folder's path within the repository. */
  readonly place: string;
  readonly head: string;
  readonly times: CommitTimes;
}

/** Checks the top level only: the version names the code that wrote the rest. */
function isSaved(value: unknown): value is Saved {
  return typeof value === "object" && value !== null && "place" in value && "times" in value;
}

/** A folder that cannot be written to is no reason not to build. */
function save(path: string, saved: Saved): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    saveJson(path, saved);
  } catch {}
}
