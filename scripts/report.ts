/** `waymark report`: what took place, and what came of it. */
import { join } from "node:path";
import { computeReaderVersion } from "../src/build/code-version.ts";
import { projectPaths } from "../src/build/paths.ts";
import { prepareSite } from "../src/build/prepare.ts";
import { formatProblems } from "../src/build/problem-formats/list.ts";
import { findCohort } from "../src/build/reports/cohort.ts";
import { countProgramme } from "../src/build/reports/programme-counts.ts";
import { formatReport, parseReportFormat } from "../src/build/reports/programme-report.ts";
import { readRecordCache } from "../src/content/record-cache.ts";

/**
 * Prints the report of the programme, or of one cohort; returns the exit status, 1 if the content has
 * a problem. Throws for an unknown cohort or format.
 */
export async function report(
  root: string,
  options: { readonly cohort?: string | undefined; readonly format?: string | undefined },
): Promise<number> {
  const format = parseReportFormat(options.format);
  const { site, problems, fileTimes, notices } = await prepareSite({
    root,
    preview: false,
    records: readRecordCache(join(root, projectPaths.records), computeReaderVersion()),
    readsHistory: true,
  });
  if (problems.count > 0) {
    process.stderr.write(formatProblems(problems, "Fix this first."));
    return 1;
  }
  for (const notice of notices) process.stderr.write(`${notice}\n`);
  const cohort = findCohort(site, options.cohort);
  process.stdout.write(formatReport(site, countProgramme(site, fileTimes, cohort), format, cohort));
  return 0;
}
