/** The feeds of a site, parsed: each is complete, and all have the same posts. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { attr, elements, fragmentOf } from "../render/dom.ts";
import { full } from "./full.ts";
import { post, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

/** A post as read from any of the formats. */
interface ReadPost {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly posted: number;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly content: string | undefined;
}

interface ReadFeed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly page: string;
  readonly self: string;
  readonly items: readonly ReadPost[];
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
        z.object({
          title: z.string(),
          link: z.array(z.url()).length(1),
          guid: z.object({ "#text": z.url(), "@_isPermaLink": z.literal("true") }),
          pubDate: z
            .string()
            .regex(
              /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:00 [+-]\d{4}$/,
            ),
          "dc:creator": list(z.string()),
          category: list(z.string()),
          description: z.string().optional(),
          "content:encoded": z.string().optional(),
        }),
      ),
    }),
  }),
});

function readRss(markup: string): ReadFeed {
  const { channel } = rss.parse(xmlOf(markup)).rss;
  return {
    title: channel.title,
    description: channel.description,
    language: channel.language,
    page: channel.link.join(),
    self: channel["atom:link"]["@_href"],
    items: channel.item.map((one) => ({
      id: one.guid["#text"],
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
        title: z.string(),
        published: z.iso.datetime({ offset: true }),
        author: list(z.object({ name: z.string() })),
        category: list(z.object({ "@_term": z.string() })),
        summary: z.string().optional(),
        content: z.object({ "#text": z.string() }).optional(),
      }),
    ),
  }),
});

function readAtom(markup: string): ReadFeed {
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
      title: z.string(),
      date_published: z.iso.datetime({ offset: true }),
      authors: list(z.object({ name: z.string(), url: z.url() })),
      tags: list(z.string()),
      summary: z.string().optional(),
      content_html: z.string().optional(),
    }),
  ),
});

function readJson(text: string): ReadFeed {
  const feed = json.parse(JSON.parse(text));
  return {
    ...feed,
    page: feed.home_page_url,
    self: feed.feed_url,
    items: feed.items.map((one) => ({
      id: one.id,
      title: one.title,
      posted: Date.parse(one.date_published),
      authors: one.authors.map(({ name }) => name),
      tags: one.tags,
      summary: one.summary,
      content: one.content_html,
    })),
  };
}

const formats = {
  "/feed.xml": readRss,
  "/atom.xml": readAtom,
  "/feed.json": readJson,
};
type Address = keyof typeof formats;
const addresses: readonly Address[] = ["/feed.xml", "/atom.xml", "/feed.json"];
const read = (from: Small, address: Address) => formats[address](from.markup(address));

describe.each(addresses)("%s", (address) => {
  test("has title, language, page and its own URL", () => {
    expect(read(site, address)).toMatchObject({
      title: "Programme & friends",
      language: "en-GB",
      page: "https://example.org/programme/blog/",
      self: `https://example.org/programme${address}`,
    });
  });

  test("holds the newest 20 posts, newest first", async () => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 30 }, (_, n) =>
        post(`2026-01-${String(n + 1).padStart(2, "0")}`, `p${n}`),
      ),
    );
    expect(read(await siteOf(many), address).items.map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, i) => `https://example.org/blog/p${29 - i}/`),
    );
  });

  test("names the authors of each post", () => {
    expect(read(site, address).items.map(({ authors }) => authors)).toEqual([
      [],
      ["Name of ben"],
      ["Name of ann", "Name of cat"],
    ]);
  });

  const contents = () =>
    read(site, address).items.flatMap(({ content = "" }) => elements(fragmentOf(content)));

  test("has only absolute URLs in its contents, also of footnotes and headings", () => {
    const urls = contents().flatMap((one) => attr(one, "href") ?? attr(one, "src") ?? []);
    expect(urls.length).toBeGreaterThan(4);
    for (const url of urls) expect(url).toMatch(/^(?:https:\/\/|mailto:)/);
  });

  test("has no attributes in its contents that the W3C validator warns of", () => {
    const names = new Set(contents().flatMap((one) => one.attrs.map(({ name }) => name)));
    expect([...names].sort()).toEqual([
      "alt",
      "class",
      "height",
      "href",
      "id",
      "scope",
      "src",
      "tabindex",
      "width",
    ]);
  });

  test("has no drafts and scheduled posts", () => {
    expect(site.markup(address)).not.toMatch(/Title of (?:later|draft)/);
  });

  test("is valid without posts", async () => {
    expect(read(await siteOf({}), address).items).toEqual([]);
  });

  test("is linked from the blog", () => {
    const links = elements(site.tree("/blog/")).map((one) => attr(one, "href"));
    expect(links).toContain(`/programme${address}`);
  });
});

test("all three formats have the same posts", () => {
  const [first, ...others] = addresses.map((address) => read(site, address));
  expect(first?.items.length).toBeGreaterThan(2);
  for (const other of others) expect({ ...other, self: "" }).toMatchObject({ ...first, self: "" });
});
