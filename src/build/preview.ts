/** The preview: everything is shown, what is held back with a label; edits are on screen at once. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import waymark, { directories } from "../../.eleventy.ts";
import { Records } from "../content/records.ts";
import { Job, type JobOptions } from "./job.ts";
import { Store } from "./made/store.ts";
import { noManifest } from "./manifest.ts";
import { isRunning, publishedManifest } from "./releases.ts";
import { watchPath } from "./watch.ts";

/** Serves the project in `root`, which has to be the working folder, until the process ends. */
export async function previewSite(
  options: Pick<JobOptions, "root" | "found" | "progress">,
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
    released: publishedManifest(root).announced,
    records: new Records(),
    made: { store: new Store(root, directories.made) },
    version: "",
  });
  const edits = new Edits(join(root, directories.content));
  await job.begin();
  // The server's path is fixed when it starts; another path in site.yaml needs another server.
  for (;;) await serve(job, folder, port, edits);
}

/** Serves until the site's path is no longer the one that it started with. */
async function serve(job: Job, folder: string, port: number, edits: Edits): Promise<void> {
  const { base } = job.prepared.site.settings;
  const moved = Promise.withResolvers<void>();
  const eleventy = new Eleventy(directories.input, folder, {
    quietMode: true,
    runMode: "serve",
    configPath: false,
    pathPrefix: `${base}/`,
    config: (config) => {
      waymark(config, job);
      config.on("eleventy.after", () => {
        if (!job.stopped && job.prepared.site.settings.base !== base) moved.resolve();
      });
    },
  });
  await eleventy.init();
  const again = await eleventy.watch();
  await eleventy.serve(port);
  edits.follow(() => void again(`./${directories.content}`));
  await moved.promise;
  edits.follow(undefined);
  await eleventy.stopWatch();
}

/** Edits of the content, those that were made before somebody could follow them included. */
class Edits {
  #missed = false;
  #follower: (() => void) | undefined;

  constructor(folder: string) {
    watchPath(folder, () => {
      if (this.#follower === undefined) this.#missed = true;
      else this.#follower();
    });
  }

  follow(follower: (() => void) | undefined): void {
    this.#follower = follower;
    if (follower === undefined || !this.#missed) return;
    this.#missed = false;
    follower();
  }
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
