/** A record as the page that the indexer reads: less than what is published, and nothing around it. */
import { html, type Safe } from "../render/html.ts";
import type { SearchRecord } from "./records.ts";

/** The order of those that have no day, in a list by days: after all others. */
const noDay = "0000-00-00";

/**
 * HTML rather than plain text: the indexer weighs headings, keeps blocks apart, and remembers the
 * anchors, at no more cost. `base` is the one that the site's own pages have.
 */
export function documentOf(record: SearchRecord, language: string, base: string): string {
  const { title, label, date, day, kind, tags, people, facts, body } = record;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
${told("meta", "title", title)}${told("meta", "label", label)}${date !== undefined && told("meta", "date", date)}
${told("filter", "kind", kind)}${tags.map((tag) => told("filter", "tag", tag))}${people.map((name) => told("filter", "person", name))}
${told("sort", "date", day ?? noDay)}
</head>
<body>
${facts.map((line) => html`<p>${line}</p>`)}${body?.html(base)}
</body>
</html>`;
  return page.text;
}

/** By an attribute of their own, as values in a list of several may have no commas. */
function told(what: "meta" | "filter" | "sort", name: string, value: string): Safe {
  return html`<meta data-pagefind-${what}="${name}[content]" content="${value}">`;
}
