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
  readonly announced?: readonly Announced[];
}

export const noManifest: Manifest = { engine: "", files: {} };

/** The manifest in a file; an empty one where there is none that can be read. */
export function readManifest(path: string): Manifest {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isManifest(found) ? found : noManifest;
  } catch {
    return noManifest;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  if (!("engine" in value && "files" in value)) return false;
  const { engine, files } = value;
  if ("announced" in value && !isAnnouncedList(value.announced)) return false;
  if (typeof engine !== "string" || typeof files !== "object" || files === null) return false;
  return Object.values(files).every((key) => typeof key === "string");
}

function isAnnouncedList(value: unknown): value is readonly Announced[] {
  return Array.isArray(value) && value.every(isAnnounced);
}

/** What is to be done to get from one site to the next. */
export interface Plan {
  /** Files to render and to copy; paths within the site. */
  readonly render: ReadonlyMap<string, Page>;
  readonly copy: ReadonlyMap<string, Asset>;
  /** Files that are as they were, and those that are gone. */
  readonly keep: readonly string[];
  readonly gone: readonly string[];
  readonly manifest: Manifest;
}

/** What a site is made of, as far as its files go, and what it announces. */
export interface Making {
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  readonly announced: readonly Announced[];
}

/** Compares a site with what was made before. */
export function planOf(
  { pages, assets, announced }: Making,
  before: Manifest,
  engine: string,
): Plan {
  const old = before.engine === engine ? before.files : {};
  const files: Record<string, string> = {};
  const render = new Map<string, Page>();
  const copy = new Map<string, Asset>();
  const keep: string[] = [];
  const note = (file: string, key: string): boolean => {
    files[file] = key;
    if (!Object.hasOwn(old, file) || old[file] !== key) return false;
    keep.push(file);
    return true;
  };
  for (const page of pages) if (!note(page.file, page.key())) render.set(page.file, page);
  for (const asset of assets) {
    const file = asset.url.slice(1);
    if (!note(file, asset.hash)) copy.set(file, asset);
  }
  const gone = Object.keys(before.files).filter((file) => !Object.hasOwn(files, file));
  return { render, copy, keep, gone, manifest: { engine, files, announced } };
}
