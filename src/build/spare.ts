/**
 * The release before the published one is made into the next: only what differs is touched, where
 * a new folder would need a link for every file, and the old one a deletion for each.
 */
import { readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Manifest, noManifest } from "./manifest.ts";
import { isRunning, manifestFile, manifestOf, newRelease, type Release } from "./releases.ts";
import { currentRelease } from "./swap.ts";

/** A release of this process, and what is in it already. */
export interface Draft {
  readonly release: Release;
  readonly there: Manifest;
}

/** A release that nobody publishes or builds, made this process's own; else a new, empty one. */
export function takeSpare(output: string, releases: string, version: string): Draft {
  for (const name of readdirSync(releases)) {
    const folder = join(releases, name);
    if (isRunning(Number.parseInt(name, 10))) continue;
    // Only now, since until its build had ended it could still be published.
    if (folder === currentRelease(output, releases)?.folder) continue;
    const there = manifestOf({ folder, site: join(folder, "site") });
    if (there.engine !== version) continue;
    const own = newRelease(releases);
    rmSync(own.folder, { recursive: true });
    try {
      // Only one of two builds can rename it.
      renameSync(folder, own.folder);
      return { release: own, there };
    } catch {}
  }
  return { release: newRelease(releases), there: noManifest };
}

/**
 * Takes out of a draft what the next site has not, or has otherwise, or is to be written anew, and
 * returns the files of `keep` that are to be put there still. From here on the draft is no whole release, until it is
 * sealed. A file is taken out before another takes its place, as releases share their bytes.
 */
export function clearDraft(
  { release, there }: Draft,
  next: Manifest,
  keep: readonly string[],
): readonly string[] {
  for (const name of [manifestFile, "link", "before"]) {
    rmSync(join(release.folder, name), { recursive: true, force: true });
  }
  const kept = new Set(keep);
  for (const [file, key] of Object.entries(there.files)) {
    if (next.files[file] === key && kept.has(file)) continue;
    rmSync(join(release.site, file), { force: true });
    if (!Object.hasOwn(next.files, file)) pruneFolders(release.site, dirname(file));
  }
  return keep.filter((file) => there.files[file] !== next.files[file]);
}

/** Deletes folders that are empty now, from the innermost out. */
function pruneFolders(site: string, folder: string): void {
  for (let at = folder; at !== "."; at = dirname(at)) {
    try {
      rmdirSync(join(site, at));
    } catch {
      return;
    }
  }
}
