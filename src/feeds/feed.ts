/** Types and functions that all feed formats share. */
import type { Timestamp } from "../model/types.ts";
import type { PageBody } from "../render/body.ts";
import { getTextDirection } from "../render/direction.ts";
import { escapeText, html, type Safe } from "../render/html.ts";
import type { ZonedTime } from "../time/types.ts";
import { findInstants, getStartOfDay, toZonedTime } from "../time/zoned-time.ts";

/** A feed. Every URL is absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47, "en-GB". */
  readonly language: string;
  /** The organisation, or the programme. */
  readonly publisher: string;
  /** The page about the same. */
  readonly pageUrl: string;
  /** The feed itself. */
  readonly feedUrl: string;
  /** The start of links in content, "https://example.org/programme". */
  readonly base: string;
  /** Square images: one of about 512 pixels, and a small one. */
  readonly icons: { readonly large: string; readonly small: string };
  /** IANA zone of dates without a time. */
  readonly zone: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** The markup of an item; as JSON it is a hash or a text that stands for it. */
export type FeedContent = Pick<PageBody, "isEmpty" | "html" | "toJSON">;

/** A post, or news of an event, in a feed. */
export interface FeedItem {
  readonly title: string;
  /** Its language (BCP 47), where it is not the feed's. */
  readonly lang?: string | undefined;
  readonly url: string;
  /** Its permanent id (RFC 4287 4.2.6): of a post its first URL, also after it has another. */
  readonly id: string;
  readonly posted: Timestamp;
  readonly updated?: Timestamp;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  /** Plain text. */
  readonly summary?: string;
  readonly content?: FeedContent;
  /** URL of its image. */
  readonly image?: string;
  readonly tags: readonly string[];
}

/** The HTML of items, each for one base: many feeds have the same item. */
const renderedContents = new WeakMap<FeedItem, { readonly base: string; readonly html: string }>();

/**
 * Returns the HTML of an item's body, or undefined if it is empty. Links to footnotes and headings
 * are absolute too, because a feed reader has no page around them, and attributes that the W3C feed
 * validator warns about are removed. Text never matches, because its quotation marks are escaped.
 */
export function renderContent(item: FeedItem, { base }: Feed): string | undefined {
  const { content, url, lang } = item;
  if (content === undefined || content.isEmpty) return undefined;
  const rendered = renderedContents.get(item);
  if (rendered?.base === base) return rendered.html;
  const markup = content.html(base);
  const text = (lang === undefined ? markup : withLanguage(markup, lang)).text
    .replaceAll(' href="#', ` href="${escapeText(url)}#`)
    .replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, "");
  renderedContents.set(item, { base, html: text });
  return text;
}

/** RSS has no language of an item. */
function withLanguage(markup: Safe, lang: string): Safe {
  return html`<div lang="${lang}" dir="${getTextDirection(lang)}">
${markup}</div>`;
}

/** Returns the latest date of the items, or undefined if there are none. */
export function findLastChange({ items, zone }: Feed): ZonedTime | undefined {
  let latest: ZonedTime | undefined;
  for (const { posted, updated } of items) {
    for (const timestamp of updated === undefined ? [posted] : [posted, updated]) {
      const time = toFeedTime(timestamp, zone);
      if (latest === undefined || time.epoch > latest.epoch) latest = time;
    }
  }
  return latest;
}

/**
 * Returns the time of a timestamp; feeds have no dates without a time. A date alone becomes noon in
 * `zone`, which is the same day in nearly all zones, while midnight would be the day before to the
 * west.
 */
export function toFeedTime({ date, time }: Timestamp, zone: string): ZonedTime {
  if (time !== undefined) return time;
  const [noon] = findInstants(date, "12:00", zone);
  return toZonedTime(noon ?? getStartOfDay(date, zone), zone);
}
