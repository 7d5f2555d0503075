/** What all feeds of posts tell, whatever their format: its types, and what they have in common. */
import type { Timestamp } from "../model/types.ts";
import type { Body } from "../render/body.ts";
import { escapeText } from "../render/html.ts";
import type { ZonedTime } from "../time/types.ts";
import { findInstants, getStartOfDay, toZonedTime } from "../time/zoned-time.ts";

/** What a feed says of itself. Every address is absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47, "en-GB". */
  readonly language: string;
  /** Who answers for it: the organisation, or the programme. */
  readonly publisher: string;
  /** The page that the feed follows. */
  readonly pageUrl: string;
  /** The feed itself. */
  readonly feedUrl: string;
  /** With what the links of contents start, "https://example.org/programme". */
  readonly base: string;
  /** Square pictures: one of about 512 pixels, and one for a small place. */
  readonly icons: { readonly large: string; readonly small: string };
  /** IANA name of the zone in which a date alone is a day. */
  readonly zone: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** A post, as feeds tell it. */
export interface FeedItem {
  readonly title: string;
  /** Its address for good, and so its identity. */
  readonly url: string;
  readonly posted: Timestamp;
  readonly updated?: Timestamp;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  /** Plain text. */
  readonly summary?: string;
  readonly content?: Body;
  /** Address of the picture that it goes with. */
  readonly image?: string;
  readonly tags: readonly string[];
}

/**
 * The markup of an item's body, its links to footnotes and headings whole as well, since in a reader
 * there is no page around, and without the attributes that the W3C's feed validator warns of;
 * undefined where it has no words. Text cannot hold what is replaced: its quotation marks are
 * escaped.
 */
export function renderContent({ content, url }: FeedItem, { base }: Feed): string | undefined {
  if (content === undefined || content.isEmpty) return undefined;
  return content
    .html(base)
    .text.replaceAll(' href="#', ` href="${escapeText(url)}#`)
    .replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, "");
}

/** When the feed last changed: the latest date of its items; undefined where there are none. */
export function findLastChange({ items, zone }: Feed): ZonedTime | undefined {
  let latest: ZonedTime | undefined;
  for (const { posted, updated } of items) {
    for (const posting of updated === undefined ? [posted] : [posted, updated]) {
      const time = toFeedTime(posting, zone);
      if (latest === undefined || time.epoch > latest.epoch) latest = time;
    }
  }
  return latest;
}

/**
 * Feeds have no dates without a time. A date alone is written as noon in the site's zone: so readers
 * in all but the farthest zones see the day that was meant, while of midnight everybody to the
 * west would see the day before.
 */
export function toFeedTime({ date, time }: Timestamp, zone: string): ZonedTime {
  if (time !== undefined) return time;
  const [noon] = findInstants(date, "12:00", zone);
  return toZonedTime(noon ?? getStartOfDay(date, zone), zone);
}
