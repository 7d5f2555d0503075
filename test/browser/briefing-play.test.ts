/** P8: a briefing on a screen by the door, in Chromium, for hours of a clock that the test sets. */
import type { AxeResults } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { wordsPerMinute } from "../../src/model/briefings.ts";
import { event, md, person, type Small, siteOf } from "../pages/site.ts";
import { axe } from "./axe.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const files = {
  ...person("ann", { role: "Manager" }),
  "cohorts/nurses.md": md({ title: "Nurses", people: ["ann"] }),
  ...event("2026-12-01", "a", { cohort: "nurses" }),
  ...event("2026-12-02", "b", { cohort: "nurses" }),
  "briefings/nurses.md": md(
    { title: "An hour a week", summary: "What it asks.", cohort: "nurses" },
    `First words.

## Long

${"These are five short words. ".repeat(10)}

## Dates

{dates 1}

## People

{people}

[A link](/cohorts/nurses/)
`,
  ),
  "briefings/much.md": md(
    { title: "Much", summary: "Too much for one screen." },
    `## Much to read\n\n${`${"Some words of a text that is long. ".repeat(12)}\n\n`.repeat(6)}### Below\n\nMore.\n`,
  ),
};

/** The time of the build: 22 November 2026, 12:00. */
const now = Date.parse("2026-11-22T12:00:00Z");
const minute = 60_000;
const hour = 60 * minute;

/** Milliseconds that 50 words and the heading take. */
const longSection = (51 / wordsPerMinute) * minute;

describe("P8: playing", () => {
  let site: Small;
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    site = await siteOf(files, new Date(now).toISOString());
    served = await serve(site);
    browser = await startChrome();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  beforeEach(async () => {
    const running = browser.context.browser();
    if (running === null) throw new Error("the browser has no second context");
    context = await running.newContext();
    page = await context.newPage();
    await page.clock.install({ time: now });
    // Time passes where the test says so.
    await page.clock.pauseAt(now + 1000);
    errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      const isOffline = message.text().includes("ERR_INTERNET_DISCONNECTED");
      if (message.type() === "error" && !isOffline) errors.push(message.text());
    });
  });

  afterEach(async () => {
    expect(errors).toEqual([]);
    await context.close();
  });

  const open = (hash = "", id = "nurses") => page.goto(`${served.origin}/briefings/${id}/${hash}`);
  const status = () => page.locator(".player [role=status]").textContent();
  const shown = async () =>
    (await page.locator(".slide").allInnerTexts()).join().replaceAll(/\s+/g, " ");
  const isOpen = () => page.locator(".player").isVisible();
  const isFull = () => page.evaluate<boolean>("document.fullscreenElement !== null");
  const focused = () =>
    page.evaluate<string>("document.activeElement.className || document.activeElement.localName");
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  test("the button opens it, and each section is shown as long as it takes to read aloud", async () => {
    await open();
    await button("Play").click();
    expect(await focused()).toBe("slide");
    expect(await page.getByRole("dialog").getAttribute("aria-label")).toBe(
      "An hour a week, a section at a time",
    );
    expect([await status(), await shown()]).toEqual([
      "1 of 5",
      "An hour a week What it asks. First words.",
    ]);
    // A few words stay for eight seconds.
    await page.clock.runFor(7500);
    expect(await status()).toBe("1 of 5");
    await page.clock.runFor(1000);
    expect(await status()).toBe("2 of 5");
    expect(await shown()).toMatch(/^Long These are/);
    await page.clock.runFor(longSection - 1000);
    expect(await status()).toBe("2 of 5");
    await page.clock.runFor(1500);
    expect([await status(), await shown()]).toEqual([
      "3 of 5",
      "Dates Tuesday 1 December 2026, 17:30 to 19:00 Title of a",
    ]);
    await page.clock.runFor(8500);
    expect(await shown()).toBe("People Name of ann · Manager A link");
    await page.clock.runFor(8500);
    expect(await shown()).toContain("example.org/briefings/nurses/");
    expect(await page.locator(".slide .qr").isVisible()).toBe(true);
    await page.clock.runFor(8500);
    expect(await status()).toBe("1 of 5");
  });

  test("how far it is shows in a bar", async () => {
    await open("#play");
    const value = () =>
      page.locator("progress").evaluate((one) => Number(Reflect.get(one, "value")));
    await page.clock.runFor(4000);
    expect(await value()).toBeCloseTo(0.5, 1);
  });

  test("space pauses, arrows move, Escape closes and returns to the button", async () => {
    await open();
    await button("Play").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    expect(await button("Pause").getAttribute("aria-pressed")).toBe("true");
    await page.clock.runFor(hour);
    expect(await status()).toBe("1 of 5");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await status()).toBe("3 of 5");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await status()).toBe("5 of 5");
    await page.keyboard.press("Space");
    expect(await button("Pause").getAttribute("aria-pressed")).toBe("false");
    await page.clock.runFor(8500);
    expect(await status()).toBe("1 of 5");
    await page.keyboard.press("Escape");
    await page.locator(".player").waitFor({ state: "hidden" });
    await expect.poll(isFull).toBe(false);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Play");
    await page.clock.runFor(hour);
    expect(await isOpen()).toBe(false);
  });

  test("the buttons do the same, and space on a button presses it alone", async () => {
    await open("#play");
    await button("Next").click();
    expect(await status()).toBe("2 of 5");
    await button("Previous").click();
    expect(await status()).toBe("1 of 5");
    await button("Pause").focus();
    await page.keyboard.press("Space");
    expect(await button("Pause").getAttribute("aria-pressed")).toBe("true");
    await button("Close").click();
    expect(await isOpen()).toBe(false);
    // The browser tells of the closing after it.
    await expect.poll(() => page.evaluate("location.hash")).toBe("");
  });

  test("it fills the screen from the button, and closes with the full screen", async () => {
    await open();
    await button("Play").click();
    await expect.poll(isFull).toBe(true);
    await page.evaluate("document.exitFullscreen()");
    await expect.poll(isOpen).toBe(false);
  });

  test("what is shown is announced when it is paused; while it plays, the number alone", async () => {
    await open("#play");
    const live = () => page.locator(".slide").getAttribute("aria-live");
    expect(await live()).toBe("off");
    await page.keyboard.press("Space");
    expect(await live()).toBe("polite");
    // Behind it nothing can be reached.
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(
        "document.activeElement !== document.body && document.activeElement.closest('.player') === null",
      );
      expect(outside).toBe(false);
    }
  });

  test("no id is there twice, and the page behind is as it was", async () => {
    await open("#play");
    const before = site.markup("/briefings/nurses/").match(/<h2 id=/g)?.length;
    await button("Next").click();
    const ids = await page.evaluate<string[]>(
      "[...document.querySelectorAll('[id]')].map(({ id }) => id)",
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.locator("h2[id]").count()).toBe(before);
  });

  test("a date that is over gives way to the next, though nobody builds", async () => {
    await page.clock.pauseAt(Date.parse("2026-12-01T19:00:30Z"));
    await open("#play");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await shown()).toBe("Dates Wednesday 2 December 2026, 17:30 to 19:00 Title of b");
  });

  describe("#play", () => {
    /** Visits to the page. */
    function countVisits(): { visits: number } {
      const count = { visits: 0 };
      page.on("request", (request) => {
        if (request.isNavigationRequest()) count.visits++;
      });
      return count;
    }

    test("starts by itself, plays round after round, and shows a new build after an hour", async () => {
      const count = countVisits();
      await open("#play");
      expect(await isOpen()).toBe(true);
      await page.route("**/briefings/nurses/", async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll("First words", "New words");
        await route.fulfill({ response, body });
      });
      const seen = new Set<string | null>();
      for (let passed = 0; passed < hour - minute; passed += minute / 2) {
        await page.clock.runFor(minute / 2);
        seen.add(await status());
      }
      expect([...seen].sort()).toEqual(["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]);
      expect(count.visits).toBe(1);
      expect(await isOpen()).toBe(true);
      const reloaded = page.waitForEvent("load");
      await page.clock.runFor(3 * minute);
      await reloaded;
      expect(count.visits).toBe(2);
      await page.locator(".player").waitFor({ state: "visible" });
      expect(await page.evaluate("location.hash")).toBe("#play");
      expect(await shown()).toContain("New words");
    });

    test("plays on for as long as the site does not answer, and reloads when it does", async () => {
      const count = countVisits();
      await open("#play");
      await context.setOffline(true);
      const tried = page.waitForEvent("requestfailed");
      await page.clock.runFor(3 * hour);
      expect((await tried).url()).toContain("/favicon.ico?");
      expect(count.visits).toBe(1);
      expect(await isOpen()).toBe(true);
      const before = await status();
      await page.clock.runFor(longSection + minute / 10);
      expect(await status()).not.toBe(before);
      await context.setOffline(false);
      const reloaded = page.waitForEvent("load");
      await page.clock.runFor(3 * minute);
      await reloaded;
      expect(count.visits).toBe(2);
    });

    test("starts when the address gets it, and without it nothing reloads", async () => {
      const count = countVisits();
      await open();
      expect(await isOpen()).toBe(false);
      await page.getByRole("link", { name: "#play" }).click();
      await page.locator(".player").waitFor({ state: "visible" });
      await page.keyboard.press("Escape");
      await button("Play").click();
      await page.clock.runFor(2 * hour);
      expect(await isOpen()).toBe(true);
      expect(count.visits).toBe(1);
    });
  });

  describe("on screens", () => {
    const screens = [
      ["wide", 1920, 1080],
      ["upright", 1080, 1920],
      ["old", 1280, 800],
    ] as const;

    /** Each slide's size of text, in parts of the screen's shorter side, and whether it fits. */
    async function measure(id: string) {
      await open("#play", id);
      await page.keyboard.press("Space");
      const [, all = "0"] = /of (\d+)/.exec((await status()) ?? "") ?? [];
      const found = [];
      for (let i = 0; i < Number(all); i++) {
        found.push(
          await page.evaluate<{ size: number; fits: boolean; heading: string }>(`(() => {
            const slide = document.querySelector(".slide");
            return {
              size: parseFloat(getComputedStyle(slide).fontSize) / Math.min(innerWidth, innerHeight),
              fits: slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth,
              heading: slide.firstElementChild.localName,
            };
          })()`),
        );
        await page.keyboard.press("ArrowRight");
      }
      return found;
    }

    // From 3 m, letters of 15 mm are easy to read: 4 % of a screen that is 55 cm high.
    test.each(screens)(
      "text is large on a %s one of %d by %d, and all of it fits",
      async (_, width, height) => {
        await page.setViewportSize({ width, height });
        const slides = [...(await measure("nurses")), ...(await measure("much"))];
        expect(slides.length).toBeGreaterThan(6);
        for (const { size, fits } of slides) {
          expect(fits).toBe(true);
          expect(size).toBeGreaterThanOrEqual(0.035);
        }
      },
    );

    test("a section that is too long goes on with its heading", async () => {
      await page.setViewportSize({ width: 1920, height: 1080 });
      const slides = await measure("much");
      expect(slides.filter(({ heading }) => heading === "h2").length).toBeGreaterThan(1);
    });

    test("it fits a phone of 320 pixels, and follows when that is turned", async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      const slides = await measure("nurses");
      expect(slides.every(({ fits }) => fits)).toBe(true);
      await page.setViewportSize({ width: 640, height: 320 });
      await expect
        .poll(() =>
          page
            .locator(".slide")
            .evaluate((slide) => slide.clientWidth > 320 && slide.scrollWidth <= slide.clientWidth),
        )
        .toBe(true);
    });

    test("nothing moves for those who ask for less motion", async () => {
      const count = () => page.evaluate<number>("document.getAnimations().length");
      await page.emulateMedia({ reducedMotion: "no-preference" });
      await open("#play");
      await page.keyboard.press("ArrowRight");
      expect(await count()).toBeGreaterThan(0);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.keyboard.press("ArrowRight");
      expect(await count()).toBe(0);
      expect(
        await page.locator("progress").evaluate((one) => getComputedStyle(one).visibility),
      ).toBe("hidden");
    });

    test.each(["light", "dark"] as const)("axe finds nothing in %s", async (colorScheme) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open("#play");
      await page.keyboard.press("ArrowRight");
      await page.clock.resume();
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run('.player', { resultTypes: ['violations'] })",
      );
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
});

describe("P8: playing from right to left", () => {
  test("the left arrow goes on", async () => {
    const site = await siteOf({
      "site.yaml":
        "name: برنامج\nurl: https://example.org/\nlanguage: ar\nzone: Europe/London\ndescription: وصف\n",
      "briefings/nurses.md": md({ title: "ساعة" }, "## واحد\n\nكلمات.\n"),
    });
    const served = await serve(site);
    const browser = await startChrome();
    const page = await browser.page();
    await page.goto(`${served.origin}/briefings/nurses/#play`);
    const number = () => page.locator(".player [role=status]").textContent();
    await page.keyboard.press("ArrowLeft");
    expect(await number()).toMatch(/^2/);
    await page.keyboard.press("ArrowRight");
    expect(await number()).toMatch(/^1/);
    await browser.close();
    await served.close();
  });
});
