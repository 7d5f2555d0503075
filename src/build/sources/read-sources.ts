/** The style sheets and scripts that are published. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AssetTexts } from "../../pages/site-pages.ts";
import { packageRoot } from "../paths.ts";

/** Where the package has them, minified when it was packed; a repository has their source. */
export const siteSourcesFile = "_includes/site-sources.json";

/** Returns the style sheets and scripts that every site has, minified. */
export async function readSiteSources(): Promise<AssetTexts> {
  const packed = join(packageRoot, siteSourcesFile);
  if (existsSync(packed)) return JSON.parse(readFileSync(packed, "utf8"));
  const { minifySources } = await import("./minify-sources.ts");
  return minifySources();
}
