/** Warns of tags that are probably one: "workshop" and "workshops", "home care" and "homecare". */
import type { Tag } from "../../model/types.ts";
import { isOnlyTypo } from "../../text/nearest.ts";
import { joinWithAnd, quote } from "../../text/quote.ts";
import { isSameWord } from "../../text/same-word.ts";
import type { AssembledContent } from "../assemble/assemble.ts";
import { type RawFields, reportWarning, valueAt } from "../fields/raw-fields.ts";
import { isList } from "../fields/yaml.ts";
import type { Problems } from "../files/problem.ts";

/** Files that a warning names. */
const maxFiles = 3;

/** "it" and "its", "a" and "as" are other words. */
const minLength = 4;

/** "care" and "cafe", "nurse" and "nurse's" are other words. */
const minLetters = 6;

/** One warning for each pair, at the tag that fewer files have. */
export function warnOfSimilarTags(
  { posts, series, events }: Pick<AssembledContent, "posts" | "series" | "events">,
  getRawFields: (file: string) => RawFields | undefined,
  problems: Problems,
): void {
  const files = new Map<Tag, Set<string>>();
  for (const { file, tags } of [...posts, ...series, ...events])
    for (const tag of tags) {
      const own = files.get(tag) ?? new Set();
      files.set(tag, own.add(file));
    }
  const byCount = [...files].sort(([, a], [, b]) => b.size - a.size);
  for (const [i, [tag, own]] of byCount.entries()) {
    const [usual, others] = byCount.slice(0, i).find(([one]) => isSimilar(one, tag)) ?? [];
    if (usual === undefined || others === undefined) continue;
    const list = [...own].sort();
    const [file = ""] = list;
    const fields = getRawFields(file);
    if (fields === undefined) continue;
    reportWarning(
      fields,
      ["tags", findIndex(fields, tag.name)],
      `the tag ${quote(tag.name)} (${describeFiles(list)}) is nearly ${quote(usual.name)}, which ${others.size} ${others.size === 1 ? "file has" : "files have"}`,
      `Write ${usual.name} in its place, and in site.yaml tag-aliases: { ${tag.name}: ${usual.name} }, so that its page leads on`,
      problems,
    );
  }
}

function isSimilar(a: Tag, b: Tag): boolean {
  if (Math.min(a.id.length, b.id.length) < minLength) return false;
  const joined = ({ id }: Tag) => id.replaceAll("-", "");
  return isSameWord(a.id, b.id) || isSameWord(joined(a), joined(b)) || isMisspelt(a, b);
}

/** Whether all words are the same but one, of which one letter is another, or two are swapped. */
function isMisspelt(a: Tag, b: Tag): boolean {
  const [one, other] = [a, b].map(({ id }) => id.split("-"));
  if (one === undefined || other === undefined || one.length !== other.length) return false;
  const pairs = one.map((word, i): [string, string] => [word, other[i] ?? ""]);
  const [pair, ...more] = pairs.filter(([word, same]) => word !== same);
  return pair !== undefined && more.length === 0 && isOnlyTypo(pair[0], pair[1], [], minLetters);
}

/** Returns where a tag stands among those of a file. */
function findIndex({ values }: RawFields, name: string): number {
  const typed = valueAt(values, ["tags"]);
  return isList(typed) ? Math.max(0, typed.indexOf(name)) : 0;
}

function describeFiles(files: readonly string[]): string {
  return files.length <= maxFiles ? joinWithAnd(files) : `${files.length} files`;
}
