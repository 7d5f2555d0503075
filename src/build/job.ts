/**
 * One output folder and what is to be in it. Eleventy calls `begin`, asks for `files`, has each
 * rendered, and calls `finish`; between two runs in one process the job remembers what it wrote.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { announcedBy } from "../history/announced.ts";
import type { Page } from "../pages/page.ts";
import { copyAssets } from "./copy-assets.ts";
import { type Manifest, type Plan, planBuild } from "./manifest.ts";
import { type PreparedSite, type PrepareOptions, prepareSite } from "./prepare.ts";

export interface JobOptions extends PrepareOptions {
  /** Absolute path of the folder to write to. */
  readonly output: string;
  /** What is in the output already, or will be put there by the caller. */
  readonly previousManifest: Manifest;
  /** Of the code; what another version wrote is written anew. */
  readonly engineVersion: string;
  /** Is told of everything that was found out before anything is written. */
  readonly onPrepared?: (prepared: PreparedSite) => void;
}

export class Job {
  readonly options: JobOptions;
  #previousManifest: Manifest;
  #prepared: PreparedSite | undefined;
  #plan: Plan | undefined;
  #rendered = 0;
  /** Whether Eleventy has asked for nothing yet since `begin`. */
  #isPlanUnused = false;

  constructor(options: JobOptions) {
    this.options = options;
    this.#previousManifest = options.previousManifest;
  }

  /** The last that was prepared. Throws before the first `begin`. */
  get prepared(): PreparedSite {
    if (this.#prepared === undefined) throw new Error("the job has not begun");
    return this.#prepared;
  }

  get plan(): Plan | undefined {
    return this.#plan;
  }

  /** Whether problems keep the last that was prepared from being written. */
  get hasProblems(): boolean {
    return this.prepared.problems.count > 0;
  }

  /** Reads and checks everything; with problems there is nothing to write, and nothing changes. */
  async prepare(): Promise<void> {
    this.#prepared = await prepareSite(this.options);
    this.options.onPrepared?.(this.#prepared);
    const { pages, assets, site } = this.#prepared;
    this.#plan = this.hasProblems
      ? undefined
      : planBuild(
          { pages, assets, publishedEvents: announcedBy(site) },
          this.#previousManifest,
          this.options.engineVersion,
        );
    this.#rendered = 0;
    this.#isPlanUnused = true;
  }

  /** As `begin`, unless what was found by the last has not been used. */
  async prepareUnlessFresh(): Promise<void> {
    if (!this.#isPlanUnused) await this.prepare();
  }

  /** Takes away what is gone, and says which files to render: paths within the site. */
  startWriting(): string[] {
    this.#isPlanUnused = false;
    if (this.#plan === undefined) return [];
    for (const file of this.#plan.removed) rmSync(join(this.options.output, file), { force: true });
    // Should the writing fail, what is written anew has to be written once more.
    const { engine, files } = this.#previousManifest;
    const unchanged = this.#plan.unchanged.map((file) => [file, files[file] ?? ""]);
    this.#previousManifest = { engine, files: Object.fromEntries(unchanged) };
    return [...this.#plan.render.keys()];
  }

  render(file: string): string {
    const page = this.#plan?.render.get(file);
    if (page === undefined) throw new Error(`no page ${file} is to be rendered`);
    this.options.progress?.("Writing", this.#rendered++, this.#plan?.render.size ?? 0);
    return renderPage(page);
  }

  /** Copies the assets, and remembers what is there now. */
  finish(): void {
    if (this.#plan === undefined) return;
    const { root, output } = this.options;
    copyAssets(root, output, this.#plan.copy);
    this.#previousManifest = this.#plan.manifest;
  }
}

/** An error in a template names no page by itself. */
function renderPage(page: Page): string {
  try {
    return page.render();
  } catch (error) {
    if (error instanceof Error)
      error.message = `The page ${page.url} cannot be made: ${error.message}.`;
    throw error;
  }
}
