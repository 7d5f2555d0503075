/** `waymark changes`: lists what subscribers will see change, and what they would lose. */
import { prepareSite } from "../src/build/prepare.ts";
import { formatProblems, formatWarnings } from "../src/build/problem-formats/list.ts";
import { Problems } from "../src/content/files/problem.ts";
import { formatChanges, listChanges } from "../src/published/changes.ts";
import { type ComparisonOptions, createPrepareOptions } from "./comparison.ts";

/** Compares with the published site; returns the exit status, 1 if a build would stop. */
export async function changes(
  root: string,
  options: ComparisonOptions & { readonly markdown?: boolean | undefined },
): Promise<number> {
  const { markdown = false } = options;
  const prepared = await prepareSite(createPrepareOptions(root, options));
  const { site, record, previous, losses, problems, notices } = prepared;
  for (const notice of notices) process.stderr.write(`${notice}\n`);
  if (previous === undefined) {
    process.stderr.write(formatProblems(problems, "Fix this first."));
    return 1;
  }
  if (previous.record === undefined) {
    process.stderr.write(
      "There is nothing to compare with: no published site, and no earlier commit. Name one with --published or --since.\n",
    );
    return 1;
  }
  const { words } = site.settings;
  const list = listChanges(previous.record, record, site.buildDate.epoch, words);
  const lines = formatChanges(list, words, markdown);
  process.stdout.write(`Since ${previous.name}, subscribers see:\n${markdown ? "\n" : ""}`);
  process.stdout.write(lines.length === 0 ? "no change\n" : `${lines.join("\n")}\n`);
  const lost = new Problems();
  lost.addAll(losses);
  process.stderr.write(formatWarnings(lost));
  process.stderr.write(formatProblems(lost, "A build would publish nothing."));
  return lost.count > 0 ? 1 : 0;
}
