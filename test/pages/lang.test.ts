/** L32, R10: text in another language than the site is marked on its page, in lists and in feeds. */
import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { all, attr, one, text } from "../render/dom.ts";
import { listProblems } from "../support/project.ts";
import { event, md, post, type Small, siteOf } from "./site.ts";

const files = {
  ...post("2026-11-02", "welsh", { title: "Bore da", summary: "Cymraeg", lang: "cy" }),
  ...post("2026-11-01", "arabic", { title: "صباح الخير", summary: "عربي", lang: "ar" }),
  ...post("2026-10-31", "same", { title: "Good morning", summary: "English", lang: "en-gb" }),
  ...event("2026-12-03", "sesiwn", { title: "Sesiwn", summary: "Pedwar", lang: "cy" }),
  "events/caffi/index.md": md({
    title: "Caffi",
    summary: "Cinio",
    lang: "cy",
    repeats: "weekly on Wednesday",
    from: "2026-12-02",
    times: 2,
    time: "12:30 to 13:30",
  }),
  "events/caffi/2026-12-09.md": md({ title: "Phones", summary: "In English", lang: "en-GB" }),
  "pages/am.md": md({ title: "Am", lang: "cy", navigation: 1 }),
  "people/ann.md": md({ name: "Ann", lang: "cy" }),
  "cohorts/un.md": md({ title: "Un", summary: "Nyrsys", lang: "cy" }),
  "briefings/byr.md": md({ title: "Byr", summary: "I reolwyr", lang: "cy", minutes: 2 }),
};

let site: Small;
beforeAll(async () => {
  site = await siteOf(files);
});

/** The texts of a page that are in a language, with the direction that is set. */
const marked = (url: string) =>
  all(site.tree(url), "[lang]")
    .filter((node) => attr(node, "dir") !== undefined && one(site.tree(url), "html") !== node)
    .map((node) => [attr(node, "lang"), attr(node, "dir"), text(node)]);

describe("L32: lang", () => {
  test.each([
    ["/blog/welsh/", ["cy", "ltr"], ["Bore da", "Text."]],
    ["/blog/arabic/", ["ar", "rtl"], ["صباح الخير", "Text."]],
    ["/events/sesiwn/", ["cy", "ltr"], ["Sesiwn", "Pedwar", "Text."]],
    ["/events/caffi/", ["cy", "ltr"], ["Caffi", "Cinio", "Text."]],
    ["/am/", ["cy", "ltr"], ["Am", "Text."]],
    ["/people/ann/", ["cy", "ltr"], ["Text."]],
    ["/cohorts/un/", ["cy", "ltr"], ["Un", "Nyrsys", "Text."]],
    ["/briefings/byr/", ["cy", "ltr"], ["Byr", "I reolwyr", "Text."]],
  ] as const)(
    "marks title, summary and text of %s, not the words of the interface",
    (url, how, own) => {
      expect(marked(url).slice(0, own.length)).toEqual(own.map((words) => [...how, words]));
      expect(attr(one(site.tree(url), "html"), "lang")).toBe("en-GB");
    },
  );

  test("marks what lists show of it", () => {
    expect(marked("/blog/")).toEqual([
      ["cy", "ltr", "Bore da"],
      ["cy", "ltr", "Cymraeg"],
      ["ar", "rtl", "صباح الخير"],
      ["ar", "rtl", "عربي"],
    ]);
    const home = marked("/");
    expect(home).toContainEqual(["cy", "ltr", "Bore da"]);
    expect(home).toContainEqual(["cy", "ltr", "Sesiwn"]);
    expect(marked("/blog/same/")).toContainEqual(["ar", "rtl", "صباح الخير"]);
  });

  test("a session has that of its series, or its own", () => {
    expect(marked("/events/caffi/2026-12-02/")[0]).toEqual(["cy", "ltr", "Caffi"]);
    expect(marked("/events/caffi/2026-12-09/").filter(([, , words]) => words !== "Caffi")).toEqual(
      [],
    );
  });

  test("the language of the site itself is not marked, however it is typed", () => {
    expect(marked("/blog/same/").filter(([lang]) => lang === "en-GB")).toEqual([]);
  });

  test("feeds name it: Atom and JSON Feed the entry's, RSS that of its text", () => {
    const parser = new XMLParser({ ignoreAttributes: false });
    const { entry } = parser.parse(site.markup("/atom.xml")).feed;
    expect(entry.map((one: Record<string, unknown>) => one["@_xml:lang"])).toEqual([
      "cy",
      "ar",
      undefined,
    ]);
    const { items } = JSON.parse(site.markup("/feed.json"));
    expect(items.map((one: { language?: string }) => one.language)).toEqual([
      "cy",
      "ar",
      undefined,
    ]);
    const { item } = parser.parse(site.markup("/feed.xml")).rss.channel;
    expect(item[1]["content:encoded"]).toMatch(/^<div lang="ar" dir="rtl">\s*<p>Text\.<\/p>/);
    expect(item[2]["content:encoded"]).toMatch(/^<p>/);
  });

  test.each([
    ["welsh", '3:7 lang: "welsh" is not a language tag. Write one such as en-GB, cy or pl.'],
    ["xx", '3:7 lang: "xx" is not a language tag. Write one such as en-GB, cy or pl.'],
  ])("lang: %s is a problem", async (lang, problem) => {
    const source = `---\ntitle: A\nlang: ${lang}\nsummary: S\n---\n`;
    expect(await listProblems({ "pages/a.md": source })).toEqual([`content/pages/a.md:${problem}`]);
  });
});

test("R10: on a site from right to left each paragraph has the direction of its own words", async () => {
  const settings = `name: برنامج
url: https://example.org/
language: ar
zone: Europe/London
description: Test
share-pictures: false
`;
  const arabic = await siteOf({ ...files, "site.yaml": settings });
  expect(attr(one(arabic.tree("/"), "html"), "dir")).toBe("rtl");
  expect(arabic.markup("/assets/site.css")).toContain("unicode-bidi:plaintext");
  expect(site.markup("/assets/site.css")).not.toContain("unicode-bidi");
});
