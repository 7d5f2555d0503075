import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Asset } from "../model/types.ts";

/** Copies files of content into the site; never links, so that an edit cannot change the site. */
export function copyAssets(root: string, output: string, assets: ReadonlyMap<string, Asset>): void {
  for (const [file, asset] of assets) {
    const to = join(output, file);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(root, asset.file), to);
  }
}
