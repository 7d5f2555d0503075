/** R2: what is over says so, offers nothing to subscribe to, and stands below what runs. */
import { beforeAll, describe, expect, test } from "vitest";
import { readEvents } from "../calendar/icaljs.ts";
import { all, attr, type Node, one, rawText, text, texts } from "../render/dom.ts";
import type { Files } from "../support/project.ts";
import { event, md, person, type Small, siteOf } from "./site.ts";

const series = (id: string, fields: Readonly<Record<string, unknown>>): Files => ({
  [`events/${id}/index.md`]: md({
    title: `Title of ${id}`,
    repeats: "weekly on Monday",
    time: "12:30 to 13:30",
    place: "The Hub",
    online: "https://example.com/join",
    ...fields,
  }),
});
const off = { status: "cancelled", reason: "Snow" };

const files: Files = {
  ...person("ann"),
  "cohorts/first.md": md({
    title: "First",
    from: "2026-01-05",
    until: "2026-03-27",
    people: ["ann"],
    order: 1,
  }),
  "cohorts/second.md": md({ title: "Second", until: "2026-07-31", people: ["ann"], order: 2 }),
  "cohorts/third.md": md({ title: "Third", from: "2026-09-01", people: ["ann"], order: 3 }),
  "cohorts/fourth.md": md({ title: "Fourth", from: "2027-09-01", order: 4 }),
  ...series("gone", { from: "2026-10-05", until: "2026-11-16", tags: ["walks"], hosts: ["ann"] }),
  ...series("earlier", { from: "2026-02-02", times: 1 }),
  ...series("cut-short", { from: "2026-11-16", times: 3 }),
  "events/cut-short/2026-11-23.md": md(off),
  "events/cut-short/2026-11-30.md": md(off),
  ...series("never", { from: "2026-12-07", times: 2, ...off }),
  "events/files/index.md": md({ title: "Title of files" }),
  "events/files/2026-03-01.md": md({ start: "2026-03-01 10:00", duration: "1 hour" }),
  "events/files/2026-04-02.md": md({ start: "2026-04-02 10:00", duration: "1 hour" }),
  ...series("weekly", { from: "2026-11-02" }),
  "events/new/index.md": md({ title: "Title of new" }),
};

const links = (tree: Node, selector = "a") => all(tree, selector).map((a) => attr(a, "href") ?? "");
const section = (tree: Node, id: string) => one(tree, `section[aria-labelledby="page:${id}"]`);

describe("R2: in a programme that runs", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf(files);
  });

  test.each([
    ["gone", "It met weekly on Monday, from 5 October 2026 to 16 November 2026"],
    ["earlier", "It met once, on 2 February 2026"],
    ["cut-short", "It met once, on 16 November 2026"],
    ["never", "All its sessions were cancelled"],
    ["files", "It met 2 times, from 1 March 2026 to 2 April 2026"],
  ])("the series %s says that it is over, and offers nothing", (id, met) => {
    const tree = site.tree(`/events/${id}/`);
    expect(texts(tree, ".notice")).toEqual([met]);
    expect(text(one(tree, "main"))).not.toMatch(/Weekly|Join online|Subscribe|Poster|are planned/);
    expect(links(one(tree, "main")).filter((url) => /poster|calendar/.test(url))).toEqual([]);
  });

  test("a session that was cancelled is listed until its day, also of a series that is over", () => {
    expect(texts(section(site.tree("/events/cut-short/"), "coming"), ".status")).toEqual([
      "Cancelled",
      "Cancelled",
    ]);
    expect(texts(site.tree("/events/gone/"), "h2")).toEqual(["Past sessions"]);
  });

  test("a series that runs, or has no session yet, offers subscription and poster", () => {
    for (const id of ["weekly", "new"]) {
      const tree = site.tree(`/events/${id}/`);
      expect(texts(tree, ".subscribe summary")).toEqual(["Subscribe"]);
      expect(links(tree)).toContain(`/events/${id}/poster/`);
      expect(texts(tree, ".notice")).toEqual([]);
      expect(site.pages.has(`/events/${id}/poster/`)).toBe(true);
    }
  });

  test("the address of its poster leads to the series, and is in no sitemap", () => {
    const poster = site.tree("/events/gone/poster/");
    expect(links(poster)).toEqual(["/events/gone/"]);
    expect(attr(one(poster, 'meta[http-equiv="refresh"]'), "content")).toBe("0; url=/events/gone/");
    expect(site.markup("/sitemap.xml")).not.toContain("poster");
  });

  test("the events page lists what runs first, and what is over last, the latest first", () => {
    const tree = site.tree("/events/");
    expect(texts(section(tree, "series"), "h3")).toEqual(["Title of new", "Title of weekly"]);
    expect(texts(section(tree, "past-series"), ".entry")).toEqual([
      "Title of never All its sessions were cancelled",
      "Title of cut-short It met once, on 16 November 2026",
      "Title of gone It met weekly on Monday, from 5 October 2026 to 16 November 2026",
      "Title of files It met 2 times, from 1 March 2026 to 2 April 2026",
      "Title of earlier It met once, on 2 February 2026",
    ]);
    expect(texts(tree, "main h2").at(-1)).toBe("Past series");
  });

  test("home and the list of cohorts have what runs, what is coming, and below what is over", () => {
    for (const url of ["/", "/cohorts/"]) {
      const lists = all(site.tree(url), ".cohort-list");
      expect(lists.map((list) => texts(list, "a"))).toEqual([
        ["Third", "Fourth"],
        ["First", "Second"],
      ]);
      expect(lists.flatMap((list) => texts(list, ".facts"))).toEqual([
        "From 1 September 2026",
        "From 1 September 2027",
        "It ran from 5 January 2026 to 27 March 2026",
        "It ran until 31 July 2026",
      ]);
      expect(texts(section(site.tree(url), "past-cohorts"), "h2")).toEqual(["Past cohorts"]);
    }
  });

  test("a cohort that is over says so on its page", () => {
    expect(texts(site.tree("/cohorts/first/"), ".notice")).toEqual([
      "It ran from 5 January 2026 to 27 March 2026",
    ]);
    expect(texts(site.tree("/cohorts/third/"), ".notice")).toEqual([]);
  });

  test("a person's cohorts that are over stand apart", () => {
    expect(texts(site.tree("/people/ann/"), "article p")).toEqual(
      expect.arrayContaining(["Cohort: Third", "Past cohorts: First, Second"]),
    );
  });

  test("the page about subscribing offers what is left, and has the rest folded at its end", () => {
    const tree = site.tree("/calendar/");
    const offered = [...all(tree, "div.calendar h2"), ...all(section(tree, "own"), "li[id]")].map(
      (one) => attr(one, "id"),
    );
    expect(offered).toEqual([
      "calendar",
      "events-new",
      "events-weekly",
      "cohorts-third",
      "cohorts-fourth",
    ]);
    const folded = one(tree, "main details");
    expect(texts(tree, "main h2").at(-1)).toBe(text(one(folded, "h2")));
    expect(attr(folded, "open")).toBeUndefined();
    expect(links(folded).sort()).toEqual([
      "/cohorts/first.ics",
      "/cohorts/second.ics",
      "/events/cut-short.ics",
      "/events/earlier.ics",
      "/events/files.ics",
      "/events/gone.ics",
      "/events/never.ics",
    ]);
    expect(all(folded, "#events-gone")).toHaveLength(1);
  });

  test("a calendar of what is over stays at its address, complete, and is loaded every hour", () => {
    for (const url of ["/events/gone.ics", "/people/ann.ics", "/tags/walks.ics"]) {
      expect(readEvents(site.markup(url))).toHaveLength(7);
      expect(site.markup(url)).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }
  });

  test("structured data has the first and the last day", () => {
    const read = (id: string) =>
      JSON.parse(rawText(one(site.tree(`/events/${id}/`), 'script[type="application/ld+json"]')));
    expect(read("gone")).toMatchObject({
      "@type": "EventSeries",
      startDate: "2026-10-05T12:30:00+01:00",
      endDate: "2026-11-16T13:30:00+00:00",
      eventStatus: "https://schema.org/EventScheduled",
    });
    expect(read("cut-short").endDate).toBe("2026-11-16T13:30:00+00:00");
    expect(read("never").eventStatus).toBe("https://schema.org/EventCancelled");
    expect(read("weekly")).not.toHaveProperty("endDate");
  });
});

describe("R2: in a programme that is over", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf({
      ...event("2026-06-01", "talk"),
      ...event("2026-07-01", "off", off),
      ...event("2026-09-01", "last"),
      "cohorts/first.md": md({ title: "First", until: "2026-07-31" }),
    });
  });

  test("home and the events page say how many events there were", () => {
    for (const url of ["/", "/events/"])
      expect(texts(site.tree(url), "section p")).toContain(
        "No events are planned. There were 2, from 1 June 2026 to 1 September 2026.",
      );
  });

  test("no page offers to subscribe to events, and the calendars are still there", () => {
    for (const url of site.urls)
      expect(text(one(site.tree(url), "body")), url).not.toMatch(/Subscribe to|Subscribe once/);
    expect(texts(site.tree("/"), ".site-footer a")[0]).toBe("Calendars");
    const tree = site.tree("/calendar/");
    expect(texts(tree, ".lead")).toEqual([
      "Nothing is planned at the moment, so there is nothing to subscribe to.",
    ]);
    expect(texts(tree, "main h2")).toEqual(["Calendars of what is over"]);
    expect(links(one(tree, "details"))).toEqual(["/calendar.ics", "/cohorts/first.ics"]);
  });

  test("every calendar asks to be loaded once a week, and keeps its events", () => {
    const calendars = [...site.pages.keys()].filter((url) => url.endsWith(".ics"));
    expect(calendars.length).toBeGreaterThan(2);
    for (const url of calendars) {
      const header = site.markup(url).split("BEGIN:V")[1];
      expect(header).toContain("REFRESH-INTERVAL;VALUE=DURATION:P7D\r\n");
      expect(header).toContain("X-PUBLISHED-TTL:P7D\r\n");
    }
    expect(readEvents(site.markup("/calendar.ics"))).toHaveLength(3);
  });
});

test("R2: between two terms nothing is said of an end, and there is something to subscribe to", async () => {
  const { tree } = await siteOf({
    ...event("2026-06-01", "talk"),
    "cohorts/second.md": md({ title: "Second", from: "2027-01-11" }),
  });
  expect(texts(tree("/"), "section p")).toContain("No events are planned at the moment.");
  expect(texts(tree("/"), ".actions a")).toContain("Subscribe to all events");
  expect(texts(tree("/events/"), ".lead")[0]).toContain("Subscribe to all events");
});
