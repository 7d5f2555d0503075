/** Accessibility as axe-core finds it in a real browser: a page of each kind of the sample. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Small, sampleSite } from "../pages/site.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

const height = 800;
const contrast = "color-contrast";

interface RunOnly {
  readonly type: "tag" | "rule";
  readonly values: readonly string[];
}

const named = (kind: string, list: AxeResults["violations"]) =>
  list.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${kind} ${id}: ${html.slice(0, 120)}`));

const widths = [1280, 320];

/** The rules about colours: in dark mode only these can find anything new. */
const ofColours = ["color-contrast", "link-in-text-block"];

describe("axe", () => {
  const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
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

  const run = (page: Page, runOnly: RunOnly) =>
    page.evaluate<AxeResults, RunOnly>(
      (only) =>
        Reflect.get(globalThis, "axe").run({
          runOnly: only,
          resultTypes: ["violations", "incomplete"],
        }),
      runOnly,
    );

  /** At each width all rules in light mode, and those about colours in dark mode. */
  async function check(page: Page, url: string): Promise<readonly string[]> {
    await page.goto(served.origin + url, { waitUntil: "load" });
    await page.evaluate(axe);
    const wrong: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      const what = await checkView(page, width);
      wrong.push(...what.map((one) => `${url}, ${width} px wide: ${one}`));
    }
    return wrong;
  }

  async function checkView(page: Page, width: number): Promise<readonly string[]> {
    await page.emulateMedia({ colorScheme: "light" });
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    const day = await found(page, width, { type: "tag", values: tags });
    await page.emulateMedia({ colorScheme: "dark" });
    const night = await found(page, width, { type: "rule", values: ofColours });
    return [
      ...day,
      ...night.map((what) => `by night: ${what}`),
      ...(wide > 0 ? [`${wide} px wider than the window`] : []),
    ];
  }

  /** Returns what axe reports and what it could not decide, with the elements. */
  async function found(page: Page, width: number, only: RunOnly): Promise<readonly string[]> {
    const { violations, incomplete } = await run(page, only);
    const wrong = [
      ...named("violation", violations),
      ...named("undecided", incomplete).filter((what) => !what.includes(contrast)),
    ];
    if (incomplete.every(({ id }) => id !== contrast)) return wrong;
    // Axe cannot see the colours of what a table has scrolled out of sight, so the window is wide.
    await page.setViewportSize({ width: 1280, height });
    const again = await run(page, { type: "rule", values: [contrast] });
    await page.setViewportSize({ width, height });
    return [
      ...wrong,
      ...named("violation", again.violations),
      ...named("undecided", again.incomplete),
    ];
  }

  test.each(Object.entries(kinds))("finds nothing: %s", async (kind, pattern) => {
    const url = site.urls.find((one) => pattern.test(one));
    if (url === undefined) throw new Error(`no page is a ${kind}`);
    expect(await check(await browser.page(), url)).toEqual([]);
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
