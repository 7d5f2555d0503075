/** Explains links and names that lead to a file which was published, and is gone. */
import { posix } from "node:path";
import type { Problem } from "../content/files/problem.ts";
import { findHeir } from "./address-advice.ts";
import { type AdviceContext, isCertain } from "./advice-context.ts";
import type { RecordAddress } from "./record.ts";

/** Returns a problem of a missing file with what has become of the file; the same problem, if it was never published. */
export function explainGoneFile(context: AdviceContext, problem: Problem): Problem {
  const { missingFile: missing } = problem;
  if (missing === undefined) return problem;
  const before = context.old.record.addresses.find(({ file }) =>
    missing.files.some((one) => one === file),
  );
  if (before?.file === undefined) return problem;
  const restore =
    before.kind === "person"
      ? `bring ${before.file} back, with status: left if it is of somebody who left`
      : `bring ${before.file} back as the message there says, and otherwise remove it here`;
  const { heir, isSure } = findRenamed(context, before);
  if (heir?.file === undefined) {
    const message = `${before.title} was published, and its file is gone: ${problem.message}`;
    return { ...problem, message, fix: restore.replace("bring", "Bring"), edits: undefined };
  }
  const name = posix.basename(heir.file, ".md");
  const to = missing.isName ? name : posix.relative(posix.dirname(problem.file), heir.file);
  const from = missing.typed?.replace(/[?#].*$/s, "");
  return {
    ...problem,
    fix: isSure
      ? `It was renamed: write ${to}`
      : `If it was renamed, write ${to}; if not, ${restore}`,
    edits:
      from === undefined ? undefined : [{ position: problem.position, from, to, safe: isSure }],
  };
}

/** Returns a problem of two files at the new one; the same problem, if both are new or published. */
export function pointAtNewFile({ old }: AdviceContext, problem: Problem): Problem {
  const { file, other } = problem;
  const isPublished = (path: string) => old.record.addresses.some((one) => one.file === path);
  return other !== undefined && isPublished(file) && !isPublished(other.file) ? other : problem;
}

/** Returns what has an old address of a page, or most likely is the same under another name. */
function findRenamed(
  context: AdviceContext,
  before: RecordAddress,
): { readonly heir: RecordAddress | undefined; readonly isSure: boolean } {
  const { old, now } = context;
  const path = old.toPath(before.url);
  const named = now.record.addresses.find(({ aliases = [] }) =>
    aliases.some((alias) => now.toPath(alias) === path),
  );
  const heir = named ?? findHeir(context, before);
  const isSure = named !== undefined || (heir !== undefined && isCertain(context, before, heir));
  return { heir, isSure };
}
