/** Renders a record as the HTML page that the indexer reads. */
import type { Body } from "../render/body.ts";
import { html, type Safe } from "../render/html.ts";
import type { SearchRecord } from "./search-record.ts";

/** Sorts records without a day after all others. */
const undatedSortKey = "0000-00-00";

/**
 * HTML instead of plain text, since the indexer then weighs headings, separates blocks and keeps
 * anchors, at the same cost. `base` is the base path of the site's pages.
 */
export function renderSearchDocument(record: SearchRecord, language: string, base: string): string {
  const { title, labels, status, isOver, date, day, kind, tags, people, signed, facts, body } =
    record;
  // The indexer ignores pages without text.
  const lines = facts.length > 0 || body?.isEmpty === false ? facts : [title];
  const head = html`<!doctype html>
<html lang="${language}">
<head>
${renderMeta("meta", "title", title)}${date !== undefined && renderMeta("meta", "date", date)}${signed && people.length > 0 && renderMeta("meta", "people", people.join(", "))}
${labels.map((label) => renderMeta("filter", "label", label))}${status !== undefined && renderMeta("filter", "status", status)}${renderMeta("filter", "over", isOver ? "yes" : "no")}${renderMeta("filter", "kind", kind)}${tags.map((tag) => renderMeta("filter", "tag", tag))}${people.map((name) => renderMeta("filter", "person", name))}
${renderMeta("sort", "date", day ?? undatedSortKey)}
</head>
<body>
${lines.map((line) => html`<p>${line}</p>`)}
`;
  return head.text + (body === undefined ? "" : renderBody(body, base));
}

/**
 * Replaces images by their alternative text, or else the indexer indexes their file names. What
 * fills a placeholder has pages of its own.
 */
function renderBody(body: Body, base: string): string {
  const markup = body.html(base, () => "", { placeholder: () => html`` });
  return markup.text.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, "$1");
}

/**
 * One element for each value, since a value in Pagefind's list syntax may not contain commas.
 * Metadata is searched too, so a label is a filter: or else "event" would find every event.
 */
function renderMeta(kind: "meta" | "filter" | "sort", name: string, value: string): Safe {
  return html`<meta data-pagefind-${kind}="${name}[content]" content="${value}">`;
}
