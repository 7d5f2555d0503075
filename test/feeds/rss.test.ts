import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import type { Feed } from "../../src/feeds/feed.ts";
import { renderRss } from "../../src/feeds/rss.ts";
import { removeInvalidCharacters } from "../../src/feeds/xml.ts";
import { html } from "../../src/render/html.ts";
import { author, body, feed, item, paragraph, posted } from "./make.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  // Also numeric references, which escape apostrophes.
  htmlEntities: true,
  isArray: (name) => ["item", "category", "dc:creator"].includes(name),
});

/** Renders a feed and returns its parsed channel. */
function parseChannel(input: Feed) {
  const { text } = renderRss(input);
  expect(XMLValidator.validate(text)).toBe(true);
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"')).toBe(true);
  return parser.parse(text).rss.channel;
}

describe("the channel", () => {
  test("has title, URLs and language", () => {
    const read = parseChannel(feed());
    expect(read).toMatchObject({
      title: "A programme",
      link: "https://example.org/programme/blog/",
      description: "What it is for.",
      language: "en-GB",
      "atom:link": {
        "@_href": "https://example.org/programme/feed.xml",
        "@_rel": "self",
        "@_type": "application/rss+xml",
      },
    });
  });

  test("declares the three namespaces it uses", () => {
    const read = parser.parse(renderRss(feed()).text).rss;
    expect(read["@_xmlns:atom"]).toBe("http://www.w3.org/2005/Atom");
    expect(read["@_xmlns:content"]).toBe("http://purl.org/rss/1.0/modules/content/");
    expect(read["@_xmlns:dc"]).toBe("http://purl.org/dc/elements/1.1/");
  });

  test("is updated when its newest item is", () => {
    const items = [
      item({ posted: posted("2017-06-21 09:00") }),
      item({ posted: posted("2017-05-01"), updated: posted("2017-07-02 18:30") }),
    ];
    expect(parseChannel(feed({ items })).lastBuildDate).toBe("Sun, 02 Jul 2017 18:30:00 +0100");
  });

  test("without items has no date", () => {
    const read = parseChannel(feed({ items: [] }));
    expect(read.item).toBeUndefined();
    expect(read.lastBuildDate).toBeUndefined();
  });
});

describe("an item", () => {
  test("has its URL as guid", () => {
    const [read] = parseChannel(feed()).item;
    expect(read.link).toBe("https://example.org/programme/blog/map-check/");
    expect(read.guid).toEqual({ "#text": read.link, "@_isPermaLink": "true" });
  });

  test("has each author and each tag", () => {
    const items = [
      item({ authors: [author("Ada Wood"), author("Tom & Jo")], tags: ["maps", "a < b"] }),
    ];
    const [read] = parseChannel(feed({ items })).item;
    expect(read["dc:creator"]).toEqual(["Ada Wood", "Tom & Jo"]);
    expect(read.category).toEqual(["maps", "a < b"]);
    expect(read.description).toBeUndefined();
    expect(read["content:encoded"]).toBeUndefined();
  });

  test.each([
    ["2017-06-21 09:00", "Wed, 21 Jun 2017 09:00:00 +0100"],
    ["2017-01-05 23:30", "Thu, 05 Jan 2017 23:30:00 +0000"],
    // Noon in the site's zone, so that it is the same day in New York and Sydney.
    ["2017-06-21", "Wed, 21 Jun 2017 12:00:00 +0100"],
    ["2017-12-31", "Sun, 31 Dec 2017 12:00:00 +0000"],
  ])("posted %s has the date %s", (typed, date) => {
    expect(parseChannel(feed({ items: [item({ posted: posted(typed) })] })).item[0].pubDate).toBe(
      date,
    );
  });

  test("has its body, with absolute links", () => {
    const [read] = parseChannel(feed({ items: [item({ content: body(paragraph) })] })).item;
    expect(read["content:encoded"]).toBe(
      '<p>See the <a href="https://example.org/programme/people/">people</a>, &amp; more.</p>',
    );
  });

  test("has its summary as escaped text", () => {
    const summary = `Tom's <b> & "R&D"`;
    const [read] = parseChannel(feed({ items: [item({ summary })] })).item;
    expect(read.description).toBe(`Tom's &lt;b> &amp; "R&amp;D"`);
  });
});

test("R18: the text of an item is rendered once for all feeds that have it", () => {
  const bases: string[] = [];
  const content = body((base) => html`<p>${base}</p>`);
  const counted = {
    ...content,
    html: (base: string) => {
      bases.push(base);
      return content.html(base);
    },
  };
  const items = [item({ content: counted })];
  const texts = ["A", "B"].map((title) => renderRss(feed({ title, items })).text);
  const other = renderRss(feed({ base: "https://example.com", items })).text;
  expect(bases).toEqual(["https://example.org/programme", "https://example.com"]);
  for (const text of texts) expect(text).toContain("&gt;https://example.org/programme&lt;");
  expect(other).toContain("&gt;https://example.com&lt;");
});

test("any text in any field is well-formed XML and is read back, except characters that XML forbids", () => {
  const hostile = fc.constantFrom(
    "\0",
    "\x07",
    "\x1b",
    "\ud800",
    "\ufffe",
    "]]>",
    "<",
    "&",
    "&#0;",
  );
  const anything = fc.array(fc.oneof(hostile, fc.string({ unit: "binary" })));
  fc.assert(
    fc.property(anything, (parts) => {
      const text = `a${parts.join("")}`;
      const items = [item({ title: text, authors: [author(text)], tags: [text], summary: text })];
      const { text: out } = renderRss(feed({ title: text, description: text, items }));
      expect(XMLValidator.validate(out)).toBe(true);
      expect(out).toBe(removeInvalidCharacters(out));
      const read = parser.parse(out).rss.channel;
      // XML parsers read CRLF and CR as a line feed (XML 1.0, 2.11).
      const kept = removeInvalidCharacters(text).replace(/\r\n?/g, "\n");
      expect([read.title, read.item[0].title, read.item[0].category[0]]).toEqual([
        kept,
        kept,
        kept,
      ]);
    }),
    { numRuns: 300 },
  );
});
