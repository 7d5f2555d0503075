/** What check and changes share: a site that is compared, and not made. */
import { join } from "node:path";
import { computeReaderVersion } from "../src/build/code-version.ts";
import { projectPaths } from "../src/build/paths.ts";
import type { PrepareOptions } from "../src/build/prepare.ts";
import { isCI } from "../src/build/progress.ts";
import { findPublishedSite } from "../src/build/publish/release.ts";
import { readRecordCache } from "../src/content/record-cache.ts";

/** The options that say what a site is compared with. */
export interface ComparisonOptions {
  readonly since?: string | undefined;
  readonly published?: string | undefined;
}

/**
 * Returns how to prepare a site: from the texts that the last build or preview read, compared as the
 * options say, else with the published site; a build server may have that of another branch.
 */
export function createPrepareOptions(
  root: string,
  { since, published }: ComparisonOptions,
): PrepareOptions {
  const engine = computeReaderVersion();
  const release = isCI(process.env) ? undefined : findPublishedSite(root);
  return {
    root,
    preview: false,
    records: readRecordCache(join(root, projectPaths.records), engine),
    readsHistory: true,
    comparison: { since, published, release, engine },
  };
}
