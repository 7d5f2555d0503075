import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Feed } from "../../src/feeds/feed.ts";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { author, body, feed, item, paragraph, posted } from "./make.ts";

const person = z.strictObject({ name: z.string(), url: z.url().optional() });
const date = z.iso.datetime({ offset: true });

/** The properties that we write, with all that jsonfeed.org/version/1.1 requires. */
const schema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  icon: z.url(),
  favicon: z.url(),
  authors: z.array(person).length(1),
  language: z.string(),
  items: z.array(
    z
      .strictObject({
        id: z.url(),
        url: z.url(),
        title: z.string(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        summary: z.string().optional(),
        image: z.url().optional(),
        date_published: date,
        date_modified: date.optional(),
        authors: z.array(person).min(1).optional(),
        tags: z.array(z.string()).min(1).optional(),
      })
      .refine((one) => (one.content_html === undefined) !== (one.content_text === undefined)),
  ),
});

const parseFeed = (input: Feed) => schema.parse(JSON.parse(renderJsonFeed(input)));

function parseItem(given: Parameters<typeof item>[0]) {
  const [one, ...more] = parseFeed(feed({ items: [item(given)] })).items;
  if (one === undefined || more.length > 0) throw new Error("not one item");
  return one;
}

test("the feed has title, URLs, language and author", () => {
  expect(parseFeed(feed())).toMatchObject({
    title: "A programme",
    description: "What it is for.",
    home_page_url: "https://example.org/programme/blog/",
    feed_url: "https://example.org/programme/feed.xml",
    icon: "https://example.org/programme/l.png",
    favicon: "https://example.org/programme/s.ico",
    authors: [{ name: "A council" }],
    language: "en-GB",
  });
  expect(parseFeed(feed({ items: [] })).items).toEqual([]);
});

describe("an item", () => {
  test("has its URL as id, and its dates", () => {
    const url = "https://example.org/programme/blog/map-check/";
    expect(parseItem({ updated: posted("2017-07-02 18:30") })).toMatchObject({
      id: url,
      url,
      date_published: "2017-06-21T12:00:00+01:00",
      date_modified: "2017-07-02T18:30:00+01:00",
    });
  });

  test("has no properties for what it does not have", () => {
    expect(Object.keys(parseItem({ authors: [] }))).toEqual([
      "id",
      "url",
      "title",
      "content_text",
      "date_published",
    ]);
  });

  test("has authors with their pages, tags and an image", () => {
    const image = "https://example.org/programme/media/a.jpg";
    const one = parseItem({ authors: [author("Ada")], tags: ["maps"], image });
    expect(one.authors).toEqual([author("Ada")]);
    expect([one.tags, one.image]).toEqual([["maps"], image]);
  });

  test("has its body as HTML, else its summary as text, else an empty text", () => {
    expect(parseItem({ content: body(paragraph), summary: "Short." })).toMatchObject({
      content_html:
        '<p>See the <a href="https://example.org/programme/people/">people</a>, &amp; more.</p>',
      summary: "Short.",
    });
    expect(parseItem({ summary: "Short." }).content_text).toBe("Short.");
    expect(parseItem({}).content_text).toBe("");
  });
});

test("any text in any field is read back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const items = [item({ title: text, tags: [text], summary: text })];
      const [one] = parseFeed(feed({ title: text, items })).items;
      expect([one?.title, one?.summary, one?.tags]).toEqual([text, text, [text]]);
    }),
  );
});
