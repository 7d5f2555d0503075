/**
 * npm run check [-- --dates] [-- --since <commit>]: reports the problems of the content and
 * publishes nothing. With --dates it also lists the sessions of each series.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ArtifactCache } from "../src/artifacts/cache.ts";
import { projectPaths } from "../src/build/paths.ts";
import { prepareSite } from "../src/build/prepare.ts";
import { readPublishedManifest } from "../src/build/publish/release.ts";
import { formatProblems, formatSummary, formatWarnings } from "../src/build/report.ts";
import { formatSessions } from "../src/build/session-report.ts";
import { computeEngineVersion } from "../src/build/site-sources.ts";
import { enterProjectRoot, readTextOption, runCommand } from "./command.ts";

await runCommand(async () => {
  const root = enterProjectRoot();
  const { values } = parseArgs({ options: { dates: { type: "boolean" } }, strict: false });
  const prepared = await prepareSite({
    root,
    preview: false,
    history: { cacheFile: join(root, projectPaths.history), version: computeEngineVersion() },
    publishedEvents: readPublishedManifest(root).publishedEvents,
    sinceCommit: readTextOption("since"),
    artifacts: { cache: new ArtifactCache(root, projectPaths.artifacts), checkOnly: true },
  });
  process.stderr.write(formatWarnings(prepared.problems));
  process.stderr.write(formatProblems(prepared.problems, "A build would publish nothing."));
  if (values.dates === true) process.stdout.write(formatSessions(prepared.site));
  if (prepared.problems.count > 0) return 1;
  process.stdout.write(formatSummary(prepared));
  process.stdout.write("no problems\n");
  return 0;
});
