/**
 * The preview: shows unpublished texts too, with a label, and follows every edit. This process serves
 * and watches; another one, which is started again after an edit of the code, reads and renders.
 */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { packageRoot, projectPaths, templateFolder } from "../paths.ts";
import { isOtherProcessRunning } from "../processes.ts";
import { formatOrigin, isLocal, listAddresses } from "./host.ts";
import { endWithTerminal } from "./lifetime.ts";
import { startServer } from "./server.ts";
import { SiteProcess } from "./site-process.ts";
import { watchPath } from "./watch.ts";

export interface PreviewOptions {
  /** The project's folder; it has to be the working folder. */
  readonly root: string;
  /** The address to listen at. */
  readonly host: string;
  /** The first port to try; 0 for any. */
  readonly port: number;
  /** Starts the process that reads and renders; see serve-site.ts. */
  readonly startSite: () => ChildProcess;
  readonly print: (text: string) => void;
}

/** Serves the project until the process ends. Throws if it cannot listen. */
export async function previewSite({
  root,
  host,
  port,
  startSite,
  print,
}: PreviewOptions): Promise<void> {
  const server = await startServer({ host, port, answer: (url) => site.ask(url) });
  if (port !== 0 && server.port !== port)
    print(`port ${port} is in use; this preview uses ${server.port}\n`);
  const marker = createMarker(root);
  let shownBase: string | undefined;
  const showAddresses = (base: string) => {
    if (base === shownBase) return;
    shownBase = base;
    const urls = listAddresses(host).map((one) => `${formatOrigin(one, server.port)}${base}/`);
    const warning = isLocal(host)
      ? ""
      : "Everyone on this network can read the drafts and scheduled posts that it shows.\n";
    print(`preview at ${urls.join(" and ")}\n${warning}`);
  };
  const site = new SiteProcess({
    start: startSite,
    print,
    onPrepared: (base) => {
      // As somebody may have deleted .waymark.
      mkdirSync(marker, { recursive: true });
      showAddresses(base);
      server.reload();
    },
    onFailed: () => {
      showAddresses(shownBase ?? "");
      server.reload();
    },
  });
  followEdits(root, site, print);
  endWithTerminal(async () => {
    await site.stop();
    process.exit(0);
  });
}

/** Reads the content again after its edits, and starts the process again after those of the code. */
function followEdits(root: string, site: SiteProcess, print: (text: string) => void): void {
  let hasPrinted = false;
  const onLimit = () => {
    if (!hasPrinted)
      print(
        "The system cannot watch more folders, so edits are looked for once a second. On Linux, raise fs.inotify.max_user_watches.\n",
      );
    hasPrinted = true;
  };
  // The project's own code is loaded anew each time; ours is not.
  const own = root === packageRoot ? [] : [templateFolder];
  for (const path of [projectPaths.content, ...own])
    watchPath(join(root, path), { onEdit: () => site.prepare(), onLimit });
  for (const path of ["src", templateFolder, ".eleventy.ts"])
    watchPath(join(packageRoot, path), {
      onEdit: (files) => {
        if ([...files].every(isReadEachTime)) site.prepare();
        else void site.restart();
      },
      onLimit,
    });
}

/** Whether a file of the code is text that is read with the content, and not a loaded module. */
function isReadEachTime(file: string): boolean {
  return /\.(?:css|js)$/.test(file) && file.includes(`${sep}${templateFolder}${sep}`);
}

/**
 * Creates a folder that tells builds to keep the artifacts of drafts, and returns its path; deletes
 * those of ended previews.
 */
function createMarker(root: string): string {
  const previews = join(root, projectPaths.preview);
  mkdirSync(previews, { recursive: true });
  for (const name of readdirSync(previews)) {
    if (!isOtherProcessRunning(Number(name)))
      rmSync(join(previews, name), { recursive: true, force: true });
  }
  const marker = join(previews, String(process.pid));
  mkdirSync(marker);
  process.once("exit", () => rmSync(marker, { recursive: true, force: true }));
  return marker;
}
