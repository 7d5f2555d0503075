/** Habits that are worth a word, and stop nothing. */
import type { Entry } from "../model/types.ts";
import type { Assembled } from "./assemble.ts";
import { complain, type Fields } from "./fields.ts";
import { otherNames } from "./other-names.ts";
import { type Problems, start } from "./problem.ts";
import { isBlank } from "./text.ts";
import type { Found } from "./walk.ts";

/** Characters after which search engines and phones cut a title. */
const longTitle = 90;

export function warnOfHabits(
  all: Assembled,
  unused: readonly { readonly found: Found }[],
  fieldsOf: (file: string) => Fields | undefined,
  problems: Problems,
): void {
  const wantSummary = [
    ...all.posts,
    ...all.series,
    ...all.events.filter((event) => event.session === undefined),
  ];
  for (const { file, summary } of wantSummary) {
    if (summary === undefined)
      problems.warn({
        file,
        at: start,
        field: "summary",
        wrong: "there is no summary",
        write: "Write summary: and a sentence or two; lists and search engines show it",
      });
  }
  for (const entry of all.entries) warnOfTitle(entry, fieldsOf(entry.file), problems);
  for (const post of all.posts) {
    if (post.authors.length === 0 && !namesAuthors(fieldsOf(post.file)))
      problems.warn({
        file: post.file,
        at: start,
        field: "authors",
        wrong: "nobody is named as the author",
        write: "Write authors: and a file's name from content/people",
      });
  }
  for (const { found } of unused) {
    problems.warn({
      file: found.file,
      at: start,
      wrong: "no text uses this file, so it is not published",
      write: "Link to it, or delete it",
    });
  }
}

/** Somebody who is not to be found has been reported. */
function namesAuthors(fields: Fields | undefined): boolean {
  return Object.entries(fields?.values ?? {}).some(
    ([name, value]) =>
      (otherNames.get(name) ?? name) === "authors" &&
      (typeof value !== "string" || !isBlank(value)),
  );
}

function warnOfTitle({ title }: Entry, fields: Fields | undefined, problems: Problems): void {
  const { length } = [...title];
  if (length <= longTitle || fields === undefined) return;
  complain(
    fields,
    [Object.hasOwn(fields.values, "name") ? "name" : "title"],
    `it has ${length} characters`,
    `Up to ${longTitle} are shown whole by search engines and phones`,
    problems,
    { severity: "warning" },
  );
}
