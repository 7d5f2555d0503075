/** `waymark build`: publishes the site, or reports the problems and changes nothing. */

import { formatProblems, formatWarnings } from "../src/build/problem-formats/list.ts";
import { createProblemPrinter } from "../src/build/problem-formats/terminal.ts";
import { createProgress } from "../src/build/progress.ts";
import { type PublishOptions, publishSite } from "../src/build/publish/publish.ts";
import { unchangedMessage } from "./cli/command.ts";

/** Publishes a project and prints the result; returns the exit status. */
export async function build(
  root: string,
  options: Pick<PublishOptions, "since" | "published" | "verify">,
): Promise<number> {
  const startedAt = performance.now();
  const progress = createProgress(process.stderr, process.env);
  const result = await publishSite({
    root,
    ...options,
    progress: progress.update,
    onWait: (pid) => process.stderr.write(`waiting for another build (process ${pid})\n`),
  }).finally(progress.clear);
  const { problems, summary, hasChanged, files, written, damagedFiles } = result;
  const print = createProblemPrinter(root, process.stderr);
  process.stderr.write(formatWarnings(problems, { print }));
  if (summary === undefined) {
    process.stderr.write(formatProblems(problems, unchangedMessage, print));
    return 1;
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(summary);
  if (damagedFiles.length > 0) process.stdout.write(formatDamage(damagedFiles));
  process.stdout.write(
    hasChanged
      ? `published _site/: ${files} files, ${written} of them new or changed, in ${seconds} s\n`
      : `_site/ is up to date: ${files} files, in ${seconds} s\n`,
  );
  return 0;
}

function formatDamage(files: readonly string[]): string {
  const names = files.slice(0, 3).join(", ") + (files.length > 3 ? " and others" : "");
  return `${files.length} published ${files.length === 1 ? "file was" : "files were"} changed or deleted by something else, and made again: ${names}\n`;
}
