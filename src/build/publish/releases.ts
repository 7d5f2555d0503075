/**
 * The folders below .waymark/releases, 1 and so on: the published release, the one before it, and
 * the one that is being built. All functions need the lock.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isOtherProcessRunning } from "../processes.ts";
import { manifestFile, type Release, readReleaseManifest } from "./release.ts";
import type { FileRecords } from "./seal.ts";

/**
 * Deletes what killed builds left, and returns the last complete release beside the current one.
 */
export function clearReleases(releases: string, current: Release | undefined): Release | undefined {
  const complete: number[] = [];
  for (const name of readdirSync(releases)) {
    const { folder } = getRelease(releases, name);
    if (folder === current?.folder) continue;
    if (existsSync(join(folder, manifestFile)) && Number(name) > 0) complete.push(Number(name));
    else rmSync(folder, { recursive: true, force: true });
  }
  const last = complete.sort((a, b) => a - b).pop();
  for (const name of complete)
    rmSync(join(releases, String(name)), { recursive: true, force: true });
  return last === undefined ? undefined : getRelease(releases, String(last));
}

/** Returns the release to build next; its folder is not there yet. */
export function getNextRelease(releases: string): Release {
  const last = Math.max(0, ...readdirSync(releases).map((name) => Number(name) || 0));
  return getRelease(releases, String(last + 1));
}

function getRelease(releases: string, name: string): Release {
  const folder = join(releases, name);
  return { folder, site: join(folder, "site") };
}

/**
 * Puts the files that do not change into the next release: hard links to those of the current one.
 * It is made of the release before the current one, which has most of these links already; see
 * docs/decisions/0021-publishing-with-a-lock.md for the time that this saves.
 */
export function stageRelease(
  next: Release,
  previous: Release | undefined,
  current: Release | undefined,
  keptFiles: FileRecords,
): void {
  const { files: previousFiles } = readReleaseManifest(previous);
  if (previous !== undefined) {
    // Without a manifest it is incomplete, so that nobody uses it if this build is killed.
    rmSync(join(previous.folder, manifestFile));
    renameSync(previous.folder, next.folder);
    for (const name of ["link", "before"])
      rmSync(join(next.folder, name), { recursive: true, force: true });
  }
  mkdirSync(next.site, { recursive: true });
  for (const file of Object.keys(previousFiles)) {
    if (Object.hasOwn(keptFiles, file)) continue;
    rmSync(join(next.site, file), { force: true });
    removeEmptyFolders(next.site, dirname(file));
  }
  if (current === undefined) return;
  const createdFolders = new Set<string>();
  for (const [file, record] of Object.entries(keptFiles)) {
    const target = join(next.site, file);
    if (previousFiles[file]?.hash === record.hash) {
      const found = lstatSync(target, { throwIfNoEntry: false });
      if (found?.size === record.size && found.mtimeMs === record.mtime) continue;
    }
    rmSync(target, { recursive: true, force: true });
    const folder = dirname(target);
    if (!createdFolders.has(folder)) mkdirSync(folder, { recursive: true });
    createdFolders.add(folder);
    linkOrCopy(join(current.site, file), target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Some file systems have no hard links, and others a limit to their number.
    copyFileSync(source, target);
  }
}

/** Deletes folders that are empty now, from the innermost outwards. */
function removeEmptyFolders(site: string, folder: string): void {
  for (let current = folder; current !== "."; current = dirname(current)) {
    try {
      rmdirSync(join(site, current));
    } catch {
      return;
    }
  }
}

/** Deletes the temporary files of processes that were killed: "history.json.<number>". */
export function deleteTemporaryFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = /\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isOtherProcessRunning(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
