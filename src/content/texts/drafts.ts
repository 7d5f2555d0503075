/** Finds the files that are drafts. What is wrong in them stops nothing that is published. */
import { posix } from "node:path";
import type { ContentText } from "./texts.ts";

/** Returns the drafts among texts, and the session files of draft series. */
export function findDrafts(
  texts: readonly Pick<ContentText, "file" | "address" | "fields" | "hasFields">[],
): ReadonlySet<string> {
  const drafts = new Set(texts.filter(saysDraft).map(({ file }) => file));
  if (drafts.size === 0) return drafts;
  for (const { file, address } of texts) {
    const index = posix.join(posix.dirname(file), "index.md");
    if (address.kind === "session" && drafts.has(index)) drafts.add(file);
  }
  return drafts;
}

/** Of fields that cannot be parsed, the line decides. */
function saysDraft({ fields, hasFields }: Pick<ContentText, "fields" | "hasFields">): boolean {
  if (!hasFields) return /^draft:[ \t]*true[ \t]*$/im.test(fields.yaml);
  const { draft } = fields.values;
  return typeof draft === "string" && /^true$/i.test(draft.trim());
}
