/** `waymark check`: reports the problems of the content, and what subscribers would lose. */
import { ArtifactCache } from "../src/artifacts/cache.ts";
import { warnOfLargeCalendars } from "../src/build/page-checks.ts";
import { projectPaths } from "../src/build/paths.ts";
import { prepareSite } from "../src/build/prepare.ts";
import { formatProblems, formatSummary, formatWarnings } from "../src/build/report.ts";
import { formatSessions } from "../src/build/session-report.ts";
import { type ComparisonOptions, findComparison } from "./comparison.ts";

/** With `dates` also lists the sessions of each series. Publishes nothing; returns the exit status. */
export async function check(
  root: string,
  options: ComparisonOptions & { readonly dates?: boolean | undefined },
): Promise<number> {
  const prepared = await prepareSite({
    root,
    preview: false,
    readsHistory: true,
    comparison: findComparison(root, options),
    artifacts: { cache: new ArtifactCache(root, projectPaths.artifacts), checkOnly: true },
  });
  if (prepared.problems.count === 0)
    warnOfLargeCalendars(prepared, (page) => Buffer.byteLength(page.render()));
  process.stderr.write(formatWarnings(prepared.problems));
  process.stderr.write(formatProblems(prepared.problems, "A build would publish nothing."));
  if (options.dates === true) process.stdout.write(formatSessions(prepared.site));
  if (prepared.problems.count > 0) return 1;
  process.stdout.write(formatSummary(prepared));
  process.stdout.write("no problems\n");
  return 0;
}
