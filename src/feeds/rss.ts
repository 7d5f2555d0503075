/** RSS 2.0 with content:encoded, dc:creator and atom:link, as the RSS Advisory Board profiles it. */
import type { Posted } from "../model/types.ts";
import type { Body } from "../render/body.ts";
import { escapeText, type Safe, type Value } from "../render/html.ts";
import { rfc822 } from "../time/format.ts";
import type { ZonedTime } from "../time/types.ts";
import { instantsOf, startOfDay, zonedAt } from "../time/wall.ts";
import { xml } from "./xml.ts";

/** What a feed says of itself. Every address is absolute. */
export interface RssInput {
  readonly title: string;
  readonly description: string;
  /** BCP 47, "en-GB". */
  readonly language: string;
  /** The page that the feed follows. */
  readonly page: string;
  /** The feed itself. */
  readonly self: string;
  /** With what the links of contents start, "https://example.org/programme". */
  readonly base: string;
  /** IANA name of the zone in which a date alone is a day. */
  readonly zone: string;
  /** Newest first. */
  readonly items: readonly RssItem[];
}

export interface RssItem {
  readonly title: string;
  readonly url: string;
  readonly posted: Posted;
  readonly updated?: Posted;
  readonly authors: readonly string[];
  /** Plain text. */
  readonly summary?: string;
  readonly content?: Body;
  readonly tags: readonly string[];
}

/** The feed. Its dates are those of its items: the clock has no part in them. */
export function rssFeed(input: RssInput): Safe {
  const changed = newest(input);
  const channel = lines([
    xml`<title>${input.title}</title>`,
    xml`<link>${input.page}</link>`,
    xml`<atom:link href="${input.self}" rel="self" type="application/rss+xml"/>`,
    xml`<description>${input.description}</description>`,
    xml`<language>${input.language}</language>`,
    changed && xml`<lastBuildDate>${rfc822(changed)}</lastBuildDate>`,
    ...input.items.map((one) => item(one, input)),
  ]);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${channel}</channel>
</rss>
`;
}

/** `content` is escaped markup; so is `description`, in which readers too expect HTML. */
function item(one: RssItem, { base, zone }: RssInput): Safe {
  const { title, url, posted, authors, tags, summary } = one;
  const content = one.content?.empty === false ? contentOf(one.content, base, url) : undefined;
  const parts = lines([
    xml`<title>${title}</title>`,
    xml`<link>${url}</link>`,
    xml`<guid isPermaLink="true">${url}</guid>`,
    xml`<pubDate>${rfc822(momentOf(posted, zone))}</pubDate>`,
    ...authors.map((name) => xml`<dc:creator>${name}</dc:creator>`),
    ...tags.map((tag) => xml`<category>${tag}</category>`),
    summary !== undefined && xml`<description>${asMarkup(summary)}</description>`,
    content !== undefined && xml`<content:encoded>${content}</content:encoded>`,
  ]);
  return xml`<item>
${parts}</item>`;
}

/**
 * The markup of a body, its links to footnotes and headings whole as well, since in a reader there
 * is no page around, and without the attributes that the W3C's feed validator warns of. Text cannot
 * hold what is replaced: its quotation marks are escaped.
 */
function contentOf(body: Body, base: string, url: string): string {
  return body
    .html(base)
    .text.replaceAll(' href="#', ` href="${escapeText(url)}#`)
    .replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, "");
}

/** Each part that is there, on a line of its own. */
function lines(parts: readonly (Safe | false | undefined)[]): Value {
  return parts.map((part) => part && xml`${part}\n`);
}

/** Plain text as HTML. Quotation marks stay: some readers show `description` as it is. */
function asMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** When the feed last changed: the latest date of its items; undefined where there are none. */
function newest({ items, zone }: RssInput): ZonedTime | undefined {
  let latest: ZonedTime | undefined;
  for (const { posted, updated } of items) {
    for (const one of updated === undefined ? [posted] : [posted, updated]) {
      const at = momentOf(one, zone);
      if (latest === undefined || at.epoch > latest.epoch) latest = at;
    }
  }
  return latest;
}

/**
 * RSS has no dates without a time. A date alone is written as noon in the site's zone: so readers
 * in all but the farthest zones see the day that was meant, while of midnight everybody to the
 * west would see the day before.
 */
function momentOf({ date, at }: Posted, zone: string): ZonedTime {
  if (at !== undefined) return at;
  const [noon] = instantsOf(date, "12:00", zone);
  return zonedAt(noon ?? startOfDay(date, zone), zone);
}
