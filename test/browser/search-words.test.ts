/** What the search finds for a word, in a browser. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { event, md, noon, person, post, type Small, siteIn } from "../pages/site.ts";
import { createProject, type Files, minimalSettings } from "../support/project.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

/** Texts of words that stand in no other, so that the index has many parts. */
const filler: Files = Object.assign(
  {},
  ...Array.from({ length: 60 }, (_, i) => {
    const words = Array.from({ length: 300 }, (_, j) => {
      const letter = String.fromCharCode(97 + (j % 26));
      return `${letter}${(i * 300 + j).toString(36)}um`;
    });
    return {
      [`posts/2025-01-01-f${i}.md`]: md(
        { title: `F ${i}`, date: "2025-01-01" },
        `${words.join(" ")}.\n`,
      ),
    };
  }),
);

const files: Files = {
  "site.yaml": minimalSettings.replace("search: false", "search: true"),
  ...filler,
  ...person("lukasz", { name: "Łukasz Ørsted" }),
  ...post("2026-01-01", "zh", { title: "学习社群的地图" }),
  ...post("2026-01-02", "ar", { title: "مكتبةُ المدينة" }),
  ...post("2026-01-03", "fr", { title: "L'école numérique" }),
  "posts/2026-01-04-cy.md": md(
    { title: "Croeso", date: "2026-01-04" },
    "Dewch i'r llyfrgell gyda'ch ffrindiau.\n",
  ),
  "posts/2026-01-05-rota.md": md(
    { title: "Rotas", date: "2026-01-05", authors: "lukasz" },
    "## Occupational therapy\n\nThe therapist records visits to libraries on 3 May.\n",
  ),
  ...post("2026-01-06", "visit", { title: "A visit to the library", summary: "Once a month." }),
  ...event("2026-12-18", "talk", { speakers: [{ person: "lukasz", talk: "Drop-in" }] }),
};

let site: Small;
let served: Served;
let browser: Browser;
const requested: string[] = [];

beforeAll(async () => {
  site = await siteIn(createProject(files), noon);
  served = await serve(site);
  browser = await startChrome();
  browser.context.on("request", (request) => requested.push(new URL(request.url()).pathname));
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Returns what the page says and the titles of the results, in the order of the alphabet. */
async function search(query: string): Promise<{ page: Page; status: string; titles: string[] }> {
  const page = await browser.page();
  page.setDefaultTimeout(10_000);
  await page.goto(`${served.origin}/search/?q=${encodeURIComponent(query)}`);
  const status = page.getByRole("status");
  await expect.poll(() => status.textContent(), { timeout: 10_000 }).not.toMatch(/^Type/);
  const titles = await page.locator(".search-results h2").allInnerTexts();
  return { page, status: (await status.textContent()) ?? "", titles: titles.sort() };
}

test.for([
  [
    "R4: a name without its accents, and a person's posts and events",
    "Lukasz",
    ["Rotas", "Title of talk", "Łukasz Ørsted"],
  ],
  ["R4: another spelling of a letter", "orsted", ["Rotas", "Title of talk", "Łukasz Ørsted"]],
  ["R4: a French word without accents", "ecole", ["L'école numérique"]],
  ["R5: the middle of a Chinese title", "社群", ["学习社群的地图"]],
  ["R5: one Chinese character", "图", ["学习社群的地图"]],
  [
    "an Arabic word without its vowel signs, by another letter at its end",
    "مكتبه",
    ["مكتبةُ المدينة"],
  ],
  ["a Welsh word behind an apostrophe", "llyfrgell", ["Croeso"]],
  ["one form of a word by another", "library", ["A visit to the library", "Rotas"]],
  ["a word that is typed in part", "therap", ["Rotas"]],
  ["a part that is longer than the stem", "occupation", ["Rotas"]],
  ["all of several words, in any order", "library visits", ["A visit to the library", "Rotas"]],
  ["a day", "6 January 2026", ["A visit to the library"]],
] as const)("finds %s", async ([, query, expected]) => {
  const { status, titles } = await search(query);
  const count = expected.length === 1 ? "1 result" : `${expected.length} results`;
  expect([status, titles]).toEqual([`${count} for “${query}”`, [...expected].sort()]);
});

test.for([
  ["a letter left out", "thrapist", ["Rotas"]],
  ["two letters exchanged", "recrods", ["Rotas"]],
  ["one of several words", "libary visits", ["A visit to the library", "Rotas"]],
] as const)("R5: finds words near a misspelling and says so: %s", async ([, query, expected]) => {
  const { status, titles } = await search(query);
  const count = expected.length === 1 ? "1 result" : `${expected.length} results`;
  expect([status, titles]).toEqual([
    `Nothing has “${query}”. ${count} with similar words`,
    [...expected].sort(),
  ]);
});

test.for([
  ["a word that is nowhere", "xyzzyqu"],
  ["words that no text has together", "llyfrgell therapist"],
  ["a number that is near another", "2031"],
  ["no word at all", "— !"],
] as const)("R5: says plainly that nothing has %s", async ([, query]) => {
  const { status, titles } = await search(query);
  expect([status, titles]).toEqual([
    `No results for “${query}”. Try other words or fewer filters.`,
    [],
  ]);
});

test("marks every form of a word in the excerpt, and links to the heading above it", async () => {
  const { page } = await search("library therapist");
  const entry = page.locator(".search-results .entry");
  expect(await entry.locator("mark").allInnerTexts()).toEqual(["therapist", "libraries"]);
  expect(await entry.locator(".facts").textContent()).toBe(
    "Post · Łukasz Ørsted · in Occupational therapy",
  );
});

test("shows the summary of a result whose text does not have the words", async () => {
  const { page } = await search("visit library month");
  expect(await page.locator(".search-results .entry p").last().textContent()).toBe("Once a month.");
});

test("finds a word whose part has come while another search still waits for more", async () => {
  const { page } = await search("llyfrgell");
  const file = (word: string) => {
    const parts = [...site.files].filter(([url]) => url.startsWith("/search-index/terms-"));
    const [url] = parts.find(([, path]) => readFileSync(path, "utf8").includes(`["${word}`)) ?? [];
    return url ?? expect.fail();
  };
  expect(file("rota")).not.toBe(file("croeso"));
  // The first search waits for a part that never comes.
  await page.route(`**${file("rota")}`, () => {});
  const found = await page.evaluate<number>(`
    import("/search-index/find.js").then((library) => library.open()).then((index) => {
      index.find("croeso rotas", {});
      return index.find("croeso", {});
    }).then(({ found }) => found.length)`);
  expect(found).toBe(1);
  await page.unrouteAll();
});

test("loads the parts that a query needs, and no other", async () => {
  const isPart = (url: string) => url.startsWith("/search-index/terms-");
  expect([...site.files.keys()].filter(isPart).length).toBeGreaterThan(4);
  requested.length = 0;
  await search("llyfrgell");
  const kinds = requested
    .filter((path) => !/^\/(?:assets\/|favicon|apple|icon|search\/)/.test(path))
    .map((path) => path.replace(/-[0-9a-f]{16}/, ""));
  expect(kinds.sort()).toEqual([
    "/blog/cy/",
    "/search-index/find.js",
    "/search-index/index.json",
    "/search-index/minisearch.js",
    "/search-index/results.json",
    "/search-index/stemmer.js",
    "/search-index/terms.js",
    "/search-index/terms.json",
  ]);
});
