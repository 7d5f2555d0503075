/** The body of scripts/build.ts, which prepares the ground for it to load sooner. */
import { progressOn } from "../src/build/progress.ts";
import { publishSite } from "../src/build/publish.ts";
import { problemReport, summary, warningReport } from "../src/build/report.ts";
import { untouched } from "./command.ts";

/**
 * Publishes a project, and says what came of it; gives the exit status. `since` is a commit to
 * take for what is published now.
 */
export async function build(root: string, since: string | undefined): Promise<number> {
  const begun = performance.now();
  const progress = progressOn(process.stderr, process.env);
  const { job, swapped } = await publishSite({ root, since, progress: progress.step }).finally(
    progress.end,
  );
  const { prepared, plan } = job;
  process.stderr.write(warningReport(prepared.problems));
  if (plan === undefined) {
    process.stderr.write(problemReport(prepared.problems, untouched));
    return 1;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const written = plan.render.size + plan.copy.size;
  const all = Object.keys(plan.manifest.files).length;
  process.stdout.write(summary(prepared));
  process.stdout.write(
    swapped
      ? `published _site/: ${all} files, ${written} of them new or changed, in ${seconds} s\n`
      : `_site/ is up to date: ${all} files, in ${seconds} s\n`,
  );
  return 0;
}
