/** The preview: shows unpublished texts too, with a label, and follows every edit. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import configureEleventy from "../../../.eleventy.ts";
import { ArtifactCache } from "../../artifacts/cache.ts";
import { RecordCache } from "../../content/record-cache.ts";
import { Job, type JobOptions } from "../job.ts";
import { ownFolder } from "../own/folder.ts";
import { projectPaths } from "../paths.ts";
import { isOtherProcessRunning } from "../processes.ts";
import { findPublishedSite } from "../publish/release.ts";
import { computeEngineVersion } from "../site-sources.ts";
import { createServerOptions } from "./server.ts";
import { watchPath } from "./watch.ts";

/** Serves the project in `root`, which has to be the working folder, until the process ends. */
export async function previewSite(
  options: Pick<JobOptions, "root" | "onPrepared" | "progress">,
  port: number,
): Promise<void> {
  const { root } = options;
  const folder = createPreviewFolder(root);
  mkdirSync(join(root, projectPaths.input), { recursive: true });
  const job = new Job({
    ...options,
    preview: true,
    output: join(root, folder),
    previousKeys: {},
    comparison: { release: findPublishedSite(root), engine: computeEngineVersion() },
    records: new RecordCache(),
    artifacts: { cache: new ArtifactCache(root, projectPaths.artifacts) },
  });
  const edits = new EditListener([projectPaths.content, ownFolder].map((name) => join(root, name)));
  await job.prepare();
  // A server's path is fixed when it starts, so another path in site.yaml needs another server.
  for (;;) await serveUntilBaseChanges(job, folder, port, edits);
}

/** Serves until the site has another path. */
async function serveUntilBaseChanges(
  job: Job,
  folder: string,
  port: number,
  edits: EditListener,
): Promise<void> {
  const { base } = job.prepared.site.settings;
  const baseChanged = Promise.withResolvers<void>();
  const eleventy = new Eleventy(projectPaths.input, folder, {
    quietMode: true,
    runMode: "serve",
    configPath: false,
    pathPrefix: `${base}/`,
    config: (config) => {
      configureEleventy(config, job);
      config.on("eleventy.before", () => job.prepareUnlessFresh());
      config.setServerOptions(createServerOptions(job));
      config.on("eleventy.after", () => {
        if (!job.hasProblems && job.prepared.site.settings.base !== base) baseChanged.resolve();
      });
    },
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  await eleventy.serve(port);
  edits.setListener(() => void rebuild(`./${projectPaths.content}`));
  await baseChanged.promise;
  edits.setListener(undefined);
  await eleventy.stopWatch();
}

/** Passes on edits of the project; those made while nobody listens come with the next listener. */
class EditListener {
  #hasMissedEdit = false;
  #listener: (() => void) | undefined;

  constructor(folders: readonly string[]) {
    const onEdit = () => {
      if (this.#listener === undefined) this.#hasMissedEdit = true;
      else this.#listener();
    };
    for (const folder of folders) watchPath(folder, onEdit);
  }

  setListener(listener: (() => void) | undefined): void {
    this.#listener = listener;
    if (listener === undefined || !this.#hasMissedEdit) return;
    this.#hasMissedEdit = false;
    listener();
  }
}

/** Creates the folder of this preview and returns its path from the root; deletes those of ended previews. */
function createPreviewFolder(root: string): string {
  const previews = join(root, projectPaths.preview);
  mkdirSync(previews, { recursive: true });
  for (const name of readdirSync(previews)) {
    if (!isOtherProcessRunning(Number(name)))
      rmSync(join(previews, name), { recursive: true, force: true });
  }
  const folder = `${projectPaths.preview}/${process.pid}`;
  mkdirSync(join(root, folder));
  process.once("exit", () => rmSync(join(root, folder), { recursive: true, force: true }));
  return folder;
}
