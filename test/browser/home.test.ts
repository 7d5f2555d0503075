/** R8: on a phone the next session is in the calendar within two taps, without scrolling. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event, md, type Small, siteOf } from "../pages/site.ts";
import { onePixelPng } from "../support/pictures.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const cafe = {
  title: "Digital Café",
  summary: "Bring your lunch and talk about digital things with others in health and care.",
  repeats: "weekly on Wednesday",
  from: "2026-11-04",
  until: "2026-12-30",
  time: "12:30 to 13:30",
  place: "The Hub",
  online: "https://example.org/join",
};

const files = {
  "cohorts/one.md": md({ title: "Community nurses", from: "2026-11-01" }),
  "pages/about.md": md({ title: "About", navigation: 1 }),
  "events/cafe/index.md": md(cafe),
  "events/cafe/2026-11-25.md": md({ status: "cancelled", reason: "Snow" }),
  "events/cafe/2026-12-02.md": md({ title: "Photos of wounds, taken and sent safely" }),
  ...event("2026-12-03", "show", { place: "City Hall", summary: "Four views of one question." }),
};

/** The first is as wide as WCAG asks of pages (1.4.10). */
const phones = [
  [320, 640],
  [390, 780],
] as const;

describe("R8: on a phone", () => {
  let site: Small;
  let served: Served;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    site = await siteOf(files, "2026-11-22T12:00Z");
    served = await serve(site);
    browser = await startChrome();
  });

  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await served?.close();
  });

  async function open(
    url: string,
    [width, height]: readonly [number, number],
    more: { readonly userAgent?: string; readonly now?: string } = {},
  ): Promise<Page> {
    const { userAgent, now = "2026-11-22T12:00Z" } = more;
    const context = await browser.context
      .browser()
      ?.newContext({ viewport: { width, height }, userAgent });
    if (context === undefined) throw new Error("the browser has no second context");
    contexts.push(context);
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(served.origin + url);
    return page;
  }

  const button = (page: Page) =>
    page.getByRole("link", { name: "Add to calendar" }).filter({ visible: true });

  describe.each(phones)("%d by %d pixels", (...size) => {
    test.each(["/", "/events/cafe/", "/events/cafe/2026-12-02/", "/events/show/"])(
      "one button on %s, all of it in the window",
      async (url) => {
        const page = await open(url, size);
        const box = await button(page).boundingBox();
        expect(box && box.y + box.height).toBeLessThanOrEqual(size[1]);
        // WCAG 2.5.8.
        expect(box?.height).toBeGreaterThanOrEqual(24);
      },
    );
  });

  test("it leads to the file of the next session that takes place", async () => {
    for (const url of ["/", "/events/cafe/"]) {
      const page = await open(url, phones[0]);
      expect(await button(page).getAttribute("href")).toBe("/events/cafe/2026-12-02/event.ics");
      expect(await button(page).getAttribute("download")).toBeNull();
      // Home says of which event; a word and a bracket that touch are read as one.
      expect(await button(page).textContent()).not.toMatch(/\w\(/);
    }
    expect(site.markup("/events/cafe/2026-12-02/event.ics")).toContain(
      "SUMMARY:Digital Café: Photos of wounds\\, taken and sent safely",
    );
  });

  test("on Android to Google, with the same event", async () => {
    const userAgent = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/142.0";
    for (const url of ["/", "/events/cafe/", "/events/cafe/2026-12-02/"]) {
      const page = await open(url, phones[1], { userAgent });
      const href = new URL((await button(page).getAttribute("href")) ?? "");
      expect([href.hostname, href.searchParams.get("dates")]).toEqual([
        "calendar.google.com",
        "20261202T123000/20261202T133000",
      ]);
    }
  });

  test("once it is over, to the one after, though nobody builds; then the top has none", async () => {
    const after = "2026-12-02T13:30Z";
    const hrefs = async (url: string, now: string) =>
      Promise.all(
        (await button(await open(url, phones[0], { now })).all()).map((one) =>
          one.getAttribute("href"),
        ),
      );
    expect(await hrefs("/", after)).toEqual(["/events/show/event.ics"]);
    expect(await hrefs("/events/cafe/", after)).toEqual(["/events/cafe/2026-12-09/event.ics"]);
    expect(await hrefs("/", "2027-03-01T12:00Z")).toEqual([]);
    expect(await hrefs("/events/cafe/2026-12-02/", after)).toEqual([]);
  });

  test("the other calendars are folded below it", async () => {
    const page = await open("/events/cafe/2026-12-02/", phones[0]);
    const links = page.locator("details .actions a");
    expect(await links.first().isVisible()).toBe(false);
    await page.getByText("Other calendars").click();
    expect(await links.allInnerTexts()).toEqual([
      "File (Apple, Outlook, Thunderbird)",
      "Google Calendar",
      "Microsoft 365",
      "Outlook.com",
    ]);
  });
});

test("R8: home has the next session of each series once, and one that is off with the next that is not", async () => {
  const site = await siteOf(
    {
      ...files,
      "events/hour/index.md": md({ ...cafe, title: "Hour", repeats: "weekly on Tuesday" }),
      ...event("2027-02-01", "later"),
      ...event("2027-01-15", "far", { status: "cancelled", reason: "Snow" }),
      ...event("2026-11-30", "near", { status: "cancelled", reason: "Snow" }),
    },
    "2026-11-22T12:00Z",
  );
  const list = site.markup("/").split('id="page:next"')[1]?.split("</section>")[0] ?? "";
  const urls = [...list.matchAll(/class="title"><a href="([^"]+)"/g)].map(([, url]) => url);
  expect(urls).toEqual([
    "/events/hour/2026-11-24/",
    "/events/cafe/2026-11-25/",
    "/events/near/",
    "/events/cafe/2026-12-02/",
    "/events/show/",
    "/events/later/",
  ]);
});

test("R8: home shows the picture of the next event and small ones of posts, in sizes of their own", async () => {
  const picture = { src: "../media/dot.png", alt: "A dot" };
  const site = await siteOf(
    {
      ...files,
      "media/dot.png": onePixelPng,
      ...event("2026-11-23", "first", { image: picture }),
      "posts/2026-11-01-new.md": md({ title: "New", date: "2026-11-01", image: picture }),
    },
    "2026-11-22T12:00Z",
  );
  const markup = site.markup("/");
  const next = markup.split('<section class="next"')[1]?.split("</section>")[0];
  expect(next).toMatch(/<img [^>]*alt="A dot"[^>]*fetchpriority="high"/);
  expect(markup).toMatch(/<img class="thumbnail" [^>]*alt=""[^>]*loading="lazy"/);
});
