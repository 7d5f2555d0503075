/** R9 and R10: no page is wider than a phone, whatever the words and whatever the direction. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { full } from "../pages/full.ts";
import { noon, type Small, siteOf } from "../pages/site.ts";
import type { Files } from "../support/project.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

/** The name of a place, of 58 letters; a surname of 35; a word of 86. */
const words = {
  place: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
  surname: "Wolfeschlegelsteinhausenbergerdorff",
  word: "a".repeat(43) + "b".repeat(43),
};

const surnames = new Set(["name", "hosts", "speakers"]);
const places = new Set(["place", "address", "organisation", "label", "caption", "alt"]);
const others = new Set(
  "title summary role pronouns reason talk perspective kind tags outputs prepare text".split(" "),
);

/** A field's value with a long word in it; ids of people, addresses and files stay. */
function lengthen(name: string, value: unknown): unknown {
  if (typeof value === "string") {
    if (["hosts", "speakers"].includes(name) && !value.includes(" ")) return value;
    if (surnames.has(name)) return `${value} ${words.surname}`;
    if (places.has(name)) return `${value} ${words.place}`;
    return others.has(name) ? `${value} ${words.word}` : value;
  }
  if (Array.isArray(value)) return value.map((one) => lengthen(name, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, lengthen(key, one)]));
}

/** The file with long words in its fields, and in its text. */
function lengthenFile(text: string): string {
  const [, fields = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = fields.split("\n").map((line) => {
    const [, name = "", value = ""] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    return `${name}: ${JSON.stringify(lengthen(name, JSON.parse(value)))}`;
  });
  return `---\n${lines.join("\n")}\n---\n${body}\n## ${words.word}\n\n${words.word}, **${words.place}** and [${words.word}](https://example.org/${words.word}).\n`;
}

/** What is wider than the window, as one sentence; run in the page. */
const findWide = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll("body *")].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return (right > clientWidth + 1 || left < -1) && !one.closest(".table, pre, .skip-link");
  });
  return [scrollWidth + " px: " + beyond.slice(-2).map((one) => one.outerHTML.slice(0, 120)).join(" | ")];
})()`;

const settings = (language: string) => `name: ${words.place}
url: https://example.org/programme/
language: ${language}
zone: Europe/London
description: What it is ${words.word}
organisation: ${words.place}
conversation: { hashtag: ${words.word}, accounts: [{ label: "@${words.surname}", url: "https://example.social/@l" }] }
licence: ${words.word}
contact: ${words.surname}@example.org
`;

const files = (language: string): Files => ({
  ...Object.fromEntries(
    Object.entries(full).map(([path, text]) => [
      path,
      path.endsWith(".md") && typeof text === "string" ? lengthenFile(text) : text,
    ]),
  ),
  "site.yaml": settings(language),
});

describe.each([
  ["R9", "en-GB"],
  ["R10", "ar"],
])("%s: in the language %s, with words of 86 letters", (_, language) => {
  let site: Small;
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await siteOf(files(language), noon);
    served = await serve(site);
    browser = await startChrome();
    await browser.context.clock.setFixedTime(noon);
    page = await browser.page();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("no page scrolls sideways at 320, 700 or 1280 pixels", async () => {
    expect(site.urls.length).toBeGreaterThan(50);
    const wide: string[] = [];
    for (const url of site.urls) {
      if (site.markup(url).includes('http-equiv="refresh"')) continue;
      await page.goto(`${served.origin}/programme${url}`, { waitUntil: "load" });
      for (const width of [320, 700, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate<readonly string[]>(findWide);
        wide.push(...found.map((what) => `${url} at ${width}: ${what}`));
      }
    }
    expect(wide).toEqual([]);
  });
});
