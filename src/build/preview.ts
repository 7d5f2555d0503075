/** The preview: everything is shown, what is held back with a label; edits are on screen at once. */
import { existsSync, mkdirSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import waymark, { directories } from "../../.eleventy.ts";
import { Records } from "../content/records.ts";
import { Job, type JobOptions } from "./job.ts";
import { noManifest } from "./manifest.ts";

/** Serves the project in `root`, which has to be the working folder, until the process ends. */
export async function previewSite(
  options: Pick<JobOptions, "root" | "found">,
  port: number,
): Promise<void> {
  const { root } = options;
  const output = join(root, directories.preview);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  mkdirSync(join(root, directories.input), { recursive: true });
  const job = new Job({
    ...options,
    preview: true,
    output,
    before: noManifest,
    records: new Records(),
    version: "",
  });
  await job.begin();
  const eleventy = new Eleventy(directories.input, directories.preview, {
    quietMode: true,
    runMode: "serve",
    configPath: false,
    pathPrefix: `${job.prepared.site.settings.base}/`,
    config: (config) => waymark(config, job),
  });
  await eleventy.init();
  const again = await eleventy.watch();
  watchDeletions(join(root, directories.content), again);
  await eleventy.serve(port);
}

/** Eleventy notes a deleted file, and builds only at the next edit of another. */
function watchDeletions(folder: string, again: (path: string) => Promise<void>): void {
  watch(folder, { recursive: true }, (event, name) => {
    if (event !== "rename" || name === null || existsSync(join(folder, name))) return;
    void again(`./${directories.content}/${name}`);
  });
}
