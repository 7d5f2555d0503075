/** Reads documents and the files of content/public, which are published unchanged. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asset, SitePath } from "../../model/types.ts";
import { hash } from "../../text/hash.ts";
import { isPublicFile } from "./path.ts";
import { fileStart, type Problems, unreadable } from "./problem.ts";
import type { SourceFile } from "./walk.ts";

/** Size limit of a picture or document, in bytes. */
export const maxAssetBytes = 100 * 1024 * 1024;

/** A file of the content, and its address in the site. */
export interface CopiedFile {
  readonly source: SourceFile;
  readonly url: SitePath;
}

/**
 * Returns an Asset for each file; reports those that cannot be published. Only a file of
 * content/public may be empty: `.nojekyll` says something by being there.
 */
export function readAssets(
  root: string,
  files: readonly CopiedFile[],
  problems: Problems,
): readonly Asset[] {
  const assets: Asset[] = [];
  for (const { source, url } of files) {
    const { file, bytes } = source;
    if ((bytes === 0 && !isPublicFile(file)) || bytes > maxAssetBytes) {
      const [message, fix] =
        bytes === 0
          ? ["the file is empty", "Save it again, or delete it"]
          : [
              `it is larger than ${maxAssetBytes / 1024 / 1024} MB`,
              "Make it smaller, or upload it elsewhere and link to it",
            ];
      problems.add({ file, position: fileStart, message, fix });
      continue;
    }
    try {
      assets.push({ url, file, hash: hash(readFileSync(join(root, file))), bytes });
    } catch {
      problems.add({ file, ...unreadable });
    }
  }
  return assets;
}
