/** The body of scripts/build.ts, which prepares the ground for it to load sooner. */
import { createProgress } from "../src/build/progress.ts";
import { publishSite } from "../src/build/publish/publish.ts";
import { formatProblems, formatSummary, formatWarnings } from "../src/build/report.ts";
import { unchangedMessage } from "./command.ts";

/**
 * Publishes a project, and says what came of it; gives the exit status. `since` is a commit to
 * take for what is published now.
 */
export async function build(root: string, sinceCommit: string | undefined): Promise<number> {
  const startedAt = performance.now();
  const progress = createProgress(process.stderr, process.env);
  const { job, changed } = await publishSite({
    root,
    sinceCommit,
    progress: progress.update,
  }).finally(progress.clear);
  const { prepared, plan } = job;
  process.stderr.write(formatWarnings(prepared.problems));
  if (plan === undefined) {
    process.stderr.write(formatProblems(prepared.problems, unchangedMessage));
    return 1;
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const written = plan.render.size + plan.copy.size;
  const total = Object.keys(plan.manifest.files).length;
  process.stdout.write(formatSummary(prepared));
  process.stdout.write(
    changed
      ? `published _site/: ${total} files, ${written} of them new or changed, in ${seconds} s\n`
      : `_site/ is up to date: ${total} files, in ${seconds} s\n`,
  );
  return 0;
}
