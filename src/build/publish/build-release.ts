/** Builds the next release and publishes it, if anything differs from the current one. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import configureEleventy from "../../../.eleventy.ts";
import { ArtifactCache } from "../../artifacts/cache.ts";
import type { Problems } from "../../content/files/problem.ts";
import { readRecordCache } from "../../content/record-cache.ts";
import { findNextChange } from "../../model/next-change.ts";
import { computeReaderVersion } from "../code-version.ts";
import { Job, type JobOptions } from "../job.ts";
import type { Manifest } from "../manifest.ts";
import { deleteOldCopies } from "../own/folder.ts";
import { warnOfLargeCalendars } from "../page-checks.ts";
import { projectPaths } from "../paths.ts";
import type { ComparisonSources } from "../previous-record.ts";
import { hasRunningProcess } from "../processes.ts";
import { isCI } from "../progress.ts";
import { formatSummary } from "../summary.ts";
import { isCopy, planCopies } from "./compress.ts";
import { type BuildInputs, saveLastBuild } from "./last-build.ts";
import { activateRelease, checkOutputIsOurs } from "./output.ts";
import { findCurrentRelease, type Release } from "./release.ts";
import { getNextRelease, stageRelease } from "./releases.ts";
import { type FileRecords, sealRelease } from "./seal.ts";

export type BuildOptions = Pick<JobOptions, "root" | "progress"> &
  Pick<ComparisonSources, "since" | "published">;

export interface BuildResult {
  readonly problems: Problems;
  /** The summary of the site; undefined if the content has problems. */
  readonly summary?: string;
  /** Whether a new site was published; false if nothing changed or the content has problems. */
  readonly hasChanged: boolean;
  /** Number of files of the site, and of those that were rendered or copied. */
  readonly files: number;
  readonly written: number;
}

/** What was found of earlier builds. */
export interface PublishedState {
  /** Version of the code. */
  readonly engine: string;
  readonly inputs: BuildInputs | undefined;
  /** A time of the file system before the inputs were read. */
  readonly startedAt: number;
  readonly current: Release | undefined;
  readonly previous: Release | undefined;
  /** Of the current release. */
  readonly manifest: Manifest;
  readonly intactFiles: FileRecords;
}

/** Needs the lock. */
export async function buildRelease(
  { since, published, root, progress }: BuildOptions,
  { engine, inputs, startedAt, current, previous, manifest, intactFiles }: PublishedState,
): Promise<BuildResult> {
  const output = join(root, projectPaths.output);
  const releases = join(root, projectPaths.releases);
  const recordsFolder = join(root, projectPaths.records);
  const reader = computeReaderVersion();
  const keys = Object.entries(manifest.files)
    .filter(([, record]) => !isCopy(record))
    .map(([file]) => [file, (manifest.engine === engine && intactFiles[file]?.key) || ""]);
  const next = getNextRelease(releases);
  const records = readRecordCache(recordsFolder, reader, { willSave: true });
  const cache = new ArtifactCache(root, projectPaths.artifacts);
  const job = new Job({
    root,
    progress,
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
  records.save(recordsFolder, reader);
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
      if (plan.render.size > mostPagesWithoutEleventy) await runEleventy(job, root);
      else await renderWithoutEleventy(job);
      const compressed = await copies.write(next.site, job.written);
      sealRelease(next, {
        keys: { ...job.keys, ...compressed.keys },
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
  const { prepared } = job;
  const { problems } = prepared;
  const result = { problems, hasChanged, files: 0, written: 0 };
  if (plan === undefined) return result;
  warnOfLargeCalendars(
    prepared,
    ({ file }) => job.written.get(file)?.size ?? intactFiles[file]?.size ?? 0,
  );
  const isAlone = () => !hasRunningProcess(join(root, projectPaths.preview));
  cache.prune(prepared.artifactKeys, isAlone);
  if (isAlone()) deleteOldCopies(root, prepared.ownVersion);
  const files = Object.keys(plan.keys).length;
  const summary = formatSummary(prepared);
  const release = findCurrentRelease(output, releases)?.folder;
  // What a preview has kept is deleted by the next build.
  if (inputs !== undefined && release !== undefined && isAlone()) {
    const { site, unpublished, losses } = prepared;
    const until = findNextChange(site, unpublished);
    const warnings = problems.list("warning").filter((one) => !losses.includes(one));
    const said = { key: inputs.key, release, from: site.buildDate.epoch, until, warnings };
    saveLastBuild(root, { ...said, summary, files }, inputs, startedAt);
  }
  return { ...result, summary, files, written: plan.render.size + plan.copy.size };
}

/**
 * Eleventy calls `render` for each file of the job, and writes none. Loading it takes longer than
 * rendering a few pages, as after an edit: a quarter of the time of such a build of a small site.
 */
const mostPagesWithoutEleventy = 64;

async function renderWithoutEleventy(job: Job): Promise<void> {
  for (const file of job.listFilesToRender()) job.render(file);
  await job.finish();
}

async function runEleventy(job: Job, root: string): Promise<void> {
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
