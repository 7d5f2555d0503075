import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { maxSitemapUrls } from "../../src/feeds/sitemap.ts";
import { buildCrawlerPages } from "../../src/pages/site/crawlers.ts";
import { full } from "./full.ts";
import { event, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

const read = (xml: string): unknown => {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === "url",
  });
  return parser.parse(xml);
};

describe("the sitemap", () => {
  const map = z.object({
    urlset: z.object({ url: z.array(z.object({ loc: z.url(), lastmod: z.string().optional() })) }),
  });

  test("names every indexed page once, and nothing else", () => {
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

  test("of a preview has no unpublished pages", async () => {
    const preview = await siteOf(full, undefined, true);
    expect(preview.markup("/sitemap.xml")).toBe(site.markup("/sitemap.xml"));
  });
});

describe("more pages than one sitemap may have", () => {
  const several = (most: number) => {
    const others = [...site.pages.values()].filter(({ url }) => !/^\/(?:sitemap|robots)/.test(url));
    const made = buildCrawlerPages(others, { origin: "https://example.org/programme" }, most);
    return new Map<string, string>(made.map((page) => [page.url, page.render()]));
  };
  const locs = (xml = "") => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => loc);

  test("have several sitemaps that name each once, in order, and an index", () => {
    const named = locs(site.markup("/sitemap.xml"));
    const files = several(7);
    const count = Math.ceil(named.length / 7);
    expect(count).toBeGreaterThan(3);
    const urls = Array.from({ length: count }, (_, i) => `/sitemap-${i + 1}.xml`);
    expect([...files.keys()]).toEqual(["/sitemap.xml", ...urls, "/robots.txt"]);
    const index = z.object({
      sitemapindex: z.object({
        "@_xmlns": z.literal("http://www.sitemaps.org/schemas/sitemap/0.9"),
        sitemap: z.array(z.object({ loc: z.url() })),
      }),
    });
    const { sitemap } = index.parse(read(files.get("/sitemap.xml") ?? "")).sitemapindex;
    expect(sitemap.map(({ loc }) => loc)).toEqual(
      urls.map((url) => `https://example.org/programme${url}`),
    );
    const parts = urls.map((url) => locs(files.get(url)));
    expect(parts.map((part) => part.length).slice(0, -1)).toEqual(Array(count - 1).fill(7));
    expect(parts.flat()).toEqual(named);
    expect(files.get("/robots.txt")).toBe(site.markup("/robots.txt"));
  });

  test("at the limit there is one sitemap", () => {
    const named = locs(site.markup("/sitemap.xml"));
    const files = several(named.length);
    expect([...files.keys()]).toEqual(["/sitemap.xml", "/robots.txt"]);
    expect(files.get("/sitemap.xml")).toBe(site.markup("/sitemap.xml"));
    expect([...several(named.length - 1).keys()]).toHaveLength(4);
  });

  test("are above 50,000", () => {
    expect(maxSitemapUrls).toBe(50_000);
  });
});

test("robots.txt allows everything, and names the sitemap", () => {
  expect(site.markup("/robots.txt")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/programme/sitemap.xml\n",
  );
});

describe("the calendar", () => {
  const summaries = (markup: string) =>
    [...markup.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, words]) => words);

  test("holds the events of the last twelve months and all upcoming ones", async () => {
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
