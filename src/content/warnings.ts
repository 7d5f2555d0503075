/** Habits that are worth a word, and stop nothing. */
import type { Entry, SitePath } from "../model/types.ts";
import type { Assembled } from "./assemble.ts";
import { type Problems, start } from "./problem.ts";
import type { Found } from "./walk.ts";

/** Characters after which search engines and phones cut a title. */
const longTitle = 90;

export function warnOfHabits(
  all: Assembled,
  files: readonly { readonly found: Found; readonly url: SitePath }[],
  used: ReadonlySet<string>,
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
  for (const entry of all.entries) warnOfTitle(entry, problems);
  for (const post of all.posts) {
    if (post.authors.length === 0)
      problems.warn({
        file: post.file,
        at: start,
        field: "authors",
        wrong: "nobody is named as the author",
        write: "Write authors: and a file's name from content/people",
      });
  }
  for (const { found } of files) {
    if (!used.has(found.file))
      problems.warn({
        file: found.file,
        at: start,
        wrong: "no text uses this file, so it is not published",
        write: "Link to it, or delete it",
      });
  }
}

function warnOfTitle({ file, title }: Entry, problems: Problems): void {
  if (title.length > longTitle)
    problems.warn({
      file,
      at: start,
      field: "title",
      wrong: `the title has ${title.length} characters`,
      write: `Up to ${longTitle} are shown whole by search engines and phones`,
    });
}
