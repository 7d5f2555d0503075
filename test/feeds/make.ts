/** Test values: feeds and items with the required fields. */
import type { Feed, FeedItem } from "../../src/feeds/feed.ts";
import type { Timestamp } from "../../src/model/types.ts";
import type { PageBody } from "../../src/render/body.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { isPlainDate } from "../../src/time/date.ts";
import { parseMoment } from "../../src/time/parse/moment.ts";

/** Returns the timestamp of a date, or of a time in London. */
export function posted(text: string): Timestamp {
  if (isPlainDate(text)) return { date: text };
  const parsed = parseMoment(text, "Europe/London");
  if (!parsed.ok || typeof parsed.value === "string") throw new Error(`not a moment: ${text}`);
  return { date: parsed.value.date, time: parsed.value };
}

export function body(make: (base: string) => Safe): PageBody {
  return {
    hash: "",
    isEmpty: make("").text === "",
    wordCount: 0,
    headings: [],
    excerpt: "",
    pictures: [],
    questions: [],
    html: make,
    toJSON: () => "",
  };
}

export function author(name: string): FeedItem["authors"][number] {
  return {
    name,
    url: `https://example.org/programme/people/${encodeURIComponent(name.toWellFormed())}/`,
  };
}

export function item(given: Partial<FeedItem> = {}): FeedItem {
  const url = given.url ?? "https://example.org/programme/blog/map-check/";
  return {
    title: "Map check",
    url,
    id: url,
    posted: posted("2017-06-21"),
    authors: [author("Alison Braithwaite")],
    tags: [],
    ...given,
  };
}

export function feed(given: Partial<Feed> = {}): Feed {
  return {
    title: "A programme",
    description: "What it is for.",
    language: "en-GB",
    publisher: "A council",
    icons: {
      large: "https://example.org/programme/l.png",
      small: "https://example.org/programme/s.ico",
    },
    pageUrl: "https://example.org/programme/blog/",
    feedUrl: "https://example.org/programme/feed.xml",
    base: "https://example.org/programme",
    zone: "Europe/London",
    items: [item()],
    ...given,
  };
}

export const paragraph = (base: string): Safe =>
  html`<p>See the <a href="${base}/people/">people</a>, &amp; more.</p>`;
