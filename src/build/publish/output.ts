/**
 * What `_site` is, and how one site takes the place of another there. Each build has a folder of its
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
import { lstatSync, readlinkSync, renameSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { findCurrentRelease, type Release } from "./release.ts";

/** Throws where `_site` is something that no build made, and that may be all there is of it. */
export function checkOutputIsOurs(output: string, releases: string): void {
  const found = lstatSync(output, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return;
  if (findCurrentRelease(output, releases) !== undefined) return;
  const what = found.isSymbolicLink() ? `a link to ${readlinkSync(output)}` : "a file";
  const name = basename(output);
  throw new Error(
    `${name} is ${what}, which this project did not make. Move it away, or delete it, and build again: the site goes to a folder ${name}.`,
  );
}

/** What is at `_site` as it is now; another text once any build has published. */
export function readOutputStamp(output: string): string {
  const found = lstatSync(output, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? "" : `${found.ino}-${found.birthtimeNs}`;
}

/** Publishes a release: as a link, or as a folder where that is asked for and there is no link. */
export function activateRelease(release: Release, output: string, asFolder: boolean): void {
  const found = lstatSync(output, { throwIfNoEntry: false });
  const newOutput =
    asFolder && !found?.isSymbolicLink() ? release.site : createLink(release, output);
  if (!found?.isDirectory()) {
    renameSync(newOutput, output);
    return;
  }
  const replacedOutput = join(release.folder, "before");
  renameSync(output, replacedOutput);
  try {
    renameSync(newOutput, output);
  } catch (error) {
    renameSync(replacedOutput, output);
    throw error;
  }
}

function createLink(release: Release, output: string): string {
  const link = join(release.folder, "link");
  symlinkSync(relative(dirname(output), release.site), link, "junction");
  return link;
}
