/** Accessibility as axe-core finds it in a real browser: a page of each kind of the sample. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Small, sampleSite } from "../pages/site.ts";
import { findViolations } from "./axe.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

/** A page of each kind, and more of kinds that vary. */
const kinds: Readonly<Record<string, RegExp>> = {
  start: /^\/$/,
  blog: /^\/blog\/$/,
  "post with a footnote and callouts": /^\/blog\/map-check\/$/,
  "post with a table": /^\/blog\/three-twenties\/$/,
  tags: /^\/tags\/$/,
  tag: /^\/tags\/digital-cafe\/$/,
  people: /^\/people\/$/,
  person: /^\/people\/priya-fernleigh\/$/,
  events: /^\/events\/$/,
  "past events": /^\/events\/past\/$/,
  "event with four speakers": /^\/events\/digital-literacy\/$/,
  "event to come": /^\/events\/learning-day\/$/,
  series: /^\/events\/digital-cafe\/$/,
  "series that is over": /^\/events\/try-it-table\/$/,
  "session that moved": /^\/events\/digital-cafe\/2027-01-27\/$/,
  "cancelled session": /^\/events\/digital-cafe\/2027-03-31\/$/,
  cohorts: /^\/cohorts\/$/,
  cohort: /^\/cohorts\/community-nurses\/$/,
  week: /^\/cohorts\/care-homes-and-home-care\/this-week\/$/,
  "what was missed": /^\/cohorts\/community-nurses\/missed\/$/,
  briefings: /^\/briefings\/$/,
  briefing: /^\/briefings\/care-homes\/$/,
  "plain page": /^\/join-in\/$/,
  "page of every element": /^\/look\/$/,
  "posts of a year": /^\/blog\/years\/2026\/$/,
  "subscribe page": /^\/calendar\/$/,
  month: /^\/events\/months\/2026-11\/$/,
  poster: /^\/events\/digital-cafe\/poster\/$/,
  search: /^\/search\/$/,
  "not found": /^\/404\.html$/,
};

describe("axe", () => {
  const consoleErrors: string[] = [];
  let site: Small;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    site = await sampleSite();
    served = await serve(site);
    browser = await startChrome();
    browser.context.on("console", (message) => {
      const { url } = message.location();
      if (["error", "warning"].includes(message.type()))
        consoleErrors.push(`${message.text()} ${url}`);
    });
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(Object.entries(kinds))("finds nothing: %s", async (kind, pattern) => {
    const url = site.urls.find((one) => pattern.test(one));
    if (url === undefined) throw new Error(`no page is a ${kind}`);
    const page = await browser.page();
    await page.goto(served.origin + url, { waitUntil: "load" });
    expect(await findViolations(page)).toEqual([]);
  });

  test("an old address redirects", async () => {
    const page = await browser.page();
    const old = site.urls.find((url) => url.startsWith("/old/")) ?? "";
    await page.goto(served.origin + old);
    await page.waitForURL(`${served.origin}/blog/**`);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  test("nothing was blocked or missing, and the console has no errors", () => {
    expect(consoleErrors).toEqual([]);
  });
});
