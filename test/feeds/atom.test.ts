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
// RFC 3339 with an offset, as RFC 4287, 3.3 wants it.
const date = z.iso.datetime({ offset: true });
const blank = { "#text": z.string().regex(/^\s*$/).optional() };

/** What RFC 4287, 4.1 allows of what we write, and all that it asks for. */
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

function read(input: Feed) {
  const { text } = renderAtom(input);
  expect(XMLValidator.validate(text)).toBe(true);
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed ')).toBe(true);
  return schema.parse(parser.parse(text).feed);
}

/** The one entry of a feed of one item. */
function entryOf(given: Parameters<typeof item>[0]) {
  const [one, ...more] = read(feed({ items: [item(given)] })).entry;
  if (one === undefined || more.length > 0) throw new Error("not one entry");
  return one;
}

describe("the feed", () => {
  test("says what it is, where, in which language, and who answers for it", () => {
    expect(read(feed())).toMatchObject({
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

  test("changed when its newest entry did", () => {
    const items = [
      item({ posted: posted("2017-06-21 09:00") }),
      item({ posted: posted("2017-05-01"), updated: posted("2017-07-02 18:30") }),
    ];
    expect(read(feed({ items })).updated).toBe("2017-07-02T18:30:00+01:00");
  });

  test("without entries has a date still, the same on any day", () => {
    expect(read(feed({ items: [] }))).toMatchObject({
      updated: "1970-01-01T00:00:00Z",
      entry: [],
    });
  });
});

describe("an entry", () => {
  test("has its address as its lasting identity", () => {
    const one = entryOf({});
    expect(one.id).toBe("https://example.org/programme/blog/map-check/");
    expect(one.link.map((to) => to["@_href"])).toEqual([one.id]);
  });

  test.each([
    ["2017-06-21 09:00", "2017-06-21T09:00:00+01:00"],
    ["2017-01-05 23:30", "2017-01-05T23:30:00+00:00"],
    ["2017-06-21", "2017-06-21T12:00:00+01:00"],
  ])("posted %s has the date %s, and was updated then", (typed, whole) => {
    const { published, updated } = entryOf({ posted: posted(typed) });
    expect([published, updated]).toEqual([whole, whole]);
  });

  test("that was updated says when", () => {
    expect(entryOf({ updated: posted("2017-07-02 18:30") })).toMatchObject({
      published: "2017-06-21T12:00:00+01:00",
      updated: "2017-07-02T18:30:00+01:00",
    });
  });

  test("has each author with their page, and each tag; of none the feed's author stands", () => {
    const one = entryOf({ authors: [author("Ada"), author("Tom & Jo")], tags: ["maps", "a < b"] });
    expect(one.author).toEqual([
      { name: "Ada", uri: "https://example.org/programme/people/Ada/" },
      { name: "Tom & Jo", uri: "https://example.org/programme/people/Tom%20%26%20Jo/" },
    ]);
    expect(one.category.map((tag) => tag["@_term"])).toEqual(["maps", "a < b"]);
    expect(entryOf({ authors: [] }).author).toEqual([]);
  });

  test("has its whole text as HTML, and its summary as text", () => {
    const one = entryOf({ content: body(paragraph), summary: `Tom's <b> & "R&D"` });
    expect(one.content?.["#text"]).toBe(
      '<p>See the <a href="https://example.org/programme/people/">people</a>, &amp; more.</p>',
    );
    expect(one.summary).toBe(`Tom's <b> & "R&D"`);
  });
});

test("any text in any field is well-formed XML and comes back, but for what XML forbids", () => {
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
      // A reader of XML takes CRLF and CR for a line feed (XML 1.0, 2.11).
      const kept = removeInvalidCharacters(text).replace(/\r\n?/g, "\n");
      const [one] = found.entry;
      expect([found.title, found.subtitle, one?.title, one?.summary]).toEqual(Array(4).fill(kept));
    }),
    { numRuns: 200 },
  );
});
