/**
 * The release before the published one is made into the next: only what differs is touched, where
 * a new folder would need a link for every file, and the old one a deletion for each.
 */
import { readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyManifest, type Manifest } from "../manifest.ts";
import { isOtherProcessRunning } from "../processes.ts";
import { findCurrentRelease, manifestFile, type Release, readReleaseManifest } from "./release.ts";
import { createRelease } from "./releases.ts";

/** A release of this process, and what is in it already. */
export interface StagedRelease {
  readonly release: Release;
  readonly manifest: Manifest;
}

/** A release that nobody publishes or builds, made this process's own; else a new, empty one. */
export function stageRelease(output: string, releases: string, version: string): StagedRelease {
  for (const name of readdirSync(releases)) {
    const folder = join(releases, name);
    if (isOtherProcessRunning(Number.parseInt(name, 10))) continue;
    // Only now, since until its build had ended it could still be published.
    if (folder === findCurrentRelease(output, releases)?.folder) continue;
    const manifest = readReleaseManifest({ folder, site: join(folder, "site") });
    if (manifest.engine !== version) continue;
    const claimed = createRelease(releases);
    rmSync(claimed.folder, { recursive: true });
    try {
      // Only one of two builds can rename it.
      renameSync(folder, claimed.folder);
      return { release: claimed, manifest };
    } catch {}
  }
  return { release: createRelease(releases), manifest: emptyManifest };
}

/**
 * Takes out of a draft what the next site has not, or has otherwise, or is to be written anew, and
 * returns the files of `keep` that are to be put there still. From here on the draft is no whole release, until it is
 * sealed. A file is taken out before another takes its place, as releases share their bytes.
 */
export function removeStaleFiles(
  { release, manifest }: StagedRelease,
  next: Manifest,
  unchangedFiles: readonly string[],
): readonly string[] {
  for (const name of [manifestFile, "link", "before"]) {
    rmSync(join(release.folder, name), { recursive: true, force: true });
  }
  const unchanged = new Set(unchangedFiles);
  for (const [file, key] of Object.entries(manifest.files)) {
    if (next.files[file] === key && unchanged.has(file)) continue;
    rmSync(join(release.site, file), { force: true });
    if (!Object.hasOwn(next.files, file)) removeEmptyFolders(release.site, dirname(file));
  }
  return unchangedFiles.filter((file) => manifest.files[file] !== next.files[file]);
}

/** Deletes folders that are empty now, from the innermost out. */
function removeEmptyFolders(site: string, folder: string): void {
  for (let current = folder; current !== "."; current = dirname(current)) {
    try {
      rmdirSync(join(site, current));
    } catch {
      return;
    }
  }
}
