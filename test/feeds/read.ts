/** Reads a feed of any format with an independent parser, and checks that it is valid. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect } from "vitest";
import { z } from "zod";

/** An item as read from any of the formats. */
export interface ReadItem {
  readonly id: string;
  /** The page that it is about. */
  readonly url: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly posted: number;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly content: string | undefined;
}

export interface ReadFeed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly page: string;
  readonly self: string;
  readonly items: readonly ReadItem[];
}

const list = <T extends z.ZodType>(one: T) => z.array(one).default([]);

function xmlOf(markup: string): unknown {
  expect(XMLValidator.validate(markup)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => ["item", "entry", "link", "category", "dc:creator", "author"].includes(name),
  });
  return parser.parse(markup);
}

const rss = z.object({
  rss: z.object({
    "@_version": z.literal("2.0"),
    channel: z.object({
      title: z.string(),
      link: z.array(z.url()).length(1),
      description: z.string(),
      language: z.string(),
      "atom:link": z.object({
        "@_href": z.url(),
        "@_rel": z.literal("self"),
        "@_type": z.literal("application/rss+xml"),
      }),
      item: list(
        z
          .object({
            title: z.string(),
            link: z.array(z.url()).length(1),
            guid: z.object({ "#text": z.url(), "@_isPermaLink": z.enum(["true", "false"]) }),
            pubDate: z
              .string()
              .regex(
                /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/,
              ),
            "dc:creator": list(z.string()),
            category: list(z.string()),
            description: z.string().optional(),
            "content:encoded": z.string().optional(),
          })
          .refine(
            ({ guid, link: [url] }) => guid["@_isPermaLink"] === String(guid["#text"] === url),
          ),
      ),
    }),
  }),
});

export function readRss(markup: string): ReadFeed {
  const { channel } = rss.parse(xmlOf(markup)).rss;
  return {
    title: channel.title,
    description: channel.description,
    language: channel.language,
    page: channel.link.join(),
    self: channel["atom:link"]["@_href"],
    items: channel.item.map((one) => ({
      id: one.guid["#text"],
      url: one.link.join(),
      title: one.title,
      posted: Date.parse(one.pubDate),
      authors: one["dc:creator"],
      tags: one.category,
      // In RSS a summary is markup.
      summary: one.description?.replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
      content: one["content:encoded"],
    })),
  };
}

const atom = z.object({
  feed: z.object({
    "@_xml:lang": z.string(),
    title: z.string(),
    subtitle: z.string(),
    link: z.array(z.object({ "@_rel": z.string(), "@_href": z.url() })),
    entry: list(
      z.object({
        id: z.url(),
        link: z.array(z.object({ "@_rel": z.literal("alternate"), "@_href": z.url() })).length(1),
        title: z.string(),
        updated: z.iso.datetime({ offset: true }),
        published: z.iso.datetime({ offset: true }),
        author: list(z.object({ name: z.string() })),
        category: list(z.object({ "@_term": z.string() })),
        summary: z.string().optional(),
        content: z.object({ "#text": z.string() }).optional(),
      }),
    ),
  }),
});

export function readAtom(markup: string): ReadFeed {
  const { feed } = atom.parse(xmlOf(markup));
  const to = (rel: string) =>
    feed.link
      .filter((one) => one["@_rel"] === rel)
      .map((one) => one["@_href"])
      .join();
  return {
    title: feed.title,
    description: feed.subtitle,
    language: feed["@_xml:lang"],
    page: to("alternate"),
    self: to("self"),
    items: feed.entry.map((one) => ({
      id: one.id,
      url: one.link.map((link) => link["@_href"]).join(),
      title: one.title,
      posted: Date.parse(one.published),
      authors: one.author.map(({ name }) => name),
      tags: one.category.map((tag) => tag["@_term"]),
      summary: one.summary,
      content: one.content?.["#text"],
    })),
  };
}

const json = z.object({
  title: z.string(),
  description: z.string(),
  language: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.url(),
      url: z.url(),
      title: z.string(),
      date_published: z.iso.datetime({ offset: true }),
      authors: list(z.object({ name: z.string(), url: z.url() })),
      tags: list(z.string()),
      summary: z.string().optional(),
      content_html: z.string().optional(),
    }),
  ),
});

export function readJson(text: string): ReadFeed {
  const feed = json.parse(JSON.parse(text));
  return {
    ...feed,
    page: feed.home_page_url,
    self: feed.feed_url,
    items: feed.items.map((one) => ({
      id: one.id,
      url: one.url,
      title: one.title,
      posted: Date.parse(one.date_published),
      authors: one.authors.map(({ name }) => name),
      tags: one.tags,
      summary: one.summary,
      content: one.content_html,
    })),
  };
}
