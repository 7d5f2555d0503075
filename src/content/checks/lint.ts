/** Warns of what is missing or unusual; warnings do not stop a build. */
import type { Entry } from "../../model/types.ts";
import type { AssembledContent } from "../assemble/assemble.ts";
import { type RawFields, reportWarning } from "../fields/raw-fields.ts";
import { fieldSynonyms } from "../fields/synonyms.ts";
import { isBlank } from "../files/decode.ts";
import { textFolders } from "../files/kinds.ts";
import { adviseOnMarkdown } from "../files/path.ts";
import { fileStart, type Problems } from "../files/problem.ts";
import type { SourceFile } from "../files/walk.ts";
import { warnOfFileNames } from "./file-names.ts";

/** Characters after which search engines and phones cut a title off. */
const maxTitleLength = 90;

export function lintContent(
  content: Pick<AssembledContent, "posts" | "series" | "events" | "entries">,
  unused: readonly { readonly source: SourceFile }[],
  getRawFields: (file: string) => RawFields | undefined,
  problems: Problems,
): void {
  const needSummary = [
    ...content.posts,
    ...content.series,
    ...content.events.filter((event) => event.session === undefined),
  ];
  for (const { file, summary } of needSummary) {
    if (summary === undefined)
      problems.warn({
        file,
        position: fileStart,
        field: "summary",
        message: "there is no summary",
        fix: "Write summary: and one or two sentences; lists and search engines show it",
      });
  }
  for (const entry of content.entries) warnOfLongTitle(entry, getRawFields(entry.file), problems);
  for (const post of content.posts) {
    if (post.authors.length === 0 && !hasAuthorsField(getRawFields(post.file)))
      problems.warn({
        file: post.file,
        position: fileStart,
        field: "authors",
        message: "there is no author",
        fix: "Write authors: and a file's name from content/people",
      });
  }
  for (const { source } of unused)
    problems.warn({
      file: source.file,
      position: fileStart,
      message: "no text links to this file, so it is not published",
      fix: isMeantAsText(source.file)
        ? `If it is a text: ${adviseOnMarkdown(source.file)}. If not, link to it, or delete it`
        : "Link to it, or delete it",
    });
  warnOfFileNames(content.posts, content.events, problems);
}

/** Whether a file in a folder of texts was saved by a word processor or editor. */
function isMeantAsText(file: string): boolean {
  const [, folder = ""] = file.split("/");
  return /\.(?:docx|odt|txt)$/i.test(file) && textFolders.has(folder);
}

/** Whether authors were typed; an author who does not exist has been reported already. */
function hasAuthorsField(fields: RawFields | undefined): boolean {
  return Object.entries(fields?.values ?? {}).some(
    ([name, value]) =>
      (fieldSynonyms.get(name) ?? name) === "authors" &&
      (typeof value !== "string" || !isBlank(value)),
  );
}

function warnOfLongTitle(
  { title }: Entry,
  fields: RawFields | undefined,
  problems: Problems,
): void {
  const { length } = [...title];
  if (length <= maxTitleLength || fields === undefined) return;
  reportWarning(
    fields,
    [Object.hasOwn(fields.values, "name") ? "name" : "title"],
    `it has ${length} characters`,
    `Shorten it to ${maxTitleLength}; search engines and phones cut off the rest`,
    problems,
  );
}
