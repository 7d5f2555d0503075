/** What a site is compared with; check and changes share it. */
import { isCI } from "../src/build/progress.ts";
import { findPublishedSite } from "../src/build/publish/release.ts";
import { computeEngineVersion } from "../src/build/site-sources.ts";

/** The options that say what a site is compared with. */
export interface ComparisonOptions {
  readonly since?: string | undefined;
  readonly published?: string | undefined;
}

/** Returns the options, and the published site; a build server may have another branch's. */
export function findComparison(root: string, { since, published }: ComparisonOptions) {
  return {
    since,
    published,
    release: isCI(process.env) ? undefined : findPublishedSite(root),
    engine: computeEngineVersion(),
  };
}
