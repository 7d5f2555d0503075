/** Build aside, then swap in. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import waymark, { directories } from "../../.eleventy.ts";
import { Job, type JobOptions } from "./job.ts";
import {
  checkRelease,
  clearReleases,
  currentRelease,
  keepFiles,
  manifestOf,
  newRelease,
  publish as swapIn,
} from "./releases.ts";

export interface Published {
  readonly job: Job;
  /** Whether a new site took the place of the old one; not where nothing changed or problems stop it. */
  readonly swapped: boolean;
}

/** Publishes the project in `root`, which has to be the working folder, as Eleventy sees no other. */
export async function publishSite(
  options: Pick<JobOptions, "root" | "found" | "progress">,
): Promise<Published> {
  const { root } = options;
  const output = join(root, directories.output);
  const releases = join(root, directories.releases);
  mkdirSync(join(root, directories.input), { recursive: true });
  mkdirSync(releases, { recursive: true });
  const before = currentRelease(output, releases);
  const release = newRelease(releases);
  const job = new Job({
    ...options,
    preview: false,
    output: release.site,
    before: manifestOf(before),
  });
  try {
    await job.begin();
    const { plan } = job;
    if (plan === undefined) return { job, swapped: false };
    const changed = plan.render.size + plan.copy.size + plan.gone.length > 0;
    if (!changed && before !== undefined) return { job, swapped: false };
    if (before !== undefined) keepFiles(before, release, plan.keep);
    if (plan.render.size > 0) await write(job, release.site, root);
    else job.finish();
    checkRelease(release, plan.manifest);
    swapIn(release, plan.manifest, output);
    return { job, swapped: true };
  } finally {
    clearReleases(output, releases);
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
  await eleventy.write();
}
