/** RSS 2.0 with content:encoded, dc:creator and atom:link, by the profile of the RSS Advisory Board. */
import type { Safe } from "../render/html.ts";
import { formatRfc822 } from "../time/format.ts";
import { type Feed, type FeedItem, findLastChange, renderContent, toFeedTime } from "./feed.ts";
import { renderLines, xml } from "./xml.ts";

/** Returns the feed. Its dates come from its items, not from the clock. */
export function renderRss(feed: Feed): Safe {
  const changed = findLastChange(feed);
  const channel = renderLines([
    xml`<title>${feed.title}</title>`,
    xml`<link>${feed.pageUrl}</link>`,
    xml`<atom:link href="${feed.feedUrl}" rel="self" type="application/rss+xml"/>`,
    xml`<description>${feed.description}</description>`,
    xml`<language>${feed.language}</language>`,
    changed && xml`<lastBuildDate>${formatRfc822(changed)}</lastBuildDate>`,
    ...feed.items.map((item) => renderItem(item, feed)),
  ]);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${channel}</channel>
</rss>
`;
}

/** Both `content` and `description` are escaped HTML, which feed readers expect. */
function renderItem(feedItem: FeedItem, feed: Feed): Safe {
  const { title, url, id, posted, authors, tags, summary } = feedItem;
  const content = renderContent(feedItem, feed);
  const parts = renderLines([
    xml`<title>${title}</title>`,
    xml`<link>${url}</link>`,
    xml`<guid isPermaLink="${id === url ? "true" : "false"}">${id}</guid>`,
    xml`<pubDate>${formatRfc822(toFeedTime(posted, feed.zone))}</pubDate>`,
    ...authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>`),
    ...tags.map((tag) => xml`<category>${tag}</category>`),
    summary !== undefined && xml`<description>${escapeForDescription(summary)}</description>`,
    content !== undefined && xml`<content:encoded>${content}</content:encoded>`,
  ]);
  return xml`<item>
${parts}</item>`;
}

/** Escapes plain text as HTML, except quotation marks: some readers show `description` unparsed. */
function escapeForDescription(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
