/** The search in a browser, under the content security policy of the site. */
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minifySources } from "../../src/build/sources/minify-sources.ts";
import { full } from "../pages/full.ts";
import { event, md, noon, post, siteIn } from "../pages/site.ts";
import { createProject, type Files } from "../support/project.ts";
import { axe, tags } from "./axe.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

/** Twelve more posts with one word, for more results than are shown at first. */
const many: Files = Object.assign(
  {},
  ...Array.from({ length: 12 }, (_, i) =>
    post(`2025-01-${10 + i}`, `walk-${i}`, { authors: "ben" }),
  ),
);
const files: Files = {
  ...full,
  ...many,
  ...event("2026-10-01", "zither-past", { summary: "A zither zither zither evening." }),
  ...event("2026-10-02", "zither-off", { status: "cancelled", reason: "Zither broken" }),
  ...event("2026-12-16", "zither-next", { summary: "With a zither." }),
  ...event("2026-12-17", "zither-snow", { status: "cancelled", reason: "Zither in the snow" }),
  "events/zithers/index.md": md({
    title: "Zithers",
    repeats: "weekly on Monday",
    from: "2026-03-02",
    times: 2,
    time: "12:30 to 13:30",
  }),
  "posts/2026-02-02-signs.md": md(
    { title: "Signs", date: "2026-02-02", authors: "ben", tags: ["maps"] },
    "Before.\n\n## On a crossroads\n\nWaymarks: 1 < 2 & <mark>all</mark> of them at the zoo.\n",
  ),
};

test("the script has at most 4,096 bytes as published", () => {
  expect(Buffer.byteLength(minifySources().searchScript)).toBeLessThanOrEqual(4096);
});

describe("the search page of a site below a path", () => {
  const consoleErrors: string[] = [];
  const foreign: string[] = [];
  let served: Served;
  let browser: Browser;
  let home: string;

  beforeAll(async () => {
    const root = createProject(files);
    const site = await siteIn(root, noon);
    served = await serve(site);
    home = `${served.origin}/programme/search/`;
    browser = await startChrome();
    browser.context.on("console", (message) => {
      if (!/favicon\.ico$|\/no\/such\/page\/$/.test(message.location().url))
        consoleErrors.push(message.text());
    });
    browser.context.on("weberror", (error) => consoleErrors.push(error.error().message));
    browser.context.on("request", (request) => {
      if (new URL(request.url()).origin !== served.origin) foreign.push(request.url());
    });
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(query = ""): Promise<Page> {
    const page = await browser.page();
    page.setDefaultTimeout(10_000);
    await page.goto(home + query);
    return page;
  }

  const status = (page: Page) => page.getByRole("status");
  const waitForStatus = (page: Page, words: string | RegExp) =>
    expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toMatch(words);
  const titles = (page: Page) => page.locator(".search-results h2").allInnerTexts();
  const focused = (page: Page) =>
    page.evaluate<string>("(document.activeElement.innerText || document.activeElement.id).trim()");

  test("searches while the reader types, and shows number, titles, dates and excerpts", async () => {
    const page = await open();
    expect(await status(page).textContent()).toBe(
      "Type what you are looking for, or choose what to show.",
    );
    await page.getByRole("searchbox", { name: "Search for" }).pressSequentially("waymark");
    await waitForStatus(page, /^1 result for “waymark”$/);
    const entry = page.locator(".search-results .entry");
    expect(await entry.locator(".when").textContent()).toBe("2 February 2026");
    expect(await entry.locator(".facts").textContent()).toBe(
      "Post · Name of ben · in On a crossroads",
    );
    // Text that looks like a mark element stays text.
    expect(await entry.locator("mark").allInnerTexts()).toEqual(["Waymarks"]);
    expect(await entry.locator("p").last().textContent()).toContain("1 < 2 & <mark>all</mark> of");
    expect(new URL(page.url()).search).toBe("?q=waymark");
    expect(await focused(page)).toBe("page:q");
    await entry.getByRole("link", { name: "On a crossroads" }).click();
    await page.waitForURL("**/programme/blog/signs/#on-a-crossroads");
    await page.goBack();
    await waitForStatus(page, /^1 result/);
    expect(await page.getByRole("searchbox").inputValue()).toBe("waymark");
  });

  test("R3: says what is cancelled or past, and shows what is over last", async () => {
    const page = await open("?q=zither");
    await waitForStatus(page, /^5 results/);
    const entries = await page.locator(".search-results .entry").evaluateAll((list) =>
      list.map((entry) => {
        const read = (selector: string) => entry.querySelector(selector)?.textContent;
        return [read("h2"), read(".facts"), read(".status")];
      }),
    );
    expect(entries.slice(0, 2).sort()).toEqual([
      ["Title of zither-next", "Event", undefined],
      ["Title of zither-snow", "Cancelled Event", "Cancelled "],
    ]);
    expect(entries.slice(2).sort()).toEqual([
      ["Title of zither-off", "Cancelled Event · Past", "Cancelled "],
      ["Title of zither-past", "Event · Past", undefined],
      ["Zithers", "Series · Past", undefined],
    ]);
  });

  test("works by keyboard, and moves the focus only to requested results", async () => {
    const page = await open();
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("walk");
    await page.keyboard.press("Enter");
    await waitForStatus(page, /^12 results for “walk”$/);
    expect(await focused(page)).toBe("page:q");
    const order: string[] = [];
    for (let i = 0; i < 17; i++) {
      await page.keyboard.press("Tab");
      order.push(await focused(page));
    }
    expect(order[0]).toBe("Search");
    expect(order.filter((name) => name.startsWith("Title of walk"))).toHaveLength(10);
    while ((await focused(page)) !== "More results") await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForStatus(page, "12 results for “walk”, 12 shown");
    expect(await focused(page)).toBe((await titles(page))[10]);
    expect(await page.getByRole("button", { name: "More results" }).count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/programme/blog/walk-*/");
  });

  test("applies filters, keeps them in the address, and goes back step by step", async () => {
    const page = await open();
    await page.getByRole("radio", { name: "People" }).check();
    await waitForStatus(page, /^3 results$/);
    await page.getByRole("radio", { name: "Everything" }).check();
    await page.getByLabel("Tag").selectOption("maps");
    await waitForStatus(page, /^1 result$/);
    await page.getByLabel("Tag").selectOption("");
    await page.getByLabel("Person").selectOption("Dot Dee");
    await waitForStatus(page, /^1 result$/);
    expect(await titles(page)).toEqual(["Title of four-views"]);
    expect(new URL(page.url()).search).toBe("?person=Dot+Dee");
    await page.goBack();
    await page.goBack();
    await waitForStatus(page, /^1 result$/);
    expect([await titles(page), new URL(page.url()).search]).toEqual([["Signs"], "?tag=maps"]);
    expect(await page.getByLabel("Person").inputValue()).toBe("");
  });

  test("opens with the state of the address, newest first without a query", async () => {
    const page = await open("?kind=post&person=Name+of+ben");
    await waitForStatus(page, /^14 results$/);
    expect((await titles(page)).slice(0, 3)).toEqual([
      "Title of second",
      "Signs",
      "Title of walk-11",
    ]);
    expect(await page.getByRole("radio", { name: "Posts" }).isChecked()).toBe(true);
  });

  test("finds neither unpublished content nor the bio of a former member", async () => {
    for (const words of ["later", "draft", "went"]) {
      const page = await open(`?q=${words}`);
      await waitForStatus(page, `No results for “${words}”. Try other words or fewer filters.`);
    }
  });

  test("takes the query of the 404 page", async () => {
    const page = await browser.page();
    await page.goto(`${served.origin}/programme/no/such/page/`);
    await page.getByRole("searchbox").fill("café");
    await page.getByRole("button", { name: "Search" }).click();
    await waitForStatus(page, /^\d+ results for “café”$/);
  });

  test.for([
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 320 },
  ] as const)("has no problems that axe finds: $colorScheme, $width px wide", async (view) => {
    const page = await open();
    await page.setViewportSize({ width: view.width, height: 800 });
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await page.getByRole("searchbox").fill("walk");
    await waitForStatus(page, /^12 results/);
    await page.evaluate(axe);
    const { violations, incomplete } = await page.evaluate<AxeResults, readonly string[]>(
      (values) => Reflect.get(globalThis, "axe").run({ runOnly: { type: "tag", values } }),
      tags,
    );
    expect([...violations, ...incomplete].map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
  });

  test("links to all lists where scripts do not run", async () => {
    const still = await browser.context.browser()?.newContext({ javaScriptEnabled: false });
    if (still === undefined) throw new Error("the browser has no second context");
    const page = await still.newPage();
    await page.goto(home);
    expect(await page.locator("form").isVisible()).toBe(false);
    expect(await page.locator("main").textContent()).toContain("Searching needs JavaScript");
    const ways = await page.locator(".actions a").allInnerTexts();
    expect(ways).toEqual([
      "Blog",
      "Posts from 2026",
      "Posts from 2025",
      "Tags",
      "Events",
      "People",
      "Cohorts",
      "For managers and teams",
    ]);
    await still.close();
  });

  test("made no request to another site, and no console errors", () => {
    expect([consoleErrors, foreign]).toEqual([[], []]);
  });

  test("says if the index cannot be loaded, and tries again", async () => {
    const page = await open();
    await page.route("**/search-index/**", (route) => route.abort());
    await page.getByRole("searchbox").fill("walk");
    await waitForStatus(page, "Search could not be loaded. Try later, or use the lists below.");
    await page.unroute("**/search-index/**");
    await page.getByRole("searchbox").fill("walks");
    await waitForStatus(page, /^12 results for “walks”$/);
  });
});
