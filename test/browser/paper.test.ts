/** R11: what a reader needs from a page on paper: its address, and those of links to other sites. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event, md, noon, post, siteOf } from "../pages/site.ts";
import { countSheets } from "../support/pdf.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const files = {
  ...event("2026-12-03", "talk", {
    place: { name: "The Hub", url: "https://example.com/hub" },
    online: "https://example.com/join",
    registration: "https://example.com/book",
    summary: "A talk.",
  }),
  ...event("2026-11-03", "past-talk", {
    outputs: [{ title: "Notes", url: "https://example.com/notes" }],
  }),
  ...post("2026-11-01", "news"),
  "pages/about.md": md({ title: "About" }, "[Elsewhere](https://example.com/e), [here](/blog/).\n"),
};

describe("R11: on paper", () => {
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await serve(await siteOf(files, noon));
    browser = await startChrome();
    await browser.context.clock.setFixedTime(noon);
    page = await browser.page();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(url: string, media: "print" | "screen") {
    await page.emulateMedia({ media });
    await page.goto(served.origin + url);
  }

  /** The addresses that are printed after links, in the order of the page. */
  const listPrinted = () =>
    page.evaluate<readonly string[]>(`[...document.querySelectorAll("main a")]
      .filter((link) => link.checkVisibility() && getComputedStyle(link, "::after").content !== "none")
      .map((link) => link.getAttribute("href"))`);

  /** Where the address of the page stands: its top and height. */
  const findAddress = () =>
    page.locator('link[rel="canonical"]').evaluate((link) => {
      const { top, height } = link.getBoundingClientRect();
      return { top, height, content: getComputedStyle(link, "::after").content };
    });

  test.each([
    ["/events/talk/", ["hub", "join", "book"]],
    ["/events/past-talk/", ["notes"]],
    ["/about/", ["e"]],
  ])("%s has the addresses behind its links to other sites", async (url, names) => {
    await open(url, "print");
    expect(await listPrinted()).toEqual(names.map((name) => `https://example.com/${name}`));
    await open(url, "screen");
    expect(await listPrinted()).toEqual([]);
  });

  test.each(["/", "/blog/news/", "/events/talk/", "/about/"])(
    "%s begins with its own address",
    async (url) => {
      await open(url, "print");
      const { top, height, content } = await findAddress();
      expect(content).toContain(`https://example.org${url}`);
      expect(height).toBeGreaterThan(10);
      const [header] = await page.locator(".site-header").all();
      expect(top).toBeLessThan((await header?.boundingBox())?.y ?? 0);
      await open(url, "screen");
      expect((await findAddress()).height).toBe(0);
    },
  );

  test("a short page is one sheet", async () => {
    await open("/about/", "print");
    expect(await countSheets(page, "A4")).toBe(1);
  });

  test("a page without an address of its own has none", async () => {
    await open("/404.html", "print");
    expect(await page.locator('link[rel="canonical"]').count()).toBe(0);
  });
});
