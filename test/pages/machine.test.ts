import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { attr, elements, fragmentOf } from "../render/dom.ts";
import { full } from "./full.ts";
import { event, post, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

const list = <T extends z.ZodType>(one: T) => z.array(one).default([]);
const read = (xml: string): unknown => {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ["item", "url", "category", "dc:creator"].includes(name),
  });
  return parser.parse(xml);
};

const feed = z.object({
  rss: z.object({
    "@_version": z.literal("2.0"),
    channel: z.object({
      title: z.string(),
      link: z.url(),
      description: z.string(),
      language: z.string(),
      lastBuildDate: z.string().optional(),
      "atom:link": z.object({
        "@_href": z.url(),
        "@_rel": z.literal("self"),
        "@_type": z.literal("application/rss+xml"),
      }),
      item: list(
        z.object({
          title: z.coerce.string(),
          link: z.url(),
          guid: z.object({ "#text": z.url(), "@_isPermaLink": z.literal("true") }),
          pubDate: z.string(),
          "dc:creator": list(z.string()),
          category: list(z.string()),
          description: z.string().optional(),
          "content:encoded": z.string().optional(),
        }),
      ),
    }),
  }),
});

describe("the feed", () => {
  test("holds the newest 20, newest first", async () => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 30 }, (_, n) =>
        post(`2026-01-${String(n + 1).padStart(2, "0")}`, `p${n}`),
      ),
    );
    const { markup } = await siteOf(many);
    const { item } = feed.parse(read(markup("/feed.xml"))).rss.channel;
    expect(item.map(({ link }) => link)).toEqual(
      Array.from({ length: 20 }, (_, i) => `https://example.org/blog/p${29 - i}/`),
    );
  });

  test("has what RSS 2.0 asks for, its dates as RFC 822 writes them", () => {
    const { channel } = feed.parse(read(site.markup("/feed.xml"))).rss;
    expect(channel).toMatchObject({
      title: "Programme & friends",
      link: "https://example.org/programme/blog/",
      language: "en-GB",
      "atom:link": { "@_href": "https://example.org/programme/feed.xml" },
    });
    for (const { pubDate, guid, link } of channel.item) {
      expect(pubDate).toMatch(
        /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:00 [+-]\d{4}$/,
      );
      expect(guid["#text"]).toBe(link);
    }
    expect(channel.item.map((item) => item["dc:creator"])).toEqual([
      [],
      ["Name of ben"],
      ["Name of ann", "Name of cat"],
    ]);
  });

  test("every address in its contents is whole, footnotes and headings too", () => {
    const { item } = feed.parse(read(site.markup("/feed.xml"))).rss.channel;
    const parts = item.flatMap((one) => elements(fragmentOf(one["content:encoded"] ?? "")));
    const urls = parts.flatMap((one) => attr(one, "href") ?? attr(one, "src") ?? []);
    expect(urls.length).toBeGreaterThan(4);
    for (const url of urls) expect(url).toMatch(/^(?:https:\/\/|mailto:)/);
  });

  test("no element of its contents has an attribute that the W3C's validator warns of", () => {
    const { item } = feed.parse(read(site.markup("/feed.xml"))).rss.channel;
    const parts = item.flatMap((one) => elements(fragmentOf(one["content:encoded"] ?? "")));
    const names = new Set(parts.flatMap((one) => one.attrs.map(({ name }) => name)));
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

  test("what waits, and what a draft says, is in none", () => {
    expect(site.markup("/feed.xml")).not.toMatch(/Title of (?:later|draft)/);
  });

  test("one without posts is one still", async () => {
    const { markup } = await siteOf({});
    expect(feed.parse(read(markup("/feed.xml"))).rss.channel.item).toEqual([]);
  });
});

describe("the sitemap", () => {
  const map = z.object({
    urlset: z.object({ url: z.array(z.object({ loc: z.url(), lastmod: z.string().optional() })) }),
  });

  test("names every page that is for an index, once, and nothing else", () => {
    const { url } = map.parse(read(site.markup("/sitemap.xml"))).urlset;
    const named = url.map(({ loc }) => loc);
    const indexed = site.urls.filter(
      (page) => !/http-equiv="refresh"|content="noindex"/.test(site.markup(page)),
    );
    expect([...named].sort()).toEqual(
      indexed.map((page) => `https://example.org/programme${encodeURI(page)}`).sort(),
    );
    expect(new Set(named).size).toBe(named.length);
  });

  test("a preview's has nothing that is held back", async () => {
    const preview = await siteOf(full, undefined, true);
    expect(preview.markup("/sitemap.xml")).toBe(site.markup("/sitemap.xml"));
  });
});

test("robots.txt lets everybody in, and names the sitemap", () => {
  expect(site.markup("/robots.txt")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/programme/sitemap.xml\n",
  );
});

describe("the calendar", () => {
  const summaries = (markup: string) =>
    [...markup.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, words]) => words);

  test("holds what ended in the last twelve months and all that comes", async () => {
    const { markup } = await siteOf({
      ...event("2025-11-21", "long-past"),
      ...event("2025-11-22", "a-year-ago"),
      ...event("2026-11-21", "yesterday"),
      ...event("2031-01-01", "far"),
      ...event("2026-12-01", "off", { status: "cancelled", reason: "r" }),
    });
    expect(summaries(markup("/calendar.ics"))).toEqual([
      "Title of a-year-ago",
      "Title of yesterday",
      "CANCELLED: Title of off",
      "Title of far",
    ]);
  });

  test("holds every session", () => {
    const cafe = site.site.series.find(({ id }) => id === "cafe")?.sessions ?? [];
    for (const { uid } of cafe)
      expect(site.markup("/calendar.ics")).toContain(`UID:${uid}@example.org`);
  });
});
