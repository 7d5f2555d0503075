/**
 * No word of the interface stands outside src/locales. The site's content is in Greek letters, and
 * every piece of every message is marked; so a Latin word without a mark is one that a template, a
 * calendar or a feed has by itself.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../src/locales/en.ts";
import { createQueries } from "../../src/model/queries.ts";
import { createSearchRecords } from "../../src/search/create-records.ts";
import { full } from "../pages/full.ts";
import { programme } from "../pages/programme.ts";
import { type Small, siteOf } from "../pages/site.ts";
import { attr, elements, type Node } from "../render/dom.ts";
import type { Files } from "../support/project.ts";

const [open, close] = ["⟦", "⟧"];

/** Marks the words of a message, and leaves its values bare. */
function mark(message: string): string {
  return message
    .split(/(\{[a-z]+\}|\*\*)/)
    .map((piece, i) => (i % 2 === 1 || piece === "" ? piece : open + piece + close))
    .join("");
}

const wording = Object.entries(en)
  .map(([key, message]) => {
    const marked =
      typeof message === "string"
        ? mark(message)
        : Object.fromEntries(Object.entries(message).map(([form, words]) => [form, mark(words)]));
    return `${key}: ${JSON.stringify(marked)}\n`;
  })
  .join("");

const latin = "abcdefghijklmnopqrstuvwxyz";
const greek = "αβψδεφγηιξκλμνοπχρσττωωχυζ";

/** Every Latin letter as a Greek one; what is an address or a sign of markdown stays. */
function toGreek(text: string): string {
  const kept =
    /(\{\w+(?: \d+)?\}|\]\([^)" ]*|\{#[^}]*\}|\[\^\w+\]|\[!\w+\]|```\w*|<https[^>]+>|https?:\S+)/;
  return text
    .split(kept)
    .map((part, i) =>
      i % 2 === 1 ? part.replace(/#.*$/, "") : part.replace(/[a-z]/gi, greekLetter),
    )
    .join("");
}

function greekLetter(letter: string): string {
  const small = greek[latin.indexOf(letter.toLowerCase())] ?? letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

const written = new Set(
  "title name summary role organisation pronouns reason talk perspective caption alt label kind address place hosts speakers tags hashtag outputs image photo links prepare text online".split(
    " ",
  ),
);

/** A field's value in Greek letters; ids of people, addresses and files stay. */
function fieldInGreek(name: string, value: unknown): unknown {
  if (typeof value === "string") {
    const isId = ["hosts", "speakers"].includes(name) && !value.includes(" ");
    return written.has(name) && !isId ? toGreek(value) : value;
  }
  if (Array.isArray(value)) return value.map((one) => fieldInGreek(name, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, fieldInGreek(key, one)]),
  );
}

function fileInGreek(text: string): string {
  const [, fields = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = fields.split("\n").map((line) => {
    const [, name = "", value = ""] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    return `${name}: ${JSON.stringify(fieldInGreek(name, JSON.parse(value)))}`;
  });
  return `---\n${lines.join("\n")}\n---\n${toGreek(body)}`;
}

const settings = `name: ΠΡΟΓΡΑΜΜΑ
url: https://example.org/programme/
language: el
zone: Europe/London
description: ΤΙ ΕΙΝΑΙ
organisation: ΔΗΜΟΣ
conversation: { hashtag: λογος, accounts: [{ label: "@λογος", url: "https://example.social/@l" }] }
contact: hello@example.org
`;

const files: Files = {
  ...Object.fromEntries(
    Object.entries({ ...full, ...programme }).map(([path, text]) => [
      path,
      path.endsWith(".md") && typeof text === "string" ? fileInGreek(text) : text,
    ]),
  ),
  "site.yaml": settings,
  "wording.yaml": wording,
};

/** Names that are the same in every language, and what is no word of the interface. */
const names =
  /https?:\S+|webcal:\S+|hello@\S+|example\.\S+|London|monthly on the last Wednesday|Mastodon|LinkedIn|Bluesky|RSS|Atom|JSON Feed|\{[a-z]+\}/gi;

/** Latin words of a text that have no mark. */
function unmarked(text: string): readonly string[] {
  const rest = text
    .replace(/&\w+;/g, " ")
    .replace(/⟦[^⟧]*⟧/g, " ")
    .replace(names, " ");
  return rest.match(/\p{Script=Latin}{2,}/gu) ?? [];
}

let small: Small;
beforeAll(async () => {
  small = await siteOf(files);
});

/** The text nodes of a page, but for what no reader sees. */
function textNodes(node: Node): readonly string[] {
  if (node.nodeName === "script" || node.nodeName === "style") return [];
  if ("value" in node && node.nodeName === "#text") return [node.value];
  return "childNodes" in node ? node.childNodes.flatMap(textNodes) : [];
}

/** What attributes say to readers, and to those with whom a page is shared. */
function attributeTexts(tree: Node): readonly string[] {
  const shared = /description|og:(?:title|image:alt|site_name)/;
  return elements(tree).flatMap((element) => {
    const meta = attr(element, "name") ?? attr(element, "property") ?? "";
    const names = ["alt", "aria-label", "title", "placeholder"];
    return [
      ...[...names, ...(shared.test(meta) ? ["content"] : [])].flatMap(
        (name) => attr(element, name) ?? [],
      ),
      ...scriptTexts(JSON.parse(attr(element, "data-words") ?? "[]")),
    ];
  });
}

/** The messages that the search page has for its script, at any depth, without their placeholders. */
function scriptTexts(messages: unknown): readonly string[] {
  if (typeof messages === "string") return [messages.replaceAll(/\{\w+\}/g, "")];
  return typeof messages === "object" && messages !== null
    ? Object.values(messages).flatMap(scriptTexts)
    : [];
}

/** Each unmarked word with where it stands. */
function findUnmarked(url: string, texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    // The code of a frame is markup to copy, not words.
    unmarked(text.replace(/<\/?iframe[^>]*>/g, "")).map(
      (word) => `${url}: ${word} in "${text.trim()}"`,
    ),
  );
}

describe("with every message marked", () => {
  test("no page has a word without a mark", () => {
    expect(small.urls.length).toBeGreaterThan(40);
    const found = small.urls.flatMap((url) => {
      const tree = small.tree(url);
      return findUnmarked(url, [...textNodes(tree), ...attributeTexts(tree)]);
    });
    expect(found).toEqual([]);
  });

  test("no calendar has one", () => {
    const calendars = [...small.pages.values()].filter(({ file }) => file.endsWith(".ics"));
    expect(calendars.length).toBeGreaterThan(20);
    const found = calendars.flatMap((page) =>
      findUnmarked(
        page.url,
        page
          .render()
          .replaceAll("\r\n ", "")
          .split("\r\n")
          .filter((line) =>
            /^(?:NAME|X-WR-CALNAME|X-WR-CALDESC|DESCRIPTION|SUMMARY|LOCATION)[;:]/.test(line),
          )
          .map((line) =>
            line
              .replace(/^[^:]*:/, "")
              .replaceAll("\\n", "\n")
              .replaceAll("\\", ""),
          ),
      ),
    );
    expect(found).toEqual([]);
  });

  test("no feed has one", () => {
    const feeds = ["/feed.xml", "/atom.xml", "/feed.json"].map(
      (url) => [url, small.markup(url)] as const,
    );
    const found = feeds.flatMap(([url, text]) =>
      findUnmarked(
        url,
        [
          ...text.matchAll(
            /<(?:title|description|name|summary)[^>]*>([^<]*)|"(?:title|description|name|summary)": "([^"]*)"/g,
          ),
        ].map(([, xml, json]) => xml ?? json ?? ""),
      ),
    );
    expect(found).toEqual([]);
  });

  test("no search result has one", () => {
    const records = createSearchRecords(small.site, createQueries(small.site));
    expect(records.length).toBeGreaterThan(10);
    const found = records.flatMap(({ url, labels, status = "", date = "" }) =>
      findUnmarked(url, [...labels, status, date]),
    );
    expect(found).toEqual([]);
  });
});
