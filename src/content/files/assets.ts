/** Documents of the content folder, which are published as they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asset, SitePath } from "../../model/types.ts";
import { hash } from "../../text/hash.ts";
import { fileStart, type Problems } from "./problem.ts";
import type { SourceFile } from "./walk.ts";

/** The most that a picture or document may have, in bytes. */
export const maxAssetBytes = 100 * 1024 * 1024;

/** Of documents that are to be published; those that cannot be are reported. */
export function readAssets(
  root: string,
  files: readonly { readonly source: SourceFile; readonly url: SitePath }[],
  problems: Problems,
): readonly Asset[] {
  const assets: Asset[] = [];
  for (const { source, url } of files) {
    const { file, bytes } = source;
    if (bytes === 0 || bytes > maxAssetBytes) {
      const message =
        bytes === 0 ? "the file is empty" : `it is larger than ${maxAssetBytes / 1024 / 1024} MB`;
      problems.add({
        file,
        position: fileStart,
        message,
        fix:
          bytes === 0
            ? "Save it again, or delete it"
            : "Make it smaller, or put it elsewhere and link to it",
      });
      continue;
    }
    try {
      assets.push({ url, file, hash: hash(readFileSync(join(root, file))), bytes });
    } catch {
      problems.add({
        file,
        position: fileStart,
        message: "the file cannot be read",
        fix: "Check that it is still there and that you may read it",
      });
    }
  }
  return assets;
}
