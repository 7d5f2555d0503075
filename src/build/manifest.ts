/** What a published site was made from, so that the next one makes only what is not the same. */
import { readFileSync } from "node:fs";
import { type Announced, isAnnounced } from "../history/announced.ts";
import type { Asset } from "../model/types.ts";
import type { Page } from "../pages/page.ts";

export interface Manifest {
  /** Of the code that made it. */
  readonly engine: string;
  /** Key of every file, by its path within the site. */
  readonly files: Readonly<Record<string, string>>;
  /** Its events that were still to come; undefined where that was not written down. */
  readonly publishedEvents?: readonly Announced[];
}

export const emptyManifest: Manifest = { engine: "", files: {} };

/** The manifest in a file; an empty one where there is none that can be read. */
export function readManifest(path: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isManifest(parsed) ? parsed : emptyManifest;
  } catch {
    return emptyManifest;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  if (!("engine" in value && "files" in value)) return false;
  const { engine, files } = value;
  if ("publishedEvents" in value && !isPublishedEventList(value.publishedEvents)) return false;
  if (typeof engine !== "string" || typeof files !== "object" || files === null) return false;
  return Object.values(files).every((key) => typeof key === "string");
}

function isPublishedEventList(value: unknown): value is readonly Announced[] {
  return Array.isArray(value) && value.every(isAnnounced);
}

/** What is to be done to get from one site to the next. */
export interface Plan {
  /** Files to render and to copy; paths within the site. */
  readonly render: ReadonlyMap<string, Page>;
  readonly copy: ReadonlyMap<string, Asset>;
  /** Files that are as they were, and those that are gone. */
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly manifest: Manifest;
}

/** What a site is made of, as far as its files go, and what it announces. */
export interface SiteFiles {
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  readonly publishedEvents: readonly Announced[];
}

/** Compares a site with what was made before. */
export function planBuild(
  { pages, assets, publishedEvents }: SiteFiles,
  previous: Manifest,
  engine: string,
): Plan {
  const previousFiles = previous.engine === engine ? previous.files : {};
  const files: Record<string, string> = {};
  const render = new Map<string, Page>();
  const copy = new Map<string, Asset>();
  const unchanged: string[] = [];
  const recordFile = (file: string, key: string): boolean => {
    files[file] = key;
    if (!Object.hasOwn(previousFiles, file) || previousFiles[file] !== key) return false;
    unchanged.push(file);
    return true;
  };
  for (const page of pages) if (!recordFile(page.file, page.key())) render.set(page.file, page);
  for (const asset of assets) {
    const file = asset.url.slice(1);
    if (!recordFile(file, asset.hash)) copy.set(file, asset);
  }
  const removed = Object.keys(previous.files).filter((file) => !Object.hasOwn(files, file));
  return { render, copy, unchanged, removed, manifest: { engine, files, publishedEvents } };
}
