/**
 * Where sites are built, and how one takes the place of another. Each build has a folder of its
 * own below .waymark/releases; `_site` is a symbolic link to the one that is published. A rename
 * puts a new link in the place of the old one in one step (POSIX rename), so whoever looks finds
 * exactly the old site or exactly the new one, at whatever moment a build is killed.
 */
import { randomUUID } from "node:crypto";
import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Manifest, noManifest, readManifest } from "./manifest.ts";

/** A folder with a site in it, and beside it what the site was made from. */
export interface Release {
  readonly folder: string;
  readonly site: string;
}

/** A new, empty release; `folder` says whose it is, so that nobody clears it away meanwhile. */
export function newRelease(releases: string): Release {
  const folder = join(releases, `${process.pid}-${randomUUID()}`);
  mkdirSync(join(folder, "site"), { recursive: true });
  return { folder, site: join(folder, "site") };
}

/** The release that `_site` shows; undefined where it shows none of ours. */
export function currentRelease(output: string, releases: string): Release | undefined {
  const site = linkTarget(output);
  if (site === undefined || dirname(dirname(site)) !== resolve(releases)) return undefined;
  return { folder: dirname(site), site };
}

export function manifestOf(release: Release | undefined): Manifest {
  return release === undefined ? noManifest : readManifest(join(release.folder, "manifest.json"));
}

/** Puts files of one release into another; they share their bytes, which nobody writes again. */
export function keepFiles(from: Release, to: Release, files: readonly string[]): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = join(to.site, file);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(join(from.site, file), target);
    } catch {
      // Some file systems have no hard links.
      cpSync(join(from.site, file), target);
    }
  }
}

/** Throws unless the release holds exactly the files of its manifest. */
export function checkRelease(release: Release, manifest: Manifest): void {
  const there = new Set(
    readdirSync(release.site, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(release.site, join(entry.parentPath, entry.name)))
      .map((path) => path.replaceAll("\\", "/")),
  );
  const wanted = Object.keys(manifest.files);
  const missing = wanted.find((file) => !there.has(file));
  if (missing === undefined && there.size === wanted.length) return;
  throw new Error(
    `the site is not complete (${missing ?? "there are files too many"}); nothing was published`,
  );
}

/** Publishes a release. Throws where `_site` is something that this project did not make. */
export function publish(release: Release, manifest: Manifest, output: string): void {
  writeFileSync(join(release.folder, "manifest.json"), JSON.stringify(manifest));
  const found = lstatSync(output, { throwIfNoEntry: false });
  if (found !== undefined && !found.isSymbolicLink()) moveAside(output, release);
  const link = join(release.folder, "link");
  symlinkSync(relative(dirname(output), release.site), link, "junction");
  renameSync(link, output);
}

/** A folder that an older way of building left: a link cannot take its place in one step. */
function moveAside(output: string, release: Release): void {
  renameSync(output, join(release.folder, "before"));
}

/** Deletes releases that nobody needs: not the published one, nor those of running builds. */
export function clearReleases(output: string, releases: string): void {
  const current = currentRelease(output, releases)?.folder;
  for (const name of readdirSync(releases)) {
    const folder = join(releases, name);
    if (folder === current || isRunning(Number.parseInt(name, 10))) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
