import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { renderAtom } from "../../src/feeds/atom.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { removeInvalidCharacters } from "../../src/feeds/xml.ts";
import { author, body, feed, item, paragraph, posted } from "./make.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => ["entry", "category", "author", "link"].includes(name),
});

const person = z.strictObject({ name: z.string().min(1), uri: z.url().optional() });
const link = z.strictObject({
  "@_rel": z.enum(["self", "alternate"]),
  "@_type": z.enum(["application/atom+xml", "text/html"]),
  "@_href": z.url(),
});
// RFC 3339 with an offset (RFC 4287 3.3).
const date = z.iso.datetime({ offset: true });
const blank = { "#text": z.string().regex(/^\s*$/).optional() };

/** The elements that we write, with all that RFC 4287 4.1 requires. */
const schema = z.strictObject({
  ...blank,
  "@_xmlns": z.literal("http://www.w3.org/2005/Atom"),
  "@_xml:lang": z.string().min(2),
  id: z.url(),
  title: z.string(),
  subtitle: z.string(),
  link: z.array(link).length(2),
  updated: date,
  icon: z.url(),
  author: z.array(person).min(1),
  entry: z
    .array(
      z.strictObject({
        ...blank,
        id: z.url(),
        title: z.string(),
        link: z.array(link).length(1),
        published: date,
        updated: date,
        author: z.array(person).default([]),
        category: z.array(z.strictObject({ "@_term": z.string() })).default([]),
        summary: z.string().optional(),
        content: z.strictObject({ "@_type": z.literal("html"), "#text": z.string() }).optional(),
      }),
    )
    .default([]),
});

function parseFeed(input: Feed) {
  const { text } = renderAtom(input);
  expect(XMLValidator.validate(text)).toBe(true);
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed ')).toBe(true);
  return schema.parse(parser.parse(text).feed);
}

/** Returns the entry of a feed with one item. */
function parseEntry(given: Parameters<typeof item>[0]) {
  const [one, ...more] = parseFeed(feed({ items: [item(given)] })).entry;
  if (one === undefined || more.length > 0) throw new Error("not one entry");
  return one;
}

describe("the feed", () => {
  test("has title, URLs, language and author", () => {
    expect(parseFeed(feed())).toMatchObject({
      "@_xml:lang": "en-GB",
      id: "https://example.org/programme/feed.xml",
      title: "A programme",
      subtitle: "What it is for.",
      author: [{ name: "A council" }],
      icon: "https://example.org/programme/s.ico",
      link: [
        { "@_rel": "self", "@_href": "https://example.org/programme/feed.xml" },
        { "@_rel": "alternate", "@_href": "https://example.org/programme/blog/" },
      ],
    });
  });

  test("is updated when its newest entry is", () => {
    const items = [
      item({ posted: posted("2017-06-21 09:00") }),
      item({ posted: posted("2017-05-01"), updated: posted("2017-07-02 18:30") }),
    ];
    expect(parseFeed(feed({ items })).updated).toBe("2017-07-02T18:30:00+01:00");
  });

  test("without entries has a constant date", () => {
    expect(parseFeed(feed({ items: [] }))).toMatchObject({
      updated: "1970-01-01T00:00:00Z",
      entry: [],
    });
  });
});

describe("an entry", () => {
  test("has its URL as id", () => {
    const one = parseEntry({});
    expect(one.id).toBe("https://example.org/programme/blog/map-check/");
    expect(one.link.map((to) => to["@_href"])).toEqual([one.id]);
  });

  test.each([
    ["2017-06-21 09:00", "2017-06-21T09:00:00+01:00"],
    ["2017-01-05 23:30", "2017-01-05T23:30:00+00:00"],
    ["2017-06-21", "2017-06-21T12:00:00+01:00"],
  ])("posted %s is published and updated %s", (typed, whole) => {
    const { published, updated } = parseEntry({ posted: posted(typed) });
    expect([published, updated]).toEqual([whole, whole]);
  });

  test("has the time of its update", () => {
    expect(parseEntry({ updated: posted("2017-07-02 18:30") })).toMatchObject({
      published: "2017-06-21T12:00:00+01:00",
      updated: "2017-07-02T18:30:00+01:00",
    });
  });

  test("has each author with their page, and each tag", () => {
    const one = parseEntry({
      authors: [author("Ada"), author("Tom & Jo")],
      tags: ["maps", "a < b"],
    });
    expect(one.author).toEqual([
      { name: "Ada", uri: "https://example.org/programme/people/Ada/" },
      { name: "Tom & Jo", uri: "https://example.org/programme/people/Tom%20%26%20Jo/" },
    ]);
    expect(one.category.map((tag) => tag["@_term"])).toEqual(["maps", "a < b"]);
    expect(parseEntry({ authors: [] }).author).toEqual([]);
  });

  test("has its body as HTML and its summary as text", () => {
    const one = parseEntry({ content: body(paragraph), summary: `Tom's <b> & "R&D"` });
    expect(one.content?.["#text"]).toBe(
      '<p>See the <a href="https://example.org/programme/people/">people</a>, &amp; more.</p>',
    );
    expect(one.summary).toBe(`Tom's <b> & "R&D"`);
  });
});

test("any text in any field is well-formed XML and is read back, except characters that XML forbids", () => {
  const hostile = fc.constantFrom("\0", "\x1b", "\ud800", "\ufffe", "]]>", "<", "&", '"', "&#0;");
  const anything = fc.array(fc.oneof(hostile, fc.string({ unit: "binary" })));
  fc.assert(
    fc.property(anything, (parts) => {
      const text = `a${parts.join("")}`;
      const items = [item({ title: text, tags: [text], summary: text })];
      const { text: out } = renderAtom(feed({ title: text, description: text, items }));
      expect(XMLValidator.validate(out)).toBe(true);
      expect(out).toBe(removeInvalidCharacters(out));
      const found = schema.parse(parser.parse(out).feed);
      // XML parsers read CRLF and CR as a line feed (XML 1.0, 2.11).
      const kept = removeInvalidCharacters(text).replace(/\r\n?/g, "\n");
      const [one] = found.entry;
      expect([found.title, found.subtitle, one?.title, one?.summary]).toEqual(Array(4).fill(kept));
    }),
    { numRuns: 200 },
  );
});
