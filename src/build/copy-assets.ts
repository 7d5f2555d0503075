import { copyFileSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Asset } from "../model/types.ts";

/**
 * Copies files of content into the site; never links, so that an edit cannot change the site. Those
 * that were made nobody edits, so they are links where the file system has such.
 */
export function copyAssets(
  projectRoot: string,
  output: string,
  assets: ReadonlyMap<string, Asset>,
): void {
  for (const [file, asset] of assets) {
    const to = join(output, file);
    mkdirSync(dirname(to), { recursive: true });
    // What was there may be a link itself, whose bytes are not to be written over.
    rmSync(to, { force: true });
    if (!asset.generated || !tryLink(join(projectRoot, asset.file), to))
      copyFileSync(join(projectRoot, asset.file), to);
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
