/** The process that reads and renders the site of a preview, on request of the one that serves. */
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { ArtifactCache } from "../../artifacts/cache.ts";
import { readRecordCache } from "../../content/record-cache.ts";
import { computeReaderVersion } from "../code-version.ts";
import { projectPaths } from "../paths.ts";
import { findPublishedSite } from "../publish/release.ts";
import type { SiteMessage, SiteRequest } from "./messages.ts";
import { PreviewedSite, type PreviewedSiteOptions } from "./previewed-site.ts";

/** Serves the project in `root`, which has to be the working folder, until the process ends. */
export function serveSite(
  options: Pick<PreviewedSiteOptions, "root" | "onPrepared" | "onError" | "progress">,
): void {
  const { root } = options;
  startOrphanWatch();
  const reader = computeReaderVersion();
  const recordsFolder = join(root, projectPaths.records);
  const records = readRecordCache(recordsFolder, reader, { willSave: true });
  const site = new PreviewedSite({
    ...options,
    preview: true,
    comparison: { release: findPublishedSite(root), engine: reader },
    records,
    artifacts: { cache: new ArtifactCache(root, projectPaths.artifacts) },
  });
  let isPrepareQueued = false;
  let queue: Promise<void> = Promise.resolve();
  const prepare = () => {
    if (isPrepareQueued) return;
    isPrepareQueued = true;
    queue = queue.then(async () => {
      isPrepareQueued = false;
      await site.prepare();
      send({ kind: "prepared", base: site.base });
    });
  };
  process.on("message", (request: SiteRequest) => {
    if (request.kind === "prepare") prepare();
    else
      queue = queue.then(async () =>
        send({ kind: "answer", id: request.id, answer: await site.answer(request.url) }),
      );
  });
  // So that the next process does not read the texts again.
  process.once("exit", () => {
    try {
      records.save(recordsFolder, reader);
    } catch {}
  });
  prepare();
  send({ kind: "loaded" });
}

function startOrphanWatch(): void {
  const url = new URL(`./orphan-watch${extname(import.meta.filename)}`, import.meta.url);
  // Without what this process was told to load first.
  new Worker(url, { execArgv: [] }).unref();
}

/** A process without a parent has nobody to tell. */
function send(message: SiteMessage): void {
  process.send?.(message);
}
