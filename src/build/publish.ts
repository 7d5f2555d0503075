/** Build aside, then swap in. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import waymark, { directories } from "../../.eleventy.ts";
import { loadRecords } from "../content/records.ts";
import { engineVersion } from "./engine.ts";
import { Job, type JobOptions } from "./job.ts";
import { Store } from "./made/store.ts";
import { onBuildMachine } from "./progress.ts";
import {
  anyRuns,
  clearHalves,
  clearReleases,
  keepFiles,
  manifestOf,
  missingFile,
  type Release,
  sealRelease,
} from "./releases.ts";
import { clearDraft, type Draft, takeSpare } from "./spare.ts";
import { currentRelease, publish, refuseForeign, stampOf } from "./swap.ts";

export interface Published {
  readonly job: Job;
  /** Whether a new site took the place of the old one; not where nothing changed or problems stop it. */
  readonly swapped: boolean;
}

type Options = Pick<JobOptions, "root" | "found" | "progress" | "since">;

/**
 * Publishes the project in `root`, which has to be the working folder, as Eleventy sees no other.
 * Of builds that run at once, each publishes a whole site, and the last what it read after the
 * others had published.
 */
export async function publishSite(options: Options): Promise<Published> {
  const { root } = options;
  const output = join(root, directories.output);
  const releases = join(root, directories.releases);
  refuseForeign(output, releases);
  mkdirSync(join(root, directories.input), { recursive: true });
  mkdirSync(releases, { recursive: true });
  const kept = join(root, directories.records);
  const version = engineVersion();
  const records = loadRecords(kept, version);
  const store = new Store(root, directories.made);
  const previews = join(root, directories.preview);
  const clearStore = (job: Job) =>
    store.clear(job.prepared.keys, () => anyRuns(releases) || anyRuns(previews));
  let before = currentRelease(output, releases);
  let replaced: Release | undefined;
  try {
    for (;;) {
      const seen = stampOf(output);
      const current = currentRelease(output, releases);
      const draft = takeSpare(output, releases, version);
      const { release } = draft;
      // Kept for the next build where this one does not come to need it.
      replaced = release;
      const history = { cacheFile: join(root, directories.history), version };
      const { announced: released } = manifestOf(current);
      const made = { store };
      const known = { before: manifestOf(before), records, version, history, released, made };
      const job = new Job({ ...options, ...known, preview: false, output: release.site });
      await job.begin();
      if (records.changed) records.save(kept, version);
      const result = await fill(job, before, draft, root);
      if (result === "stopped") return { job, swapped: false };
      const overtaken = () => stampOf(output) !== seen;
      if (!overtaken() && result === "as before") {
        // What others read before this build did is not to be published after it.
        if (before !== undefined && anyRuns(releases)) swap(before, output, () => true);
        clearStore(job);
        return { job, swapped: false };
      }
      if (!overtaken() && result === "filled" && swap(release, output, overtaken)) {
        replaced = current;
        clearStore(job);
        return { job, swapped: true };
      }
      before = overtaken() ? currentRelease(output, releases) : undefined;
    }
  } finally {
    clearReleases(output, releases, replaced);
    clearHalves(dirname(releases));
  }
}

/** Makes a release what the job says, of files that are there before and of new ones. */
async function fill(
  job: Job,
  before: Release | undefined,
  draft: Draft,
  root: string,
): Promise<"filled" | "stopped" | "as before" | "files are missing"> {
  const { plan } = job;
  const { release } = draft;
  if (plan === undefined) return "stopped";
  if (before !== undefined) {
    const same = plan.render.size + plan.copy.size + plan.gone.length === 0;
    if (same)
      return missingFile(before, plan.manifest) === undefined ? "as before" : "files are missing";
  }
  const keep = clearDraft(draft, plan.manifest, plan.keep);
  if (before !== undefined && !keepFiles(before, release, keep)) return "files are missing";
  if (plan.render.size > 0) await write(job, release.site, root);
  else job.finish();
  const missing = missingFile(release, plan.manifest);
  if (missing !== undefined) {
    // Of files that were taken over, some may have been deleted by hand.
    if (plan.keep.length > 0) return "files are missing";
    throw new Error(`the site is not complete: ${missing} is not there.`);
  }
  sealRelease(release, plan.manifest);
  return "filled";
}

/** Returns false where another build publishes at the same moment. */
function swap(release: Release, output: string, overtaken: () => boolean): boolean {
  try {
    publish(release, output, onBuildMachine(process.env));
    return true;
  } catch (error) {
    if (overtaken()) return false;
    throw error;
  }
}

async function write(job: Job, site: string, root: string): Promise<void> {
  const eleventy = new Eleventy(directories.input, site.slice(root.length + 1), {
    quietMode: true,
    configPath: false,
    config: (config) => waymark(config, job),
  });
  await eleventy.init();
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw innermost(error);
  }
}

/** Eleventy wraps an error in others, which say where in Eleventy it went through. */
function innermost(error: unknown): unknown {
  return error instanceof Error && "originalError" in error && error.originalError !== undefined
    ? innermost(error.originalError)
    : error;
}
