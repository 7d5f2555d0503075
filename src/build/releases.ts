/**
 * Where sites are built, and how one takes the place of another. Each build has a folder of its
 * own below .waymark/releases; `_site` is a symbolic link to the one that is published. A rename
 * puts a new link in the place of the old one in one step (POSIX rename), so whoever looks finds
 * exactly the old site or exactly the new one, at whatever moment a build is killed. The release
 * that was replaced stays until the next build, for whoever is still reading it.
 *
 * Some hosts do not follow a link. So on a build machine, where there is no `_site` yet, the new
 * site's folder itself is renamed to `_site`, in one step too. Where `_site` is a folder already,
 * of such a build or of another tool, it is moved aside first: for a moment there is none. The old
 * folder stays beside the new site as long as that is the published one.
 */
import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
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
import { basename, dirname, join, relative, resolve } from "node:path";
import { type Manifest, noManifest, readManifest } from "./manifest.ts";

/** Beside a site; only a whole one has it. */
export const manifestFile = "manifest.json";

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

/** Throws where `_site` is something that no build made, and that may be all there is of it. */
export function refuseForeign(output: string, releases: string): void {
  const found = lstatSync(output, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return;
  if (currentRelease(output, releases) !== undefined) return;
  const what = found.isSymbolicLink() ? `a link to ${readlinkSync(output)}` : "a file";
  const name = basename(output);
  throw new Error(
    `${name} is ${what}, which this project did not make. Move it away, or delete it, and build again: the site goes to a folder ${name}.`,
  );
}

/** What is at `_site` as it is now; another text once any build has published. */
export function stampOf(output: string): string {
  const found = lstatSync(output, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? "" : `${found.ino}-${found.birthtimeNs}`;
}

export function manifestOf(release: Release | undefined): Manifest {
  return release === undefined ? noManifest : readManifest(join(release.folder, manifestFile));
}

/**
 * Puts files of one release into another; they share their bytes, which nobody writes again.
 * Returns false where one of them is not there: deleted by hand, or by a later build.
 */
export function keepFiles(from: Release, to: Release, files: readonly string[]): boolean {
  const made = new Set<string>();
  for (const file of files) {
    const source = join(from.site, file);
    const target = join(to.site, file);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
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
export function missingFile(release: Release, manifest: Manifest): string | undefined {
  return Object.keys(manifest.files).find((file) => !existsSync(join(release.site, file)));
}

/** Says beside a release what it was made from: it is whole, and the next may be made from it. */
export function sealRelease(release: Release, manifest: Manifest): void {
  writeFileSync(join(release.folder, manifestFile), JSON.stringify(manifest));
}

/** Publishes a release: as a link, or as a folder where that is asked for and there is no link. */
export function publish(release: Release, output: string, asFolder: boolean): void {
  const found = lstatSync(output, { throwIfNoEntry: false });
  const next = asFolder && !found?.isSymbolicLink() ? release.site : linkTo(release, output);
  if (!found?.isDirectory()) {
    renameSync(next, output);
    return;
  }
  const aside = join(release.folder, "before");
  renameSync(output, aside);
  try {
    renameSync(next, output);
  } catch (error) {
    renameSync(aside, output);
    throw error;
  }
}

function linkTo(release: Release, output: string): string {
  const link = join(release.folder, "link");
  symlinkSync(relative(dirname(output), release.site), link, "junction");
  return link;
}

/**
 * Deletes releases that nobody needs: not the published one, nor `replaced` if it is a whole one,
 * nor those of running builds. What cannot be deleted is left for the next build.
 */
export function clearReleases(output: string, releases: string, replaced?: Release): void {
  for (const name of readdirSync(releases)) {
    const folder = join(releases, name);
    if (folder === replaced?.folder && existsSync(join(folder, manifestFile))) continue;
    if (isRunning(Number.parseInt(name, 10))) continue;
    // Only now, since until its build had ended it could still be published.
    if (folder === currentRelease(output, releases)?.folder) continue;
    const gone = join(releases, `${process.pid}-${randomUUID()}-gone`);
    try {
      // Only one of two builds can rename it, and none takes it for its own half deleted.
      renameSync(folder, gone);
      rmSync(gone, { recursive: true, force: true });
    } catch {}
  }
}

/** Deletes what builds that were killed were about to rename: "records.json.<number>". */
export function clearHalves(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.json\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}

/** Whether another process has this number. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
