/** A record as the page that the indexer reads: less than what is published, and nothing around it. */
import type { Body } from "../render/body.ts";
import { html, type Safe } from "../render/html.ts";
import type { SearchRecord } from "./search-record.ts";

/** The order of those that have no day, in a list by days: after all others. */
const undatedSortKey = "0000-00-00";

/**
 * HTML rather than plain text: the indexer weighs headings, keeps blocks apart, and remembers the
 * anchors, at no more cost. `base` is the one that the site's own pages have.
 */
export function renderSearchDocument(record: SearchRecord, language: string, base: string): string {
  const { title, label, date, day, kind, tags, people, signed, facts, body } = record;
  // What has no words at all the indexer would leave out.
  const words = facts.length > 0 || body?.isEmpty === false ? facts : [title];
  const head = html`<!doctype html>
<html lang="${language}">
<head>
${renderMeta("meta", "title", title)}${date !== undefined && renderMeta("meta", "date", date)}${signed && people.length > 0 && renderMeta("meta", "people", people.join(", "))}
${renderMeta("filter", "label", label)}${renderMeta("filter", "kind", kind)}${tags.map((tag) => renderMeta("filter", "tag", tag))}${people.map((name) => renderMeta("filter", "person", name))}
${renderMeta("sort", "date", day ?? undatedSortKey)}
</head>
<body>
${words.map((line) => html`<p>${line}</p>`)}
`;
  return head.text + (body === undefined ? "" : renderBody(body, base));
}

/** Pictures by what they show: the indexer would have the names of their files searched. */
function renderBody(body: Body, base: string): string {
  return body.html(base).text.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, "$1");
}

/**
 * By an attribute of their own, as values in a list of several may have no commas. What is metadata
 * is searched too, so a label is none: "event" would find every event.
 */
function renderMeta(kind: "meta" | "filter" | "sort", name: string, value: string): Safe {
  return html`<meta data-pagefind-${kind}="${name}[content]" content="${value}">`;
}
