/** Publishes a project: builds the site in a folder of its own, then makes it the site. */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Problems } from "../../content/files/problem.ts";
import { computeEngineVersion } from "../code-version.ts";
import { projectPaths } from "../paths.ts";
import type { BuildOptions, BuildResult } from "./build-release.ts";
import { findSameBuild, readBuildInputs } from "./last-build.ts";
import { acquireLock } from "./lock.ts";
import { checkOutputIsOurs } from "./output.ts";
import { findCurrentRelease, readReleaseManifest } from "./release.ts";
import { clearReleases, deleteTemporaryFiles } from "./releases.ts";
import { findIntactFiles } from "./seal.ts";

export interface PublishOptions extends BuildOptions {
  /** Compares the bytes of all published files, instead of their sizes and times. */
  readonly verify?: boolean | undefined;
  /** Called once if another build has to end first. */
  readonly onWait: (pid: number) => void;
}

export interface PublishResult extends BuildResult {
  /** Published files that were changed or deleted since, and so were made again: paths in the site. */
  readonly damagedFiles: readonly string[];
}

/**
 * Publishes the project in `root`, which has to be the working folder, as Eleventy writes to no
 * other. Waits until no other build of the project is running.
 */
export async function publishSite(options: PublishOptions): Promise<PublishResult> {
  const { root, onWait } = options;
  checkOutputIsOurs(join(root, projectPaths.output), join(root, projectPaths.releases));
  mkdirSync(join(root, projectPaths.input), { recursive: true });
  mkdirSync(join(root, projectPaths.releases), { recursive: true });
  const releaseLock = await acquireLock(join(root, projectPaths.lock), onWait);
  try {
    return await publishLocked(options);
  } finally {
    releaseLock();
  }
}

/** Needs the lock. */
async function publishLocked(options: PublishOptions): Promise<PublishResult> {
  const { root, verify = false, since, published } = options;
  const { env } = process;
  const releases = join(root, projectPaths.releases);
  const engine = computeEngineVersion();
  const startedAt = statSync(join(root, projectPaths.lock)).ctimeMs;
  const inputs = await readBuildInputs(root, engine, env);
  const current = findCurrentRelease(join(root, projectPaths.output), releases);
  const previous = clearReleases(releases, current);
  for (const folder of [join(releases, ".."), join(root, projectPaths.records)])
    deleteTemporaryFiles(folder);
  const manifest = readReleaseManifest(current);
  const intactFiles = current === undefined ? {} : findIntactFiles(current, manifest, verify);
  const damagedFiles = Object.keys(manifest.files).filter((file) => !(file in intactFiles));
  if (inputs !== undefined && current !== undefined && damagedFiles.length === 0) {
    const same =
      since === undefined && published === undefined
        ? findSameBuild(root, inputs, current.folder, env)
        : undefined;
    if (same !== undefined) {
      const problems = new Problems();
      problems.addAll(same.warnings);
      return { ...same, problems, hasChanged: false, written: 0, damagedFiles };
    }
  }
  // Loaded where there is something to do, since most of the code is behind it.
  const { buildRelease } = await import("./build-release.ts");
  const state = { engine, inputs, startedAt, current, previous, manifest, intactFiles };
  return { ...(await buildRelease(options, state)), damagedFiles };
}
