import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { renderRobotsTxt } from "../../src/feeds/robots.ts";
import { renderSitemap } from "../../src/feeds/sitemap.ts";

test("a sitemap has each URL, with the date of its last change if known", () => {
  const urls = [
    { loc: "https://example.org/", lastmod: "2017-06-21" },
    { loc: "https://example.org/a&b/?c='d'\u0000" },
  ];
  const { text } = renderSitemap({ urls });
  expect(XMLValidator.validate(text)).toBe(true);
  const { urlset } = new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(text);
  expect(urlset["@_xmlns"]).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  expect(urlset.url).toEqual([
    { loc: "https://example.org/", lastmod: "2017-06-21" },
    { loc: "https://example.org/a&b/?c='d'" },
  ]);
});

test("robots.txt allows everything and names the sitemap", () => {
  expect(renderRobotsTxt({ sitemap: "https://example.org/sitemap.xml" })).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n",
  );
});
