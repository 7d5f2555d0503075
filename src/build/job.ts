/**
 * One output folder and the site that goes into it. Eleventy calls `listFilesToRender`, `render` for
 * each, and `finish`; the caller `close`.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Asset } from "../model/types.ts";
import { renderPageWithKey } from "../pages/page.ts";
import { hash } from "../text/hash.ts";
import { renderOwnPages } from "./own/pages.ts";
import { type FileKeys, type Plan, planBuild } from "./plan.ts";
import { type PreparedSite, type PrepareOptions, prepareSite } from "./prepare.ts";
import { copyAssets } from "./write/copy-assets.ts";
import { encodeParts } from "./write/encode.ts";
import { FileWriter } from "./write/write-files.ts";

export interface JobOptions extends PrepareOptions {
  /** Absolute path of the folder to write to. */
  readonly output: string;
  /** The files that are in the output, or that the caller puts there; "" for one to write again. */
  readonly previousKeys: FileKeys;
}

/** A file that was written. */
export interface WrittenFile {
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
}

export class Job {
  readonly options: JobOptions;
  /** The files that were rendered or copied, by path within the site. */
  readonly written = new Map<string, WrittenFile>();
  #prepared: PreparedSite | undefined;
  #plan: Plan | undefined;
  #keys: Record<string, string> = {};
  /** Pages of the project's own layouts, which are rendered before anything is written. */
  #rendered: Map<string, string> = new Map();
  #writer: FileWriter | undefined;

  constructor(options: JobOptions) {
    this.options = options;
  }

  /** The result of the last `prepare`. Throws before the first. */
  get prepared(): PreparedSite {
    if (this.#prepared === undefined) throw new Error("the job has not been prepared");
    return this.#prepared;
  }

  /** Undefined if the content has problems. */
  get plan(): Plan | undefined {
    return this.#plan;
  }

  /** The keys of all files of the site, those of its pages once they are rendered. */
  get keys(): FileKeys {
    return this.#keys;
  }

  get hasProblems(): boolean {
    return this.prepared.problems.count > 0;
  }

  /** Reads and checks everything. If there are problems, nothing will be written. */
  async prepare(): Promise<void> {
    this.#prepared = await prepareSite(this.options);
    const { pages, assets, problems } = this.#prepared;
    const plan = this.hasProblems ? undefined : planBuild(pages, assets, this.options.previousKeys);
    this.#rendered = renderOwnPages(plan?.render.values() ?? [], problems);
    this.#plan = this.hasProblems ? undefined : plan;
    this.#keys = { ...plan?.keys };
  }

  /** Returns the files to render: paths within the site. */
  listFilesToRender(): string[] {
    const files = [...(this.#plan?.render.keys() ?? [])];
    this.#writer = new FileWriter(this.options.output, files.length);
    return files;
  }

  /** Renders a page and writes it. */
  render(file: string): void {
    const page = this.#plan?.render.get(file);
    if (page === undefined) throw new Error(`${file} is not among the pages to render`);
    this.options.progress?.("Writing", this.written.size, this.#plan?.render.size ?? 0);
    const own = this.#rendered.get(file);
    const { parts, key } =
      own === undefined ? renderPageWithKey(page) : { parts: [own], key: page.key() };
    this.#rendered.delete(file);
    this.#keys[file] = key;
    const bytes = encodeParts(parts);
    this.written.set(file, { hash: hash(bytes), size: bytes.length });
    this.#writer?.write(file, bytes);
  }

  /** Waits for the pages, and copies the assets. Throws if one changed since it was hashed. */
  async finish(): Promise<void> {
    if (this.#plan === undefined) return;
    await this.#writer?.close();
    const { root, output } = this.options;
    const { copy } = this.#plan;
    const [changed] = copyAssets(root, output, copy);
    if (changed !== undefined) throw reportChangedAsset(root, changed);
    for (const [file, { hash, bytes }] of copy) this.written.set(file, { hash, size: bytes });
  }

  /** Ends what still writes to the output, after an error too. */
  async close(): Promise<void> {
    await this.#writer?.stop();
  }
}

/** A damaged artifact is deleted, so that the next build makes it again. */
function reportChangedAsset(root: string, { file, generated }: Asset): Error {
  if (!generated)
    return new Error(`${file} was changed while the site was being built. Build again.`);
  rmSync(join(root, file), { force: true });
  return new Error(`${file} was damaged, so it was deleted. Build again to make it anew.`);
}
