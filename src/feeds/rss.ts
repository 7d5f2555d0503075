/** RSS 2.0 with content:encoded, dc:creator and atom:link, as the RSS Advisory Board profiles it. */
import type { Safe } from "../render/html.ts";
import { rfc822 } from "../time/format.ts";
import { contentOf, type Feed, type FeedItem, momentOf, newest } from "./feed.ts";
import { lines, xml } from "./xml.ts";

/** The feed. Its dates are those of its items: the clock has no part in them. */
export function rss(feed: Feed): Safe {
  const changed = newest(feed);
  const channel = lines([
    xml`<title>${feed.title}</title>`,
    xml`<link>${feed.page}</link>`,
    xml`<atom:link href="${feed.self}" rel="self" type="application/rss+xml"/>`,
    xml`<description>${feed.description}</description>`,
    xml`<language>${feed.language}</language>`,
    changed && xml`<lastBuildDate>${rfc822(changed)}</lastBuildDate>`,
    ...feed.items.map((one) => item(one, feed)),
  ]);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${channel}</channel>
</rss>
`;
}

/** `content` is escaped markup; so is `description`, in which readers too expect HTML. */
function item(one: FeedItem, feed: Feed): Safe {
  const { title, url, posted, authors, tags, summary } = one;
  const content = contentOf(one, feed);
  const parts = lines([
    xml`<title>${title}</title>`,
    xml`<link>${url}</link>`,
    xml`<guid isPermaLink="true">${url}</guid>`,
    xml`<pubDate>${rfc822(momentOf(posted, feed.zone))}</pubDate>`,
    ...authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>`),
    ...tags.map((tag) => xml`<category>${tag}</category>`),
    summary !== undefined && xml`<description>${asMarkup(summary)}</description>`,
    content !== undefined && xml`<content:encoded>${content}</content:encoded>`,
  ]);
  return xml`<item>
${parts}</item>`;
}

/** Plain text as HTML. Quotation marks stay: some readers show `description` as it is. */
function asMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
