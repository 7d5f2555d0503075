/** The texts of a record that are searched. */
import type { Body } from "../render/body.ts";
import { html } from "../render/html.ts";
import type { SearchRecord } from "./search-record.ts";

/** Returns the text of each field of the index: title, headings, facts with date and people, body. */
export function listSearchTexts({
  title,
  facts,
  date = "",
  people,
  body,
}: SearchRecord): readonly [title: string, headings: string, facts: string, body: string] {
  const headings = body?.headings.map(({ text }) => text) ?? [];
  return [
    title,
    headings.join("\n"),
    [...facts, date, ...people].join("\n"),
    body === undefined ? "" : readText(body),
  ];
}

/** Marks of footnotes, which are no words. */
const footnoteMarks =
  /<sup class="footnote-ref">.*?<\/sup>|<a [^>]*class="footnote-back">.*?<\/a>/g;

/** Elements within a word or sentence; all others end one. */
const inlineTags = /<\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|span|strong|sub|sup)\b[^>]*>/g;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  gt: ">",
  lt: "<",
  quot: '"',
  "#39": "'",
};

/**
 * Returns the text of a body, with the alternative text of its images. What fills a placeholder has
 * pages of its own.
 */
function readText(body: Body): string {
  const { text } = body.html("", () => "", { placeholder: () => html`` });
  return text
    .replace(footnoteMarks, "")
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, "$1")
    .replace(inlineTags, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&([\w#]+);/g, (all, name) => entities[name] ?? all);
}
