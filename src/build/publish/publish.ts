/** Build aside, then swap in. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import configureEleventy from "../../../.eleventy.ts";
import { ArtifactCache } from "../../artifacts/cache.ts";
import { readRecordCache } from "../../content/record-cache.ts";
import { Job, type JobOptions } from "../job.ts";
import { projectPaths } from "../paths.ts";
import { hasRunningProcess } from "../processes.ts";
import { isCI } from "../progress.ts";
import { computeEngineVersion } from "../site-sources.ts";
import { activateRelease, checkOutputIsOurs, readOutputStamp } from "./output.ts";
import { findCurrentRelease, type Release, readReleaseManifest } from "./release.ts";
import {
  deleteOldReleases,
  deleteTemporaryFiles,
  findMissingFile,
  linkFiles,
  markComplete,
} from "./releases.ts";
import { removeStaleFiles, type StagedRelease, stageRelease } from "./staged-release.ts";

export interface PublishResult {
  readonly job: Job;
  /** Whether a new site took the place of the old one; not where nothing changed or problems stop it. */
  readonly changed: boolean;
}

type PublishOptions = Pick<JobOptions, "root" | "onPrepared" | "progress" | "sinceCommit">;

/**
 * Publishes the project in `root`, which has to be the working folder, as Eleventy sees no other.
 * Of builds that run at once, each publishes a whole site, and the last what it read after the
 * others had published.
 */
export async function publishSite(options: PublishOptions): Promise<PublishResult> {
  const { root } = options;
  const output = join(root, projectPaths.output);
  const releases = join(root, projectPaths.releases);
  checkOutputIsOurs(output, releases);
  mkdirSync(join(root, projectPaths.input), { recursive: true });
  mkdirSync(releases, { recursive: true });
  const recordsFile = join(root, projectPaths.records);
  const version = computeEngineVersion();
  const records = readRecordCache(recordsFile, version);
  const cache = new ArtifactCache(root, projectPaths.artifacts);
  const previews = join(root, projectPaths.preview);
  const pruneCache = (job: Job) =>
    cache.prune(
      job.prepared.artifactKeys,
      () => !hasRunningProcess(releases) && !hasRunningProcess(previews),
    );
  let baseRelease = findCurrentRelease(output, releases);
  let previousRelease: Release | undefined;
  try {
    for (;;) {
      const outputBefore = readOutputStamp(output);
      const published = findCurrentRelease(output, releases);
      const stagedRelease = stageRelease(output, releases, version);
      const { release } = stagedRelease;
      // Kept for the next build where this one does not come to need it.
      previousRelease = release;
      const history = { cacheFile: join(root, projectPaths.history), version };
      const { publishedEvents: released } = readReleaseManifest(published);
      const artifacts = { cache };
      const jobInputs = {
        previousManifest: readReleaseManifest(baseRelease),
        records,
        engineVersion: version,
        history,
        publishedEvents: released,
        artifacts,
      };
      const job = new Job({ ...options, ...jobInputs, preview: false, output: release.site });
      await job.prepare();
      if (records.hasChanged) records.save(recordsFile, version);
      const result = await writeRelease(job, baseRelease, stagedRelease, root);
      if (result === "stopped") return { job, changed: false };
      const hasNewerOutput = () => readOutputStamp(output) !== outputBefore;
      if (!hasNewerOutput() && result === "as before") {
        // What others read before this build did is not to be published after it.
        if (baseRelease !== undefined && hasRunningProcess(releases))
          tryActivate(baseRelease, output, () => true);
        pruneCache(job);
        return { job, changed: false };
      }
      if (
        !hasNewerOutput() &&
        result === "filled" &&
        tryActivate(release, output, hasNewerOutput)
      ) {
        previousRelease = published;
        pruneCache(job);
        return { job, changed: true };
      }
      baseRelease = hasNewerOutput() ? findCurrentRelease(output, releases) : undefined;
    }
  } finally {
    deleteOldReleases(output, releases, previousRelease);
    deleteTemporaryFiles(dirname(releases));
  }
}

/** Makes a release what the job says, of files that are there before and of new ones. */
async function writeRelease(
  job: Job,
  baseRelease: Release | undefined,
  stagedRelease: StagedRelease,
  root: string,
): Promise<"filled" | "stopped" | "as before" | "files are missing"> {
  const { plan } = job;
  const { release } = stagedRelease;
  if (plan === undefined) return "stopped";
  if (baseRelease !== undefined) {
    const isUnchanged = plan.render.size + plan.copy.size + plan.removed.length === 0;
    if (isUnchanged)
      return findMissingFile(baseRelease, plan.manifest) === undefined
        ? "as before"
        : "files are missing";
  }
  const filesToLink = removeStaleFiles(stagedRelease, plan.manifest, plan.unchanged);
  if (baseRelease !== undefined && !linkFiles(baseRelease, release, filesToLink))
    return "files are missing";
  if (plan.render.size > 0) await runEleventy(job, release.site, root);
  else job.finish();
  const missing = findMissingFile(release, plan.manifest);
  if (missing !== undefined) {
    // Of files that were taken over, some may have been deleted by hand.
    if (plan.unchanged.length > 0) return "files are missing";
    throw new Error(`the site is not complete: ${missing} is not there.`);
  }
  markComplete(release, plan.manifest);
  return "filled";
}

/** Returns false where another build publishes at the same moment. */
function tryActivate(release: Release, output: string, hasNewerOutput: () => boolean): boolean {
  try {
    activateRelease(release, output, isCI(process.env));
    return true;
  } catch (error) {
    if (hasNewerOutput()) return false;
    throw error;
  }
}

async function runEleventy(job: Job, site: string, root: string): Promise<void> {
  const eleventy = new Eleventy(projectPaths.input, site.slice(root.length + 1), {
    quietMode: true,
    configPath: false,
    config: (config) => configureEleventy(config, job),
  });
  await eleventy.init();
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw unwrapError(error);
  }
}

/** Eleventy wraps an error in others, which say where in Eleventy it went through. */
function unwrapError(error: unknown): unknown {
  return error instanceof Error && "originalError" in error && error.originalError !== undefined
    ? unwrapError(error.originalError)
    : error;
}
