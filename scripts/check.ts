/**
 * npm run check [-- --dates] [-- --since <commit>]: says what is wrong with the content, and
 * publishes nothing. With --dates it also lists the sessions of each series.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { directories } from "../.eleventy.ts";
import { engineVersion } from "../src/build/engine.ts";
import { Store } from "../src/build/made/store.ts";
import { prepare } from "../src/build/prepare.ts";
import { publishedManifest } from "../src/build/releases.ts";
import { problemReport, summary, warningReport } from "../src/build/report.ts";
import { sessionReport } from "../src/build/session-report.ts";
import { projectRoot, run, textOption } from "./command.ts";

await run(async () => {
  const root = projectRoot();
  const { values } = parseArgs({ options: { dates: { type: "boolean" } }, strict: false });
  const prepared = await prepare({
    root,
    preview: false,
    history: { cacheFile: join(root, directories.history), version: engineVersion() },
    released: publishedManifest(root).announced,
    since: textOption("since"),
    made: { store: new Store(root, directories.made), check: true },
  });
  process.stderr.write(warningReport(prepared.problems));
  process.stderr.write(problemReport(prepared.problems, "A build would publish nothing."));
  if (values.dates === true) process.stdout.write(sessionReport(prepared.site));
  if (prepared.problems.count > 0) return 1;
  process.stdout.write(summary(prepared));
  process.stdout.write("all is well\n");
  return 0;
});
