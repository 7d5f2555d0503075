/**
 * One output folder and what is to be in it. Eleventy calls `begin`, asks for `files`, has each
 * rendered, and calls `finish`; between two runs in one process the job remembers what it wrote.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { announcedBy } from "../history/announced.ts";
import type { Page } from "../pages/page.ts";
import { copyAssets } from "./assets.ts";
import { type Manifest, type Plan, planOf } from "./manifest.ts";
import { type Prepared, type PrepareOptions, prepare } from "./prepare.ts";

export interface JobOptions extends PrepareOptions {
  /** Absolute path of the folder to write to. */
  readonly output: string;
  /** What is in the output already, or will be put there by the caller. */
  readonly before: Manifest;
  /** Of the code; what another version wrote is written anew. */
  readonly version: string;
  /** Is told of everything that was found out before anything is written. */
  readonly found?: (prepared: Prepared) => void;
}

export class Job {
  readonly options: JobOptions;
  #before: Manifest;
  #prepared: Prepared | undefined;
  #plan: Plan | undefined;
  #rendered = 0;
  /** Whether Eleventy has asked for nothing yet since `begin`. */
  #fresh = false;

  constructor(options: JobOptions) {
    this.options = options;
    this.#before = options.before;
  }

  /** The last that was prepared. Throws before the first `begin`. */
  get prepared(): Prepared {
    if (this.#prepared === undefined) throw new Error("the job has not begun");
    return this.#prepared;
  }

  get plan(): Plan | undefined {
    return this.#plan;
  }

  /** Whether problems keep the last that was prepared from being written. */
  get stopped(): boolean {
    return this.prepared.problems.count > 0;
  }

  /** Reads and checks everything; with problems there is nothing to write, and nothing changes. */
  async begin(): Promise<void> {
    this.#prepared = await prepare(this.options);
    this.options.found?.(this.#prepared);
    const { pages, assets, site } = this.#prepared;
    this.#plan = this.stopped
      ? undefined
      : planOf({ pages, assets, announced: announcedBy(site) }, this.#before, this.options.version);
    this.#rendered = 0;
    this.#fresh = true;
  }

  /** As `begin`, unless what was found by the last has not been used. */
  async refresh(): Promise<void> {
    if (!this.#fresh) await this.begin();
  }

  /** Takes away what is gone, and says which files to render: paths within the site. */
  files(): string[] {
    this.#fresh = false;
    if (this.#plan === undefined) return [];
    for (const file of this.#plan.gone) rmSync(join(this.options.output, file), { force: true });
    // Should the writing fail, what is written anew has to be written once more.
    const { engine, files } = this.#before;
    const kept = this.#plan.keep.map((file) => [file, files[file] ?? ""]);
    this.#before = { engine, files: Object.fromEntries(kept) };
    return [...this.#plan.render.keys()];
  }

  render(file: string): string {
    const page = this.#plan?.render.get(file);
    if (page === undefined) throw new Error(`no page ${file} is to be rendered`);
    this.options.progress?.("Writing", this.#rendered++, this.#plan?.render.size ?? 0);
    return rendered(page);
  }

  /** Copies the assets, and remembers what is there now. */
  finish(): void {
    if (this.#plan === undefined) return;
    const { root, output } = this.options;
    copyAssets(root, output, this.#plan.copy);
    this.#before = this.#plan.manifest;
  }
}

/** An error in a template names no page by itself. */
function rendered(page: Page): string {
  try {
    return page.render();
  } catch (error) {
    if (error instanceof Error)
      error.message = `The page ${page.url} cannot be made: ${error.message}.`;
    throw error;
  }
}
