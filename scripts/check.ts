/** `waymark check`: reports the problems of the content, and what subscribers would lose. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ArtifactCache } from "../src/artifacts/cache.ts";
import {
  type FixResult,
  fixProblems,
  formatFixResult,
  formatLeft,
} from "../src/build/fix/fix-problems.ts";
import { checkOutsideLinks, formatLinkCheck } from "../src/build/outside-links/check-links.ts";
import { warnOfLargeCalendars } from "../src/build/page-checks.ts";
import { projectPaths } from "../src/build/paths.ts";
import { type PreparedSite, prepareSite } from "../src/build/prepare.ts";
import {
  formatProblemsForProgram,
  parseProblemFormat,
} from "../src/build/problem-formats/format.ts";
import { formatProblems, formatWarnings } from "../src/build/problem-formats/list.ts";
import { createProblemPrinter } from "../src/build/problem-formats/terminal.ts";
import { createProgress } from "../src/build/progress.ts";
import { formatMarks } from "../src/build/reports/marks.ts";
import { formatOwed } from "../src/build/reports/owed.ts";
import { formatSessions } from "../src/build/session-report.ts";
import { formatSummary } from "../src/build/summary.ts";
import { readClock } from "../src/time/clock.ts";
import { type ComparisonOptions, createPrepareOptions } from "./comparison.ts";

/**
 * With `all` lists each warning, else one line for each cause. With `fix` first writes what has one safe
 * answer. With `links` asks other sites for the links to them. After the result lists what is owed. With `dates` also lists the sessions of each series. With the
 * format "github" prints problems as workflow commands, with "json" nothing but them. Publishes
 * nothing; returns the exit status. Throws for an unknown format.
 */
export async function check(
  root: string,
  {
    all = false,
    dates = false,
    fix = false,
    links = false,
    uncommitted = false,
    format: formatName,
    ...options
  }: ComparisonOptions & {
    readonly all?: boolean | undefined;
    readonly dates?: boolean | undefined;
    readonly fix?: boolean | undefined;
    readonly links?: boolean | undefined;
    readonly uncommitted?: boolean | undefined;
    readonly format?: string | undefined;
  },
): Promise<number> {
  const format = parseProblemFormat(formatName);
  if (format === "json" && dates)
    throw new Error("--format json prints problems and nothing else. Leave out --dates.");
  if (fix && format !== "text")
    throw new Error("--fix prints what it changes. Leave out --format.");
  if (uncommitted && !fix) throw new Error("--uncommitted belongs to --fix. Write both.");
  const prepare = () =>
    prepareSite({
      ...createPrepareOptions(root, options),
      artifacts: { cache: new ArtifactCache(root, projectPaths.artifacts), checkOnly: true },
    });
  let fixResult: FixResult | undefined;
  if (fix) {
    // Nothing else of this command asks.
    const { canAnswer, confirmFile } = await import("./cli/questions.ts");
    const onDiff = (diff: string) => process.stdout.write(`${diff}\n`);
    const confirm = canAnswer() ? confirmFile : undefined;
    fixResult = await fixProblems({ root, uncommitted, prepare, onDiff, confirm });
    process.stdout.write(formatFixResult(fixResult));
  }
  const prepared = await prepare();
  const { problems } = prepared;
  if (fixResult !== undefined) {
    const files = [...fixResult.uncommitted, ...fixResult.declined];
    process.stdout.write(`${formatLeft(problems.list("problem"), files)}\n`);
  }
  if (problems.count === 0)
    warnOfLargeCalendars(prepared, (page) => Buffer.byteLength(page.render()));
  const linkResult = links ? await checkLinks(root, prepared) : undefined;
  if (format === "text") {
    const print = createProblemPrinter(root, process.stderr);
    process.stderr.write(formatWarnings(problems, { all, print }));
    process.stderr.write(formatMarks(prepared));
    process.stderr.write(formatProblems(problems, "A build would publish nothing.", print));
  } else process.stdout.write(await formatProblemsForProgram(format, problems, root));
  if (linkResult !== undefined && format !== "json")
    process.stdout.write(formatLinkCheck(linkResult));
  if (dates) process.stdout.write(formatSessions(prepared.site));
  if (problems.count > 0) return 1;
  if (format !== "json")
    process.stdout.write(`${formatSummary(prepared)}no problems\n${formatOwed(prepared.site)}`);
  return 0;
}

function checkLinks(root: string, { listOutsideLinks, site, problems }: PreparedSite) {
  const { update, clear } = createProgress(process.stderr, process.env);
  const cache = join(root, projectPaths.links);
  mkdirSync(dirname(cache), { recursive: true });
  return checkOutsideLinks({
    links: listOutsideLinks(),
    siteUrl: `${site.settings.url}/`,
    cache,
    now: readClock(),
    problems,
    progress: update,
  }).finally(clear);
}
