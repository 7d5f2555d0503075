/** P3 to P6, P10, P11: preparation, invitation, slots, feedback, joining and time, as a reader sees them. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event, md, person, siteOf } from "../pages/site.ts";
import { minimalSettings } from "../support/project.ts";
import { findViolations } from "./axe.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const address = `${"a-very-long-name-".repeat(3)}@example.org`;

/** Every word of the lead is long. */
const files = (language: string) => ({
  "site.yaml": `${minimalSettings.replace("en-GB", language)}contact: ${address}\nfeedback: https://example.org/f\n`,
  ...person("ann"),
  "cohorts/one.md": md({
    title: longWord,
    from: "2026-11-02",
    until: "2027-02-21",
    ask: "60 minutes a week",
    registration: { url: "https://example.org/join", closes: "2026-12-18" },
  }),
  "cohorts/two.md": md({
    title: "Two",
    from: "2026-12-07",
    registration: { url: address, opens: "2026-12-01" },
  }),
  ...event("2026-12-01", "talk", {
    cohort: "one",
    title: longWord,
    prepare: { minutes: 5, text: longWord, link: "https://example.org/page" },
    online: `by e-mail, ${longWord}`,
    speakers: [{ person: "ann" }, { perspective: longWord, talk: longWord }, { talk: "A talk" }],
    takes: "20 minutes",
  }),
  ...event("2026-11-10", "gone", { cohort: "one" }),
});

const urls = ["/", "/cohorts/", "/cohorts/one/", "/cohorts/two/", "/events/talk/", "/events/gone/"];

describe.each(["en-GB", "ar"])("in %s", (language) => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serve(await siteOf(files(language)));
    browser = await startChrome();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Opens a page as it is on 22 November 2026 at 12:00. */
  async function at(url: string) {
    const page: Page = await browser.page();
    await page.clock.setFixedTime("2026-11-22T12:00:00Z");
    await page.goto(served.origin + url, { waitUntil: "load" });
    return page;
  }

  test.each(urls)("%s passes axe, light and dark, and has no sideways scroll", async (url) => {
    expect(await findViolations(await at(url))).toEqual([]);
  });
});

test("P6: a cohort's page on paper says how to join", async () => {
  const served = await serve(await siteOf(files("en-GB")));
  const browser = await startChrome();
  const page = await browser.page();
  await page.clock.setFixedTime("2026-11-22T12:00:00Z");
  await page.goto(`${served.origin}/cohorts/one/`, { waitUntil: "load" });
  await page.emulateMedia({ media: "print" });
  const joining = page.locator(".event-details div", { hasText: "Joining" });
  expect(await joining.getByRole("link", { name: "Join this cohort" }).isVisible()).toBe(true);
  await browser.close();
  await served.close();
});
