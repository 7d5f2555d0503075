/** What the package offers to scripts, `import { readSite } from "waymark"`, and to own layouts. */
import { prepareSite } from "./build/prepare.ts";
import type { Problem } from "./content/files/problem.ts";
import type { Site } from "./model/types.ts";

export type { Position, Problem } from "./content/files/problem.ts";
export * from "./extend.ts";
export type * from "./model/types.ts";

export interface CheckedSite {
  /** The content; without the entries that have problems. */
  readonly site: Site;
  /** In the order of files, lines and columns. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Reads and checks the content of a programme, and writes nothing. The site has what a build on the
 * day of SOURCE_DATE_EPOCH, or else today, would publish.
 */
export async function readSite(root = process.cwd()): Promise<CheckedSite> {
  const { site, problems } = await prepareSite({ root, preview: false });
  return { site, problems: problems.list("problem"), warnings: problems.list("warning") };
}
