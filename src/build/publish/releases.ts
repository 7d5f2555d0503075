/** Where sites are built: each build has a folder of its own below .waymark/releases. */
import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Manifest } from "../manifest.ts";
import { isOtherProcessRunning } from "../processes.ts";
import { findCurrentRelease, manifestFile, type Release } from "./release.ts";

/** A new, empty release; `folder` says whose it is, so that nobody clears it away meanwhile. */
export function createRelease(releases: string): Release {
  const folder = join(releases, `${process.pid}-${randomUUID()}`);
  mkdirSync(join(folder, "site"), { recursive: true });
  return { folder, site: join(folder, "site") };
}

/**
 * Puts files of one release into another; they share their bytes, which nobody writes again.
 * Returns false where one of them is not there: deleted by hand, or by a later build.
 */
export function linkFiles(from: Release, to: Release, files: readonly string[]): boolean {
  const createdFolders = new Set<string>();
  for (const file of files) {
    const source = join(from.site, file);
    const target = join(to.site, file);
    const folder = dirname(target);
    if (!createdFolders.has(folder)) mkdirSync(folder, { recursive: true });
    createdFolders.add(folder);
    try {
      linkSync(source, target);
    } catch {
      if (!existsSync(source)) return false;
      // Some file systems have no hard links.
      cpSync(source, target);
    }
  }
  return true;
}

/** A file of the manifest that the release has not; undefined where it is complete. */
export function findMissingFile(release: Release, manifest: Manifest): string | undefined {
  return Object.keys(manifest.files).find((file) => !existsSync(join(release.site, file)));
}

/** Says beside a release what it was made from: it is whole, and the next may be made from it. */
export function markComplete(release: Release, manifest: Manifest): void {
  writeFileSync(join(release.folder, manifestFile), JSON.stringify(manifest));
}

/**
 * Deletes releases that nobody needs: not the published one, nor `replaced` if it is a whole one,
 * nor those of running builds. What cannot be deleted is left for the next build.
 */
export function deleteOldReleases(
  output: string,
  releases: string,
  previousRelease?: Release,
): void {
  for (const name of readdirSync(releases)) {
    const folder = join(releases, name);
    if (folder === previousRelease?.folder && existsSync(join(folder, manifestFile))) continue;
    if (isOtherProcessRunning(Number.parseInt(name, 10))) continue;
    // Only now, since until its build had ended it could still be published.
    if (folder === findCurrentRelease(output, releases)?.folder) continue;
    const temporary = join(releases, `${process.pid}-${randomUUID()}-gone`);
    try {
      // Only one of two builds can rename it, and none takes it for its own half deleted.
      renameSync(folder, temporary);
      rmSync(temporary, { recursive: true, force: true });
    } catch {}
  }
}

/** Deletes what builds that were killed were about to rename: "records.json.<number>". */
export function deleteTemporaryFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.json\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isOtherProcessRunning(Number(pid)))
      rmSync(join(folder, name), { force: true });
  }
}
