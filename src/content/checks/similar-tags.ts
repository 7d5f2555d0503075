/** Warns of tags that are probably one: "workshop" and "workshops", "home care" and "homecare". */
import type { Settings, Tag } from "../../model/types.ts";
import { parseLanguage } from "../../text/language.ts";
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

/** "care" and "cafe", "binder" and "birder" are other words. */
const minLetters = 7;

/** Where a tag is. */
interface Use {
  readonly files: Set<string>;
  readonly languages: Set<string>;
}

/** One warning for each pair in texts of one language, at the tag that fewer files have. */
export function warnOfSimilarTags(
  { posts, series, events }: Pick<AssembledContent, "posts" | "series" | "events">,
  {
    settings,
    getRawFields,
    problems,
  }: {
    readonly settings: Pick<Settings, "language">;
    readonly getRawFields: (file: string) => RawFields | undefined;
    readonly problems: Problems;
  },
): void {
  const uses = new Map<Tag, Use>();
  for (const { file, tags, lang = settings.language } of [...posts, ...series, ...events])
    for (const tag of tags) {
      const use = uses.get(tag) ?? { files: new Set(), languages: new Set() };
      use.files.add(file);
      use.languages.add(parseLanguage(lang).language);
      uses.set(tag, use);
    }
  const byCount = [...uses].sort(([, a], [, b]) => b.files.size - a.files.size);
  for (const [i, [tag, own]] of byCount.entries()) {
    const [usual, { files: others } = {}] =
      byCount.slice(0, i).find(([one, use]) => isSimilar(one, tag) && shareLanguage(use, own)) ??
      [];
    if (usual === undefined || others === undefined) continue;
    const list = [...own.files].sort();
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

function shareLanguage(one: Use, other: Use): boolean {
  return [...one.languages].some((language) => other.languages.has(language));
}

function isSimilar(a: Tag, b: Tag): boolean {
  if (Math.min(a.id.length, b.id.length) < minLength) return false;
  const joined = ({ id }: Tag) => id.replaceAll("-", "");
  return isSameWord(a.id, b.id) || isSameWord(joined(a), joined(b)) || isMisspelt(a, b);
}

/**
 * Whether all words are the same but one, of which one letter within it is another, or two are
 * swapped. "markdown" and "rmarkdown", "outside" and "outsider" are other words.
 */
function isMisspelt(a: Tag, b: Tag): boolean {
  const [one, other] = [a, b].map(({ id }) => id.split("-"));
  if (one === undefined || other === undefined || one.length !== other.length) return false;
  const pairs = one.map((word, i): [string, string] => [word, other[i] ?? ""]);
  const [pair, ...more] = pairs.filter(([word, same]) => word !== same);
  if (pair === undefined || more.length > 0) return false;
  const [word, same] = pair;
  if (isSameWord(word, same)) return Math.min(word.length, same.length) >= minLength;
  const hasSameEnds = word[0] === same[0] && word.at(-1) === same.at(-1);
  return hasSameEnds && isOnlyTypo(word, same, [], minLetters);
}

/** Returns where a tag stands among those of a file. */
function findIndex({ values }: RawFields, name: string): number {
  const typed = valueAt(values, ["tags"]);
  return isList(typed) ? Math.max(0, typed.indexOf(name)) : 0;
}

function describeFiles(files: readonly string[]): string {
  return files.length <= maxFiles ? joinWithAnd(files) : `${files.length} files`;
}
