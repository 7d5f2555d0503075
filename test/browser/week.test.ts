/** P1, P9: the message of a week is copied as HTML, for Outlook and the like, and as plain text. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event, md, type Small, siteOf } from "../pages/site.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const files = {
  "cohorts/one.md": md({ title: "One & only", from: "2026-11-01" }),
  ...event("2026-11-23", "first", { place: "The Hub", prepare: "Bring <a map>" }),
  ...event("2026-11-26", "second", { online: "https://example.com/join" }),
};

/** After the first event, and before the second. */
const later = "2026-11-24T09:00:00Z";

describe("P9: the message of a week", () => {
  let site: Small;
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await siteOf(files, "2026-11-22T12:00Z");
    served = await serve(site);
    browser = await startChrome();
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    page = await browser.page();
    await page.clock.setFixedTime(later);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${served.origin}/cohorts/one/this-week/`);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied.").waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Pastes into an empty page with a field of each kind. */
  async function paste(selector: string): Promise<void> {
    const field = selector === "textarea" ? "<textarea></textarea>" : "<div contenteditable></div>";
    await page.goto("about:blank");
    await page.setContent(`<!doctype html><title>Mail</title>${field}`);
    await page.locator(selector).click();
    await page.keyboard.press("Control+V");
  }

  test("a mail with formats gets lists, bold titles and links, and no colours of the page", async () => {
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(
        ["text/html", "text/plain"].map(async (type) => (await item?.getType(type))?.text()),
      );
    });
    const [html = "", plain] = copied;
    expect(html).not.toMatch(/style=|color|class=/);
    expect(plain?.replaceAll("\r\n", "\n")).toBe(
      site.markup("/cohorts/one/this-week.txt").split("\n\n").slice(1).join("\n\n"),
    );
    await paste("div");
    const found = await page.locator("div").evaluate((mail) => ({
      titles: [...mail.querySelectorAll("li b")].map((title) => title.textContent),
      links: [...mail.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    }));
    // The first event is over for the reader who copies.
    expect(found.titles).toEqual(["Title of second"]);
    expect(found.links).toEqual([
      "https://example.org/events/second/",
      "https://example.com/join",
      "https://example.org/calendar/",
    ]);
  });

  test("a mail without formats gets the text", async () => {
    await page.goto(`${served.origin}/cohorts/one/this-week/`);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied.").waitFor();
    await paste("textarea");
    const text = await page.locator("textarea").inputValue();
    expect(text).toContain("Prepare: Bring <a map>\n  https://example.org/events/first/");
    expect(text).toContain("  Join online: https://example.com/join\n");
  });

  test("without scripts there is the text to select, and no button", async () => {
    const context = await browser.context.browser()?.newContext({ javaScriptEnabled: false });
    const plain = await context?.newPage();
    await plain?.goto(`${served.origin}/cohorts/one/this-week/`);
    expect(await plain?.locator("button").isVisible()).toBe(false);
    expect(await plain?.locator("details").count()).toBe(1);
    await context?.close();
  });
});
