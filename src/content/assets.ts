/** Documents of the content folder, which are published as they are. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asset, SitePath } from "../model/types.ts";
import { type Problems, start } from "./problem.ts";
import type { Found } from "./walk.ts";

/** The most that a picture or document may have, in bytes. */
export const assetLimit = 100 * 1024 * 1024;

/** Of documents that are to be published; those that cannot be are reported. */
export function assetsOf(
  root: string,
  files: readonly { readonly found: Found; readonly url: SitePath }[],
  problems: Problems,
): readonly Asset[] {
  const assets: Asset[] = [];
  for (const { found, url } of files) {
    const { file, bytes } = found;
    if (bytes === 0 || bytes > assetLimit) {
      const wrong =
        bytes === 0 ? "the file is empty" : `it is larger than ${assetLimit / 1024 / 1024} MB`;
      problems.add({
        file,
        at: start,
        wrong,
        write:
          bytes === 0
            ? "Save it again, or delete it"
            : "Make it smaller, or put it elsewhere and link to it",
      });
      continue;
    }
    try {
      const hash = createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest("base64url")
        .slice(0, 22);
      assets.push({ url, file, hash, bytes });
    } catch {
      problems.add({
        file,
        at: start,
        wrong: "the file cannot be read",
        write: "Check that it is still there and that you may read it",
      });
    }
  }
  return assets;
}
