/** Reading a site by keyboard, without scripts, and with large text. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { post, type Small, sampleSite, siteOf } from "../pages/site.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

describe("a reader", () => {
  let site: Small;
  let served: Served;
  let browser: Browser;
  const foreign: string[] = [];

  beforeAll(async () => {
    site = await sampleSite();
    served = await serve(site);
    browser = await startChrome();
    browser.context.on("request", (request) => {
      if (new URL(request.url()).hostname !== "127.0.0.1") foreign.push(request.url());
    });
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function at(url: string, width = 1280, origin = served.origin): Promise<Page> {
    const page = await browser.page();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(origin + url, { waitUntil: "load" });
    return page;
  }

  /** Presses Tab until the focused element has this text. */
  async function tabTo(page: Page, words: string): Promise<void> {
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press("Tab");
      const now = await page.evaluate<string>("document.activeElement.textContent.trim()");
      if (now === words) return;
    }
    throw new Error(`Tab does not reach "${words}"`);
  }

  test("with a keyboard meets the skip link first, then the text", async () => {
    const page = await at("/blog/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip-link");
    expect(await page.evaluate("document.activeElement.getBoundingClientRect().left")).toBe(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  test("with a keyboard goes through the navigation to a post and back", async () => {
    const page = await at("/");
    await tabTo(page, "Blog");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/blog/");
    await tabTo(page, "Halfway there: checking the map");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/blog/map-check/");
    await tabTo(page, "Back to blog");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/blog/");
    expect(await page.locator("h1").textContent()).toBe("Blog");
  });

  test("with a keyboard goes through the pages of a long blog", async () => {
    const posts = Array.from({ length: 45 }, (_, n) =>
      post(`2026-01-${String((n % 28) + 1).padStart(2, "0")}`, `p${n}`, { summary: "S" }),
    );
    const other = await serve(await siteOf(Object.assign({}, ...posts)));
    const page = await at("/blog/", 1280, other.origin);
    for (const next of ["**/blog/page/2/", "**/blog/page/3/"]) {
      await tabTo(page, "Older posts");
      await page.keyboard.press("Enter");
      await page.waitForURL(next);
    }
    await tabTo(page, "Newer posts");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/blog/page/2/");
    expect(await page.locator("h1").isVisible()).toBe(true);
    await other.close();
  });

  test.each([320, 1280])("with a keyboard sees the focus, %d px wide", async (width) => {
    const page = await at("/events/digital-cafe/", width);
    const unseen: string[] = [];
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      // The browser scrolls to it with its next picture.
      await page.evaluate(
        "new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))",
      );
      const { name, outline, inside } = await page.evaluate<{
        name: string;
        outline: string;
        inside: boolean;
      }>(`(() => {
        const one = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        return {
          name: one.tagName + " " + one.textContent.trim(),
          outline: outlineStyle + " " + outlineWidth,
          inside: box.width > 0 && box.top > -1 && box.bottom < innerHeight + 1,
        };
      })()`);
      if (name.startsWith("BODY")) break;
      seen.add(name);
      if (outline !== "solid 3px" || !inside) unseen.push(`${name}: ${outline} ${inside}`);
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(unseen).toEqual([]);
  });

  test.each([
    "/",
    "/events/",
    "/events/digital-cafe/2027-01-27/",
    "/calendar/",
    "/blog/map-check/",
  ])("without scripts sees all of %s", async (url) => {
    const words = async (scripts: boolean) => {
      const page = await browser.page();
      if (!scripts) await page.route("**/*.js*", (route) => route.abort());
      await page.clock.setFixedTime("2026-11-22T12:00:00Z");
      await page.goto(served.origin + url, { waitUntil: "load" });
      // The one line that a script adds.
      await page.evaluate("document.querySelector('.own-time')?.remove()");
      return page.locator("body").allInnerTexts();
    };
    expect(await words(false)).toEqual(await words(true));
  });

  test.each([
    [1280, "/"],
    [1280, "/events/digital-cafe/"],
    [640, "/blog/three-twenties/"],
    [640, "/calendar/"],
    [640, "/people/"],
  ])(
    "with text twice as large, %d px wide, sees all of %s without scrolling sideways",
    async (width, url) => {
      const page = await at(url, width);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      const size = await page.evaluate<string>("getComputedStyle(document.body).fontSize");
      expect(Number.parseFloat(size)).toBeGreaterThan(32);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    },
  );

  test("sees a month as a list on narrow screens, as a table on wide ones", async () => {
    const shown = async (width: number) => {
      const page = await at("/events/months/2026-11/", width);
      const [cells = [], within] = await Promise.all([
        page.locator(".month td:visible").allInnerTexts(),
        page.evaluate<boolean>(
          "(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('.month'))",
        ),
      ]);
      return { cells: cells.map((cell) => cell.replace(/\s+/g, " ").trim()), within };
    };
    const narrow = await shown(320);
    expect(narrow.within).toBe(true);
    expect(narrow.cells).toHaveLength(5);
    expect(narrow.cells[0]).toBe("Tuesday 3 15:00 Final cohort's open hour");
    const wide = await shown(1280);
    expect(wide.cells.length % 7).toBe(0);
    expect(wide.cells).toContain("3 15:00 Final cohort's open hour");
  });

  test("sees the navigation beside the name, or below it and aligned with it", async () => {
    const page = await at("/");
    const places = new Map<number, readonly [left: number, beside: boolean]>();
    for (const width of [320, 600, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const [name, nav] = await Promise.all(
        [".site-name", ".site-header nav"].map((one) => page.locator(one).boundingBox()),
      );
      if (name === null || name === undefined || nav === null || nav === undefined)
        throw new Error("there is no header");
      places.set(width, [nav.x - name.x, nav.y < name.y + name.height]);
    }
    expect([...places.values()].map(([, beside]) => beside)).toEqual([false, false, false, true]);
    for (const [left, beside] of places.values()) if (!beside) expect(left).toBe(0);
    expect(places.get(1280)?.[0]).toBeGreaterThan(500);
  });

  test("loads nothing from other hosts", () => {
    expect(foreign).toEqual([]);
  });
});
