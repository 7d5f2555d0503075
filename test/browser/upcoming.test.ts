/** Lists of upcoming events stay right as time passes after a build. */
import { statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { md, type Small, siteOf } from "../pages/site.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const cafe = {
  "events/cafe/index.md": md({
    title: "Café",
    summary: "Lunch",
    repeats: "weekly on Wednesday",
    from: "2026-11-04",
    until: "2026-12-09",
    time: "12:30 to 13:30",
    online: "https://example.org/join",
  }),
  "events/2026-12-24-tree.md": md({ title: "Tree", summary: "Lights", start: "2026-12-24" }),
};

test("the script has at most 1,024 bytes", () => {
  const script = join(import.meta.dirname, "../../_includes/scripts/upcoming.js");
  expect(statSync(script).size).toBeLessThanOrEqual(1024);
});

describe("a page built on 22 November 2026", () => {
  let site: Small;
  let served: Served;
  let browser: Browser;
  const errors: string[] = [];

  beforeAll(async () => {
    site = await siteOf(cafe, "2026-11-22T12:00Z");
    served = await serve(site);
    browser = await startChrome();
    browser.context.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    browser.context.on("weberror", (error) => errors.push(error.error().message));
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Returns the visible texts of a page at a time. */
  async function readPage(url: string, now: string, javaScript = true) {
    const page = await browser.page();
    errors.length = 0;
    await page.clock.setFixedTime(now);
    if (!javaScript) await page.route("**/*.js*", (route) => route.abort());
    await page.goto(served.origin + url, { waitUntil: "load" });
    const visible = (selector: string) =>
      page.locator(selector).filter({ visible: true }).allInnerTexts();
    const found = {
      coming: await visible(
        "section[aria-labelledby='page:coming'] .title, section[aria-labelledby='page:next'] .title",
      ),
      months: await visible(".agenda h3"),
      past: await visible("section[aria-labelledby='page:past'] .when"),
      none: await visible("[data-none]"),
      notices: await visible(".notice"),
      join: await visible(".event-details dd > a"),
      add: await visible(".add a, summary"),
    };
    if (javaScript) expect(errors).toEqual([]);
    return found;
  }

  test("is right at that time, with and without the script", async () => {
    const now = "2026-11-22T12:00:00Z";
    const page = await readPage("/events/", now);
    expect(page).toEqual(await readPage("/events/", now, false));
    expect(page.coming).toEqual(["Café", "Café", "Café", "Tree"]);
    expect(page.months).toEqual(["November 2026", "December 2026"]);
    expect(page.past).toHaveLength(3);
    expect(page.none).toEqual([]);
  });

  test.each([
    ["Europe/Paris", /^In your time zone: Wednesday,? 25 November 2026\D+13:30\D+14:30$/],
    ["America/New_York", /^In your time zone: Wednesday,? 25 November 2026\D+07:30\D+08:30$/],
    ["Asia/Tokyo", /^In your time zone: Wednesday,? 25 November 2026\D+21:30\D+22:30$/],
    ["Europe/London", /^nothing$/],
    ["Africa/Abidjan", /^nothing$/],
  ])("R13: of an online session adds the time of a reader in %s", async (timezoneId, words) => {
    const context = await browser.context.browser()?.newContext({ timezoneId });
    const page = await context?.newPage();
    const read = async (now: string) => {
      await page?.clock.setFixedTime(now);
      await page?.goto(`${served.origin}/events/cafe/2026-11-25/`, { waitUntil: "load" });
      const [line] = (await page?.locator(".own-time").filter({ visible: true }).all()) ?? [];
      const when = await page?.locator(".event-details time").first().textContent();
      expect(when).toBe("Wednesday 25 November 2026, 12:30 to 13:30 (Greenwich Mean Time)");
      return (await line?.textContent()) ?? "nothing";
    };
    expect(await read("2026-11-25T12:00Z")).toMatch(words);
    expect(await read("2026-11-25T13:30Z")).toBe("nothing");
    await context?.close();
  });

  test("R17: is shown in a frame on a partner's page, where other pages are not", async () => {
    const page = await browser.context.newPage();
    const frames = ["/embed/events/", "/events/"].map(
      (url) => `<iframe src="${served.origin}${url}"></iframe>`,
    );
    const partner = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html").end(frames.join(""));
    });
    await new Promise<void>((resolve) => partner.listen(0, "127.0.0.1", resolve));
    const address = partner.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await page.clock.setFixedTime("2026-11-25T13:30:00Z");
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: "load" });
    const frame = page.frameLocator("iframe").first();
    const titles = frame.locator(".title").filter({ visible: true });
    expect(await titles.allInnerTexts()).toEqual(["Café", "Café", "Tree"]);
    expect(await page.frameLocator("iframe").last().locator(".site-header").count()).toBe(0);
    const events = await page.evaluate<string[]>(
      `fetch("${served.origin}/events.json").then((r) => r.json()).then((r) => r.events.map((e) => e.title))`,
    );
    expect(events).toContain("Tree");
    await frame.getByText("Tree").click();
    await page.waitForURL(`${served.origin}/events/tree/`);
    await page.close();
    partner.close();
  });

  test("moves a session to the past on the events page, the moment it is over", async () => {
    expect((await readPage("/events/", "2026-11-25T13:29:59Z")).coming).toHaveLength(4);
    const page = await readPage("/events/", "2026-11-25T13:30:00Z");
    expect(page.coming).toHaveLength(3);
    expect(page.months).toEqual(["December 2026"]);
    expect(page.past.map((words) => words.replace(/\s+/g, " "))).toEqual([
      "Wed 25 Nov 2026",
      "Wed 18 Nov 2026",
      "Wed 11 Nov 2026",
      "Wed 4 Nov 2026",
    ]);
  });

  test("keeps an all-day event until it is over in the site's zone", async () => {
    expect((await readPage("/events/", "2026-12-24T23:59:59Z")).coming).toEqual(["Tree"]);
    const page = await readPage("/events/", "2026-12-25T00:00:00Z");
    expect([page.coming, page.months]).toEqual([[], []]);
    expect(page.none).toEqual(["All events that were known when this page was made are over."]);
    expect(page.past).toHaveLength(7);
  });

  test("hides and moves events on the home page and the page of a series too", async () => {
    const later = "2026-12-10T12:00:00Z";
    expect(await readPage("/", later)).toMatchObject({ coming: ["Tree"], none: [] });
    const series = await readPage("/events/cafe/", later);
    expect(series.coming).toEqual([]);
    expect(series.none).toEqual(["All sessions that were known when this page was made are over."]);
    expect(series.past).toHaveLength(6);
  });

  test("of a session says that it is over, and hides the links to join", async () => {
    const url = "/events/cafe/2026-11-25/";
    const before = await readPage(url, "2026-11-25T13:00:00Z");
    expect([before.notices, before.join, before.add.length]).toEqual([[], ["Join online"], 2]);
    const after = await readPage(url, "2026-11-25T13:30:00Z");
    expect([after.notices, after.join, after.add]).toEqual([["This event is over."], [], []]);
  });
});
