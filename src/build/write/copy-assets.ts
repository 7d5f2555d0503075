import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Asset } from "../../model/types.ts";
import { hash } from "../../text/hash.ts";

/**
 * Copies assets into the site; returns those that no longer are what was hashed, which it does not
 * copy. It never links, so that nothing that happens to one of the two files happens to the other.
 */
export function copyAssets(
  root: string,
  output: string,
  assets: ReadonlyMap<string, Asset>,
): readonly Asset[] {
  const changed: Asset[] = [];
  for (const [file, asset] of assets) {
    const bytes = readIfPresent(join(root, asset.file));
    if (bytes === undefined || hash(bytes) !== asset.hash) {
      changed.push(asset);
      continue;
    }
    const target = join(output, file);
    mkdirSync(dirname(target), { recursive: true });
    // Releases share files, so a file is replaced, not written over.
    rmSync(target, { force: true });
    writeFileSync(target, bytes);
  }
  return changed;
}

function readIfPresent(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
