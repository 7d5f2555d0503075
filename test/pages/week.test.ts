/** P1, P9: the next seven days of a cohort and of everybody, as a page and as a text to send. */
import { beforeAll, describe, expect, test } from "vitest";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { event, md, person, post, type Small, siteOf } from "./site.ts";

/** Sunday; the week is from 22 to 28 November 2026. */
const now = "2026-11-22T12:00Z";

const files = {
  ...person("ann"),
  "cohorts/one.md": md({
    title: "One",
    from: "2026-11-01",
    until: "2026-12-31",
    ask: "5 hours a week",
  }),
  "cohorts/two.md": md({
    title: "Two",
    from: "2026-11-01",
    until: "2026-12-31",
    aliases: ["/cohorts/second/"],
  }),
  "cohorts/past.md": md({ title: "Past", from: "2026-01-01", until: "2026-03-31" }),
  "events/cafe/index.md": md({
    title: "Café",
    repeats: "weekly on Wednesday",
    from: "2026-11-04",
    until: "2026-12-30",
    time: "12:30 to 13:30",
    place: "The Hub",
  }),
  "events/cafe/2026-11-18.md": md({
    title: "Phones",
    outputs: [
      { title: "Recording", url: "https://example.com/r", minutes: 30 },
      { title: "Slides", url: "https://example.com/s", minutes: 5 },
    ],
  }),
  "events/cafe/2026-11-11.md": md({
    title: "Maps",
    outputs: [{ title: "Notes", url: "https://example.com/n", minutes: 2 }],
  }),
  "events/cafe/2026-11-04.md": md({
    title: "Long ago",
    outputs: [{ title: "Notes", url: "https://example.com/o", minutes: 2 }],
  }),
  "events/2026-11-20-days.md": md({
    title: "Days",
    start: "2026-11-20",
    end: "2026-11-23",
    cohort: "two",
  }),
  "events/cafe/2026-11-25.md": md({
    prepare: { minutes: 10, text: "Read one page", link: "../../posts/2026-11-20-page.md" },
    registration: "https://example.com/book",
  }),
  ...event("2026-11-26", "mine", {
    cohort: "one",
    online: "https://example.com/join",
    takes: "20 minutes",
  }),
  ...event("2026-11-27", "theirs", { cohort: "two", status: "tentative" }),
  ...event("2026-11-24", "off", { cohort: "one", status: "cancelled", reason: "Snow" }),
  ...event("2026-11-23", "away", { cohort: "one", moved: "2026-12-08 10:00" }),
  ...event("2026-11-10", "here", { cohort: "one", moved: "2026-11-28 10:00" }),
  ...event("2026-12-14", "far", { cohort: "one", speakers: [{ perspective: "citizen" }] }),
  ...event("2026-11-29", "day-after", { cohort: "one" }),
  ...post("2026-11-20", "page", { summary: "In short" }),
  ...post("2026-11-14", "old"),
  ...post("2026-11-22", "today", { cohort: "two" }),
  "posts/2026-11-13-asked.md": md(
    { title: "Asked", date: "2026-11-13" },
    "> [!QUESTION]\n> What do you *do* with an hour?\n",
  ),
};

let site: Small;
beforeAll(async () => {
  site = await siteOf(files, now);
});

const message = (url: string) => one(site.tree(url), "[data-message]");
const titles = (url: string) => texts(message(url), "li b");

describe("P1: the week of a cohort", () => {
  test("has its events and those for everybody, by start, and what is not as planned", () => {
    expect(titles("/cohorts/one/this-week/")).toEqual([
      "Café",
      "Title of mine",
      "Title of here",
      "Moved: Title of away, Tuesday 8 December 2026, 10:00",
      "Cancelled: Title of off, Tuesday 24 November 2026, 17:30",
      "Café: Phones, 18 November 2026",
      "Café: Maps, 11 November 2026",
      "Title of far, Monday 14 December 2026, 17:30",
      "“What do you do with an hour?”",
      "Title of page",
    ]);
  });

  test("as text: one address at the end of a line, minutes, preparation, what was missed", () => {
    expect(
      site.markup("/cohorts/one/this-week.txt"),
    ).toBe(`One: Sunday 22 to Saturday 28 November 2026

Events of the cohort take 1 hour 50 minutes this week. The cohort asks for 5 hours a week.

- Café
  Wednesday 25 November 2026, 12:30 to 13:30 (Greenwich Mean Time)
  The Hub
  Prepare (10 minutes): Read one page: https://example.org/blog/page/
  Book a place: https://example.com/book
  https://example.org/events/cafe/2026-11-25/

- Title of mine
  Thursday 26 November 2026, 17:30 to 19:00 (Greenwich Mean Time)
  Online
  It takes 20 minutes
  Join online: https://example.com/join
  https://example.org/events/mine/

- Title of here
  Saturday 28 November 2026, 10:00 to 11:30 (Greenwich Mean Time)
  Moved from Tuesday 10 November 2026, 17:30 (Greenwich Mean Time).
  https://example.org/events/here/

Not as planned

- Moved: Title of away, Tuesday 8 December 2026, 10:00
  Moved from Monday 23 November 2026, 17:30 (Greenwich Mean Time).
  https://example.org/events/away/

- Cancelled: Title of off, Tuesday 24 November 2026, 17:30
  Cancelled: Snow
  https://example.org/events/off/

Missed something? The last two weeks in 37 minutes

- Café: Phones, 18 November 2026
  Recording (30 minutes): https://example.com/r
  Slides (5 minutes): https://example.com/s
  https://example.org/events/cafe/2026-11-18/

- Café: Maps, 11 November 2026
  Notes (2 minutes): https://example.com/n
  https://example.org/events/cafe/2026-11-11/

Could be you

- Title of far, Monday 14 December 2026, 17:30
  citizen perspective
  https://example.org/events/far/

One question

- “What do you do with an hour?”
  Asked in Asked
  https://example.org/blog/asked/#question:1

New posts

- Title of page
  In short
  https://example.org/blog/page/

All events in your own calendar: https://example.org/calendar/
`);
  });

  test("the page has the same text, whole addresses alone in what is copied, and is not indexed", () => {
    const tree = site.tree("/cohorts/one/this-week/");
    const [, ...lines] = site.markup("/cohorts/one/this-week.txt").split("\n\n");
    expect(text(one(tree, "pre"))).toBe(lines.join("\n\n").trim().replaceAll(/\s+/g, " "));
    for (const a of all(message("/cohorts/one/this-week/"), "a"))
      expect(attr(a, "href")).toMatch(/^https:\/\//);
    expect(attr(one(tree, 'meta[name="robots"]'), "content")).toBe("noindex");
    expect(site.markup("/sitemap.xml")).not.toContain("this-week");
  });

  test("the cohort's page leads to it, and that of a cohort that is over has none", () => {
    expect(all(site.tree("/cohorts/one/"), "main a").map((a) => attr(a, "href"))).toContain(
      "/cohorts/one/this-week/",
    );
    expect(site.markup("/cohorts/past/")).not.toContain("this-week");
    expect(site.markup("/cohorts/past/this-week/")).toContain('url=/cohorts/past/"');
    expect(site.pages.has("/cohorts/past/this-week.txt")).toBe(false);
  });
});

test("P1: after a rename the old addresses lead on, and the text is there too", () => {
  expect(site.markup("/cohorts/second/this-week/")).toContain('url=/cohorts/two/this-week/"');
  expect(site.markup("/cohorts/second/missed/")).toContain('url=/cohorts/two/missed/"');
  expect(site.markup("/cohorts/second/this-week.txt")).toBe(
    site.markup("/cohorts/two/this-week.txt"),
  );
});

describe("P9: the week of everybody, for a newsletter", () => {
  test("has the events of all cohorts", () => {
    expect(titles("/events/this-week/").slice(0, 5)).toEqual([
      "Days",
      "Café",
      "Title of mine",
      "To be confirmed: Title of theirs",
      "Title of here",
    ]);
    expect(titles("/cohorts/two/this-week/").at(-2)).toBe("Title of today");
    expect(site.markup("/events/")).toContain("/events/this-week/");
  });

  test("a week without events says what comes next", async () => {
    const off = event("2026-12-10", "off", { status: "cancelled", reason: "Snow" });
    const quiet = await siteOf({ ...off, ...event("2026-12-14", "far") }, now);
    const found = quiet.markup("/events/this-week.txt");
    expect(found).toContain("Nothing is planned this week.\n\nThe next event\n\n- Title of far\n");
  });

  test("a site without events has no such page", async () => {
    const none = await siteOf(post("2026-11-20", "page"), now);
    expect([...none.pages.keys()].filter((url) => url.includes("this-week"))).toEqual([]);
  });
});
