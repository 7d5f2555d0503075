/** npm run check: says what is wrong with the content, and writes nothing. */
import { prepare } from "../src/build/prepare.ts";
import { problemReport, summary, warningReport } from "../src/build/report.ts";
import { projectRoot, run } from "./command.ts";

await run(async () => {
  const prepared = await prepare({ root: projectRoot(), preview: false });
  process.stderr.write(warningReport(prepared.problems));
  process.stderr.write(problemReport(prepared.problems, "A build would publish nothing."));
  if (prepared.problems.count > 0) return 1;
  process.stdout.write(summary(prepared));
  process.stdout.write("all is well\n");
  return 0;
});
