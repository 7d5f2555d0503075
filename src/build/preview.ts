/** The preview: everything is shown, what is held back with a label; edits are on screen at once. */
import { existsSync, mkdirSync, readdirSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import waymark, { directories } from "../../.eleventy.ts";
import { Records } from "../content/records.ts";
import { Job, type JobOptions } from "./job.ts";
import { noManifest } from "./manifest.ts";
import { isRunning } from "./releases.ts";

/** A file is whole once nothing was written to it for so many milliseconds. */
const settled = 50;

/** Serves the project in `root`, which has to be the working folder, until the process ends. */
export async function previewSite(
  options: Pick<JobOptions, "root" | "found">,
  port: number,
): Promise<void> {
  const { root } = options;
  const folder = ownFolder(root);
  mkdirSync(join(root, directories.input), { recursive: true });
  const job = new Job({
    ...options,
    preview: true,
    output: join(root, folder),
    before: noManifest,
    records: new Records(),
    version: "",
  });
  await job.begin();
  // The server's path is fixed when it starts; another path in site.yaml needs another server.
  for (;;) await serve(job, folder, port);
}

/** Serves until the site's path is no longer the one that it started with. */
async function serve(job: Job, folder: string, port: number): Promise<void> {
  const { root } = job.options;
  const { base } = job.prepared.site.settings;
  const moved = Promise.withResolvers<void>();
  const eleventy = new Eleventy(directories.input, folder, {
    quietMode: true,
    runMode: "serve",
    configPath: false,
    pathPrefix: `${base}/`,
    config: (config) => {
      waymark(config, job);
      config.setChokidarConfig({
        awaitWriteFinish: { stabilityThreshold: settled, pollInterval: settled / 5 },
      });
      config.on("eleventy.after", () => {
        if (!job.stopped && job.prepared.site.settings.base !== base) moved.resolve();
      });
    },
  });
  await eleventy.init();
  const again = await eleventy.watch();
  const deletions = watchDeletions(join(root, directories.content), again);
  await eleventy.serve(port);
  await moved.promise;
  deletions.close();
  await eleventy.stopWatch();
}

/** Eleventy notes a deleted file, and builds only at the next edit of another. */
function watchDeletions(folder: string, again: (path: string) => Promise<void>) {
  const watcher = watch(folder, { recursive: true }, (event, name) => {
    if (event !== "rename" || name === null) return;
    // Some editors save a file by putting another in its place.
    setTimeout(() => {
      if (!existsSync(join(folder, name))) void again(`./${directories.content}/${name}`);
    }, settled);
  });
  // A folder that went away while it was looked at; what it held is told of one by one.
  watcher.on("error", () => {});
  return watcher;
}

/** A new folder for this preview, from the root; those of previews that have ended are deleted. */
function ownFolder(root: string): string {
  const previews = join(root, directories.preview);
  mkdirSync(previews, { recursive: true });
  for (const name of readdirSync(previews)) {
    if (!isRunning(Number(name))) rmSync(join(previews, name), { recursive: true, force: true });
  }
  const folder = `${directories.preview}/${process.pid}`;
  mkdirSync(join(root, folder));
  process.once("exit", () => rmSync(join(root, folder), { recursive: true, force: true }));
  return folder;
}
