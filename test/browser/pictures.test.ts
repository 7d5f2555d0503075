/**
 * Each kind of page by night and on paper, and what forced colours leave to be seen. With PICTURES
 * set to a folder, it saves pictures of the pages there, for people to look at.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Small, sampleSite } from "../pages/site.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

/** Where pictures go, if somebody wants to look at them. */
const folder = process.env.PICTURES;

const kinds: Readonly<Record<string, string>> = {
  home: "/",
  blog: "/blog/",
  post: "/blog/map-check/",
  person: "/people/priya-fernleigh/",
  people: "/people/",
  events: "/events/",
  series: "/events/digital-cafe/",
  session: "/events/digital-cafe/2027-01-27/",
  event: "/events/digital-literacy/",
  month: "/events/months/2026-12/",
  poster: "/events/digital-cafe/poster/",
  cohort: "/cohorts/community-nurses/",
  tags: "/tags/",
  calendars: "/calendar/",
  look: "/look/",
  "not-found": "/404.html",
};

describe("a browser", () => {
  let site: Small;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    site = await sampleSite();
    served = await serve(site);
    browser = await startChrome();
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(["dark", "print"])("shows every kind of page: %s", async (view) => {
    const page = await browser.page();
    await page.emulateMedia(view === "print" ? { media: "print" } : { colorScheme: "dark" });
    await page.setViewportSize({ width: view === "print" ? 794 : 1280, height: 900 });
    for (const [kind, url] of Object.entries(kinds)) {
      await page.goto(served.origin + url, { waitUntil: "load" });
      if (folder !== undefined) {
        const path = join(folder, `${kind}-${view}.jpg`);
        await page.screenshot({ path, fullPage: true, quality: 60 });
      }
      const ink = await page.evaluate<string>("getComputedStyle(document.body).color");
      const isLight = Number(/\d+/.exec(ink)?.[0]) > 128;
      expect(isLight, `${kind} ${view}`).toBe(view === "dark");
      const nav = await page.locator(".site-header nav").isVisible();
      expect(nav, `${kind} ${view}`).toBe(view === "dark");
    }
  });

  test("marks the current page in forced colours", async () => {
    const page = await browser.page();
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await page.goto(`${served.origin}/blog/`, { waitUntil: "load" });
    const borders = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('.site-header nav a')].map((a) => getComputedStyle(a).borderBottomColor)",
    );
    const [blog, ...others] = borders;
    expect(new Set(others).size).toBe(1);
    expect(others).not.toContain(blog);
    const mark = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('h1'), '::before').backgroundColor",
    );
    expect(mark).not.toBe("rgb(0, 0, 0)");
  });
});
