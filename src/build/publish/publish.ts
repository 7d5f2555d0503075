/** Publishes a project: builds the site in a folder of its own, then makes it the site. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import configureEleventy from "../../../.eleventy.ts";
import { ArtifactCache } from "../../artifacts/cache.ts";
import { readRecordCache } from "../../content/record-cache.ts";
import { Job, type JobOptions } from "../job.ts";
import { deleteOldCopies } from "../own/folder.ts";
import { warnOfLargeCalendars } from "../page-checks.ts";
import { projectPaths } from "../paths.ts";
import type { ComparisonSources } from "../previous-record.ts";
import { hasRunningProcess } from "../processes.ts";
import { isCI } from "../progress.ts";
import { computeEngineVersion, computeReaderVersion } from "../site-sources.ts";
import { isCopy, planCopies } from "./compress.ts";
import { acquireLock } from "./lock.ts";
import { activateRelease, checkOutputIsOurs } from "./output.ts";
import { findCurrentRelease, readReleaseManifest } from "./release.ts";
import { clearReleases, deleteTemporaryFiles, getNextRelease, stageRelease } from "./releases.ts";
import { findIntactFiles, sealRelease } from "./seal.ts";

export interface PublishResult {
  readonly job: Job;
  /** Whether a new site was published; false if nothing changed or the content has problems. */
  readonly hasChanged: boolean;
  /** Published files that were changed or deleted since, and so were made again: paths in the site. */
  readonly damagedFiles: readonly string[];
}

export interface PublishOptions
  extends Pick<JobOptions, "root" | "progress">,
    Pick<ComparisonSources, "since" | "published"> {
  /** Compares the bytes of all published files, instead of their sizes and times. */
  readonly verify?: boolean | undefined;
  /** Called once if another build has to end first. */
  readonly onWait: (pid: number) => void;
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
async function publishLocked({
  verify = false,
  since,
  published,
  ...options
}: PublishOptions): Promise<PublishResult> {
  const { root } = options;
  const output = join(root, projectPaths.output);
  const releases = join(root, projectPaths.releases);
  const recordsFile = join(root, projectPaths.records);
  const engine = computeEngineVersion();
  const reader = computeReaderVersion();
  const current = findCurrentRelease(output, releases);
  const previous = clearReleases(releases, current);
  deleteTemporaryFiles(join(releases, ".."));
  const manifest = readReleaseManifest(current);
  const intactFiles = current === undefined ? {} : findIntactFiles(current, manifest, verify);
  const keys = Object.entries(manifest.files)
    .filter(([, record]) => !isCopy(record))
    .map(([file]) => [file, (manifest.engine === engine && intactFiles[file]?.key) || ""]);
  const next = getNextRelease(releases);
  const records = readRecordCache(recordsFile, reader);
  const cache = new ArtifactCache(root, projectPaths.artifacts);
  const job = new Job({
    ...options,
    preview: false,
    output: next.site,
    previousKeys: Object.fromEntries(keys),
    records,
    readsHistory: true,
    comparison: {
      since,
      published,
      // On a build server it may be a cache of another branch.
      release: isCI(process.env) ? undefined : current?.site,
      engine: reader,
    },
    artifacts: { cache },
  });
  await job.prepare();
  if (records.hasChanged) records.save(recordsFile, reader);
  const { plan } = job;
  const unchanged = Object.fromEntries(
    (plan?.unchanged ?? []).flatMap((file) => {
      const record = intactFiles[file];
      return record === undefined ? [] : [[file, record]];
    }),
  );
  const copies = planCopies(job.prepared.site.settings.compress, {
    keys: plan?.keys ?? {},
    unchanged,
    previous: manifest.files,
    intact: intactFiles,
  });
  const hasChanged =
    plan !== undefined &&
    (plan.render.size + plan.copy.size + plan.removed.length > 0 || copies.hasChanges);
  if (hasChanged) {
    const keptFiles = { ...unchanged, ...copies.kept };
    try {
      stageRelease(next, previous, current, keptFiles);
      if (plan.render.size > 0) await runEleventy(job, root);
      else await job.finish();
      const compressed = await copies.write(next.site, job.written);
      sealRelease(next, {
        keys: { ...plan.keys, ...compressed.keys },
        keptFiles,
        written: new Map([...job.written, ...compressed.written]),
        engine,
      });
      checkOutputIsOurs(output, releases);
      const isFolder = activateRelease(next, output, isCI(process.env));
      if (isFolder) rmSync(next.folder, { recursive: true, force: true });
    } catch (error) {
      rmSync(next.folder, { recursive: true, force: true });
      throw error;
    }
  }
  if (plan !== undefined)
    warnOfLargeCalendars(
      job.prepared,
      ({ file }) => job.written.get(file)?.size ?? intactFiles[file]?.size ?? 0,
    );
  const previews = join(root, projectPaths.preview);
  if (plan !== undefined)
    cache.prune(job.prepared.artifactKeys, () => !hasRunningProcess(previews));
  if (plan !== undefined && !hasRunningProcess(previews))
    deleteOldCopies(root, job.prepared.ownVersion);
  const damagedFiles = Object.keys(manifest.files).filter((file) => !(file in intactFiles));
  return { job, hasChanged, damagedFiles };
}

async function runEleventy(job: Job, root: string): Promise<void> {
  // Loaded where something is to be rendered, as it takes a quarter of the time of a build that has nothing to do.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const output = job.options.output.slice(root.length + 1);
  const eleventy = new Eleventy(projectPaths.input, output, {
    quietMode: true,
    configPath: false,
    config: (config) => configureEleventy(config, job),
  });
  await eleventy.init();
  eleventy.disableLogger();
  try {
    // The job writes the pages.
    await eleventy.toJSON();
  } catch (error) {
    throw unwrapError(error);
  } finally {
    await job.close();
  }
}

/** Returns the error that Eleventy wrapped in errors of its own. */
function unwrapError(error: unknown): unknown {
  return error instanceof Error && "originalError" in error && error.originalError !== undefined
    ? unwrapError(error.originalError)
    : error;
}
