/** The Atom Syndication Format (RFC 4287). */
import type { Safe } from "../render/html.ts";
import { formatIso } from "../time/format.ts";
import { type Feed, type FeedItem, findLastChange, renderContent, toFeedTime } from "./feed.ts";
import { renderLines, xml } from "./xml.ts";

/** `updated` is required (4.1.1), also in a feed without entries. */
const neverChanged = "1970-01-01T00:00:00Z";

/** Returns the feed. Its dates come from its entries, not from the clock. */
export function renderAtom(feed: Feed): Safe {
  const changed = findLastChange(feed);
  const parts = renderLines([
    xml`<id>${feed.feedUrl}</id>`,
    xml`<title>${feed.title}</title>`,
    xml`<subtitle>${feed.description}</subtitle>`,
    xml`<link rel="self" type="application/atom+xml" href="${feed.feedUrl}"/>`,
    xml`<link rel="alternate" type="text/html" href="${feed.pageUrl}"/>`,
    xml`<updated>${changed === undefined ? neverChanged : formatIso(changed)}</updated>`,
    xml`<icon>${feed.icons.small}</icon>`,
    // The author of entries without one (4.2.1).
    xml`<author><name>${feed.publisher}</name></author>`,
    ...feed.items.map((item) => renderEntry(item, feed)),
  ]);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
${parts}</feed>
`;
}

function renderEntry(item: FeedItem, feed: Feed): Safe {
  const { title, lang, url, id, posted, updated, authors, tags, summary } = item;
  const content = renderContent(item, feed);
  const published = toFeedTime(posted, feed.zone);
  const changed = updated === undefined ? published : toFeedTime(updated, feed.zone);
  const parts = renderLines([
    xml`<id>${id}</id>`,
    xml`<title>${title}</title>`,
    xml`<link rel="alternate" type="text/html" href="${url}"/>`,
    xml`<published>${formatIso(published)}</published>`,
    xml`<updated>${formatIso(changed)}</updated>`,
    ...authors.map(({ name, url }) => xml`<author><name>${name}</name><uri>${url}</uri></author>`),
    ...tags.map((tag) => xml`<category term="${tag}"/>`),
    summary !== undefined && xml`<summary>${summary}</summary>`,
    content !== undefined && xml`<content type="html">${content}</content>`,
  ]);
  return xml`<entry${lang !== undefined && xml` xml:lang="${lang}"`}>
${parts}</entry>`;
}
