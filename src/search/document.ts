/** A record as the page that the indexer reads: less than what is published, and nothing around it. */
import type { Body } from "../render/body.ts";
import { html, type Safe } from "../render/html.ts";
import type { SearchRecord } from "./record.ts";

/** The order of those that have no day, in a list by days: after all others. */
const noDay = "0000-00-00";

/**
 * HTML rather than plain text: the indexer weighs headings, keeps blocks apart, and remembers the
 * anchors, at no more cost. `base` is the one that the site's own pages have.
 */
export function documentOf(record: SearchRecord, language: string, base: string): string {
  const { title, label, date, day, kind, tags, people, signed, facts, body } = record;
  // What has no words at all the indexer would leave out.
  const words = facts.length > 0 || body?.empty === false ? facts : [title];
  const head = html`<!doctype html>
<html lang="${language}">
<head>
${told("meta", "title", title)}${date !== undefined && told("meta", "date", date)}${signed && people.length > 0 && told("meta", "people", people.join(", "))}
${told("filter", "label", label)}${told("filter", "kind", kind)}${tags.map((tag) => told("filter", "tag", tag))}${people.map((name) => told("filter", "person", name))}
${told("sort", "date", day ?? noDay)}
</head>
<body>
${words.map((line) => html`<p>${line}</p>`)}
`;
  return head.text + (body === undefined ? "" : wordsOf(body, base));
}

/** Pictures by what they show: the indexer would have the names of their files searched. */
function wordsOf(body: Body, base: string): string {
  return body.html(base).text.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, "$1");
}

/**
 * By an attribute of their own, as values in a list of several may have no commas. What is metadata
 * is searched too, so a label is none: "event" would find every event.
 */
function told(what: "meta" | "filter" | "sort", name: string, value: string): Safe {
  return html`<meta data-pagefind-${what}="${name}[content]" content="${value}">`;
}
