/** The release that is published, and the manifest of a release. */
import { readlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { emptyManifest, type Manifest, readManifest } from "../manifest.ts";
import { projectPaths } from "../paths.ts";

/** The name of the manifest, beside a site. Only a complete release has one. */
export const manifestFile = "manifest.json";

/** A folder with a site in it, and the manifest beside the site. */
export interface Release {
  readonly folder: string;
  readonly site: string;
}

/** Returns the release that `_site` links to; undefined where it links to none of this project's. */
export function findCurrentRelease(output: string, releases: string): Release | undefined {
  const site = readLinkTarget(output);
  if (site === undefined || dirname(dirname(site)) !== resolve(releases)) return undefined;
  return { folder: dirname(site), site };
}

export function readReleaseManifest(release: Release | undefined): Manifest {
  return release === undefined ? emptyManifest : readManifest(join(release.folder, manifestFile));
}

/** Returns the folder of the site that a project published last; undefined where there is none. */
export function findPublishedSite(root: string): string | undefined {
  const releases = join(root, projectPaths.releases);
  return findCurrentRelease(join(root, projectPaths.output), releases)?.site;
}

function readLinkTarget(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}
