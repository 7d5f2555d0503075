/** R1: pages stay true though nobody builds for a day, three weeks or half a year. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event, md, person, post, type Small, siteOf } from "../pages/site.ts";
import { type Browser, startChrome } from "./chrome.ts";
import { type Served, serve } from "./serve.ts";

const weekly = (fields: Readonly<Record<string, unknown>>) =>
  md({
    title: "Title",
    summary: "Lunch",
    repeats: "weekly on Wednesday",
    from: "2026-11-04",
    time: "12:30 to 13:30",
    place: "The Hub",
    online: "https://example.org/join",
    hosts: ["ann"],
    tags: ["lunch"],
    cohort: "one",
    ...fields,
  });

const files = {
  ...person("ann"),
  ...post("2026-11-01", "news", { authors: ["ann"], tags: ["lunch"], cohort: "one" }),
  "cohorts/one.md": md({
    title: "One",
    from: "2026-11-01",
    until: "2026-12-31",
    people: ["ann"],
    registration: { url: "https://example.org/join", opens: "2026-11-24", closes: "2026-12-04" },
  }),
  "pages/about.md": md({ title: "About", navigation: 1 }),
  "events/bounded/index.md": weekly({ title: "Bounded", until: "2026-12-09", promises: ["notes"] }),
  "events/bounded/2026-11-18.md": md({
    outputs: [{ title: "Notes", url: "https://example.org/n", minutes: 5 }],
  }),
  "events/endless/index.md": weekly({ title: "Endless", hosts: [], tags: [], cohort: "" }),
  "events/changing/index.md": weekly({
    title: "Changing",
    hosts: [],
    tags: [],
    cohort: "",
    later: [
      { from: "2026-12-02", time: "16:00 to 17:00", place: "Room 2" },
      { from: "2027-03-03", place: "Room 3" },
    ],
  }),
  ...event("2026-12-24", "tree", {
    summary: "Lights",
    prepare: "Bring a light",
    online: "by e-mail",
    speakers: [{ perspective: "citizen" }],
    feedback: "https://example.org/feedback",
  }),
};

/** A page of each kind. */
const urls = [
  "/",
  "/events/",
  "/events/bounded/",
  "/events/endless/",
  "/events/changing/",
  "/events/bounded/2026-11-25/",
  "/events/tree/",
  "/events/bounded/poster/",
  "/events/months/2026-12/",
  "/embed/events/",
  "/calendar/",
  "/people/",
  "/people/ann/",
  "/cohorts/",
  "/cohorts/one/",
  "/cohorts/one/missed/",
  "/tags/",
  "/tags/lunch/",
  "/blog/",
  "/blog/news/",
  "/about/",
  "/404.html",
];

/** Built on Sunday 22 November 2026 at 12:00. */
const times = {
  "a day": "2026-11-23T12:00:00Z",
  "three weeks": "2026-12-13T12:00:00Z",
  "half a year": "2027-05-22T12:00:00Z",
};

describe("a page of each kind", () => {
  let site: Small;
  let served: Served;
  let browser: Browser;
  /** A context for each time, as it has one clock: one that is set anew for each page takes longer and longer. */
  const windows = new Map<string, Promise<Page>>();

  beforeAll(async () => {
    site = await siteOf(files, "2026-11-22T12:00Z");
    served = await serve(site);
    browser = await startChrome();
  });

  afterAll(async () => {
    for (const window of windows.values()) await (await window).context().close();
    await browser?.close();
    await served?.close();
  });

  function pageAt(now: string): Promise<Page> {
    const open = async () => {
      const context = await browser.context.browser()?.newContext();
      if (context === undefined) throw new Error("the browser has no second context");
      await context.clock.setFixedTime(now);
      return context.newPage();
    };
    const window = windows.get(now) ?? open();
    windows.set(now, window);
    return window;
  }

  /** Returns what a reader sees of a page, and what is not so at a time. */
  async function read(url: string, now: string) {
    const page = await pageAt(now);
    // The script is deferred: it has run by then.
    await page.goto(served.origin + url, { waitUntil: "domcontentloaded" });
    const wrong = await page.evaluate<string[]>(`
      [...document.querySelectorAll("main :is([data-until], [data-from], [data-upcoming] time, section)")]
        .filter((one) => one.checkVisibility())
        .flatMap((one) => {
          const { until, from } = one.dataset;
          const isPast = one.closest("[data-past]") !== null;
          const isOver = (instant) => Date.parse(instant) <= Date.now();
          const heading = one.localName === "section" && one.querySelector("h2, h3")?.innerText.trim();
          return [
            until && !isPast && isOver(until) && "over",
            from && !isOver(from) && "not yet",
            // A day that is over, among what is to come.
            one.localName === "time" && Date.parse(one.dateTime) + 864e5 <= Date.now() && "past day",
            heading && one.innerText.trim() === heading && "empty",
          ].filter(Boolean).map((what) => what + ": " + one.innerText);
        })`);
    const text = (await page.locator("main").allInnerTexts()).join().replaceAll(/\s+/g, " ");
    return { wrong, text };
  }

  describe.each(Object.entries(times))("%s after the build", (_, now) => {
    test.each(urls)("%s says nothing that is not so, and leaves nothing empty", async (url) => {
      const { wrong, text } = await read(url, now);
      expect(wrong).toEqual([]);
      expect(text).not.toBe("");
    });
  });

  test("home leads on where what it lists is over", async () => {
    const { text } = await read("/", times["half a year"]);
    expect(text).toContain("All events listed here are over. All events");
  });

  test("a series that has ended says when it met, and offers nothing to join", async () => {
    const met = "It met weekly on Wednesday, from 4 November 2026 to 9 December 2026";
    const before = await read("/events/bounded/", times["a day"]);
    expect(before.text).toMatch(
      /Weekly on Wednesday, 12:30 to 13:30.*Join online.*Subscribe Feeds: .*Poster/,
    );
    expect(before.text).not.toContain(met);
    const after = await read("/events/bounded/", times["three weeks"]);
    expect(after.text).toContain(met);
    expect(after.text).not.toMatch(/Weekly on Wednesday, 12|Join online|Subscribe|Poster/);
    expect(after.text).toContain("Feeds: Bounded: events");
    const session = await read("/events/bounded/2026-11-04/", times["three weeks"]);
    expect(session.text).not.toContain("Subscribe");
    expect(after.text).toContain("The Hub");
    const list = await read("/events/", times["three weeks"]);
    expect(list.text).toContain(`Bounded ${met}`);
    expect(list.text).toContain("Endless Weekly on Wednesday");
  });

  test("a series without an end is never said to have ended", async () => {
    const { text } = await read("/events/endless/", "2036-05-22T12:00:00Z");
    expect(text).not.toContain("It met");
    expect(text).toContain("All sessions listed here are over.");
  });

  test("a series that changes from a day on shows what holds at the time", async () => {
    const details = async (now: string) =>
      (await read("/events/changing/", now)).text.match(/When (.*?) Online/)?.[1];
    expect(await details("2026-12-01T23:59:00Z")).toBe(
      "Weekly on Wednesday, 12:30 to 13:30, London time Where The Hub",
    );
    expect(await details("2026-12-02T00:00:00Z")).toBe(
      "Weekly on Wednesday, 16:00 to 17:00, London time Where Room 2",
    );
    expect(await details(times["half a year"])).toBe(
      "Weekly on Wednesday, 16:00 to 17:00, London time Where Room 3",
    );
  });

  test("P10, P11: an event asks for feedback from its end minute on, and for speakers until then", async () => {
    const before = await read("/events/tree/", "2026-12-24T18:59:59Z");
    expect(before.text).toMatch(/Prepare: Bring a light.*The link comes by e-mail.*Could be you/);
    expect(before.text).not.toContain("Give feedback");
    const after = await read("/events/tree/", "2026-12-24T19:00:00Z");
    expect(after.text).toContain("This event is over. Give feedback");
    expect(after.text).not.toMatch(/Prepare|link comes|Could be you|Speaker/);
  });

  test("P2: what an event owes shows from its end on, and its day until that has passed", async () => {
    const url = "/events/bounded/2026-11-25/";
    expect((await read(url, "2026-11-25T13:29:59Z")).text).not.toMatch(/Outcomes|to come/);
    const after = await read(url, "2026-11-25T13:30:00Z");
    expect(after.text).toContain("Outcomes Notes: to come, by 9 December 2026");
    expect((await read(url, "2026-12-09T23:59:59Z")).text).toContain("by 9 December");
    const late = await read(url, "2026-12-10T00:00:00Z");
    expect(late.text).toContain("Notes: to come");
    expect(late.text).not.toContain("to come, by");
  });

  test("P2: the last month of what was missed becomes a day, where nobody builds for a week", async () => {
    for (const url of ["/cohorts/one/", "/cohorts/one/missed/"]) {
      const soon = await read(url, "2026-11-28T23:59:59Z");
      expect(soon.text).toContain("The last month in 5 minutes");
      expect(soon.text).not.toContain("since 22 October");
      const later = await read(url, "2026-11-29T00:00:00Z");
      expect(later.text).toContain("What took place since 22 October 2026 in 5 minutes");
      expect(later.text).not.toContain("The last month");
    }
  });

  test("P6: a cohort is open to join from one day to another, and then says that it is not", async () => {
    const said = async (now: string) => {
      const found: (string | undefined)[] = [];
      for (const url of ["/", "/cohorts/", "/cohorts/one/"]) {
        const { text } = await read(url, now);
        const words = /Registration opens|Join this cohort|Registration is closed/g;
        found.push(text.match(words)?.join());
      }
      expect(new Set(found).size).toBe(1);
      return found[0];
    };
    expect(await said("2026-11-23T23:59:59Z")).toBe("Registration opens");
    expect(await said("2026-11-24T00:00:00Z")).toBe("Join this cohort");
    expect(await said("2026-12-04T23:59:59Z")).toBe("Join this cohort");
    expect(await said("2026-12-05T00:00:00Z")).toBe("Registration is closed");
    expect(await said("2027-01-01T00:00:00Z")).toBeUndefined();
    const { text } = await read("/cohorts/one/", "2026-12-01T12:00:00Z");
    expect(text).toContain("Next event Bounded Wednesday 2 December 2026");
    const over = await read("/cohorts/one/", "2027-01-01T00:00:00Z");
    expect(over.text).toContain("It ran from 1 November 2026 to 31 December 2026");
    expect(over.text).not.toMatch(/It is running|Next event|Joining/);
  });

  test("the page about subscribing leads to what is ahead alone", async () => {
    const { text } = await read("/calendar/", times["half a year"]);
    expect(text).toContain("Endless");
    expect(text).not.toMatch(/Bounded|lunch|Name of ann/);
  });
});
