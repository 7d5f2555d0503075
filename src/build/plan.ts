import type { Asset } from "../model/types.ts";
import { getOutputFile, type Page } from "../pages/page.ts";

/** What a build has to do to get from one site to the next. Files are paths within the site. */
export interface Plan {
  readonly render: ReadonlyMap<string, Page>;
  readonly copy: ReadonlyMap<string, Asset>;
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** The key of every file of the next site; "" of a page that has to be rendered whatever its key is. */
  readonly keys: FileKeys;
}

/** Hash of what a file was made from, by its path within the site. */
export type FileKeys = Readonly<Record<string, string>>;

/** Compares the files of a site with those that were made before. */
export function planBuild(
  pages: readonly Page[],
  assets: readonly Asset[],
  previousKeys: FileKeys,
): Plan {
  const keys: Record<string, string> = {};
  const render = new Map<string, Page>();
  const copy = new Map<string, Asset>();
  const unchanged: string[] = [];
  const isUnchanged = (file: string, key: string): boolean => {
    keys[file] = key;
    if (key === "" || previousKeys[file] !== key) return false;
    unchanged.push(file);
    return true;
  };
  for (const page of pages) {
    // The input of a new page is made once, when it is rendered.
    const key = previousKeys[page.file] ? page.key() : "";
    if (!isUnchanged(page.file, key)) render.set(page.file, page);
  }
  for (const asset of assets) {
    const file = getOutputFile(asset.url);
    if (!isUnchanged(file, asset.hash)) copy.set(file, asset);
  }
  const removed = Object.keys(previousKeys).filter((file) => !Object.hasOwn(keys, file));
  return { render, copy, unchanged, removed, keys };
}
