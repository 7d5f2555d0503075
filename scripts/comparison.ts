/** The options that say what a site is compared with; check and changes share them. */
import { isCI } from "../src/build/progress.ts";
import { findPublishedSite } from "../src/build/publish/release.ts";
import { computeEngineVersion } from "../src/build/site-sources.ts";
import { readTextOption } from "./command.ts";

/** Returns `--published` and `--since`, and the published site; a build server may have another branch's. */
export function readComparison(root: string) {
  return {
    since: readTextOption("since"),
    published: readTextOption("published"),
    release: isCI(process.env) ? undefined : findPublishedSite(root),
    engine: computeEngineVersion(),
  };
}
