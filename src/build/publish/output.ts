/**
 * `_site` and how the next site takes its place. `_site` is a symbolic link to the site of a release
 * below .waymark/releases. To publish another, a new link is renamed to `_site`, which replaces the
 * old link in one step (POSIX rename): at every moment a reader finds exactly the old site or
 * exactly the new one. The replaced release stays until the next build, for those who still read it.
 *
 * Some hosts do not follow links. So on a build machine (CI is set) without a link, the folder of
 * the new site is renamed to `_site`. A folder that is there is moved into the release first, so for
 * a moment there is none.
 */
import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { findCurrentRelease, type Release } from "./release.ts";

/** Every page that Waymark makes has this in its head, the home page too. */
const generatorPattern = /<meta name="generator" content="Waymark\b/;

/**
 * Throws if `_site` is something that no build made. A folder is taken for one of a build if it is
 * empty, or if its home page names Waymark as its generator.
 */
export function checkOutputIsOurs(output: string, releases: string): void {
  const found = lstatSync(output, { throwIfNoEntry: false });
  if (found === undefined || findCurrentRelease(output, releases) !== undefined) return;
  if (found.isDirectory() && isGeneratedFolder(output)) return;
  const what = found.isSymbolicLink()
    ? `a link to ${readlinkSync(output)}`
    : found.isDirectory()
      ? "a folder"
      : "a file";
  const name = basename(output);
  throw new Error(
    `${name} is ${what} that Waymark did not make. Move it away, or delete it, and build again: the site goes to ${name}.`,
  );
}

function isGeneratedFolder(folder: string): boolean {
  if (readdirSync(folder).length === 0) return true;
  try {
    return generatorPattern.test(readFileSync(join(folder, "index.html"), "utf8"));
  } catch {
    return false;
  }
}

/**
 * Publishes a release as a link, or, with `asFolder` and if there is no link, as a folder; returns
 * whether it is a folder.
 */
export function activateRelease(release: Release, output: string, asFolder: boolean): boolean {
  const found = lstatSync(output, { throwIfNoEntry: false });
  const isFolder = asFolder && !found?.isSymbolicLink();
  const newOutput = isFolder ? release.site : createLink(release, output);
  if (!found?.isDirectory()) {
    renameSync(newOutput, output);
    return isFolder;
  }
  const replacedOutput = join(release.folder, "before");
  renameSync(output, replacedOutput);
  try {
    renameSync(newOutput, output);
  } catch (error) {
    renameSync(replacedOutput, output);
    throw error;
  }
  return isFolder;
}

function createLink(release: Release, output: string): string {
  const link = join(release.folder, "link");
  symlinkSync(relative(dirname(output), release.site), link, "junction");
  return link;
}
