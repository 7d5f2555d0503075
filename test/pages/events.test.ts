import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/time/date.ts";
import type { PlainDate } from "../../src/time/types.ts";
import { all, attr, type Node, one, text, texts } from "../render/dom.ts";
import type { Files } from "../support/project.ts";
import { full } from "./full.ts";
import { event, md, type Small, siteOf } from "./site.ts";

/** Returns the titles in the section of a heading; undefined if there is none. */
const section = (tree: Node, heading: string): readonly string[] | undefined => {
  const found = all(tree, "section").find((one) =>
    all(one, "h2").some((h2) => text(h2) === heading),
  );
  return found && [...texts(found, ".title"), ...texts(found, ".entry h3")];
};

/** Returns the notices that are visible without scripts. */
const notices = (tree: Node): readonly string[] =>
  all(tree, ".notice")
    .filter((notice) => attr(notice, "hidden") === undefined)
    .map(text);

/** Returns the terms of an event by name: "When". */
const terms = (tree: Node): Readonly<Record<string, string>> => {
  const names = texts(tree, ".event-details dt");
  const values = texts(tree, ".event-details dd").map((value) =>
    value.replace(/\s*Add to calendar.*$/, ""),
  );
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""]));
};

describe("upcoming and past", () => {
  const evening = event("2026-11-22", "evening");
  const allDay = event("2026-11-22", "fair", { start: "2026-11-22", duration: undefined });

  test.each([
    ["while it goes on", "2026-11-22T18:59:59Z", ["Title of evening"], undefined],
    ["the moment it ends", "2026-11-22T19:00:00Z", [], ["Title of evening"]],
    ["the day after", "2026-11-23T12:00:00Z", [], ["Title of evening"]],
  ])("an event %s", async (_name, now, coming, past) => {
    const { tree } = await siteOf(evening, now);
    expect(section(tree("/events/"), "Upcoming")).toEqual(coming);
    expect(section(tree("/events/"), "Past")).toEqual(past);
    expect(notices(tree("/events/evening/"))).toEqual(past ? ["This event is over."] : []);
  });

  test.each([
    ["2026-11-22T23:59:59Z", ["Title of fair"]],
    ["2026-11-23T00:00:00Z", []],
  ])("an all-day event is over at midnight in the site's zone: at %s", async (now, coming) => {
    const { tree } = await siteOf(allDay, now);
    expect(section(tree("/events/"), "Upcoming")).toEqual(coming);
  });

  test("upcoming events are listed soonest first, past ones latest first", async () => {
    const names = ["2026-11-01", "2026-11-10", "2026-12-01", "2026-12-10"];
    const { tree } = await siteOf(Object.assign({}, ...names.map((day) => event(day, `e${day}`))));
    expect(section(tree("/events/"), "Upcoming")).toEqual([
      "Title of e2026-12-01",
      "Title of e2026-12-10",
    ]);
    expect(section(tree("/events/"), "Past")).toEqual([
      "Title of e2026-11-10",
      "Title of e2026-11-01",
    ]);
  });
});

test("T8: an event is past or upcoming by the day it moved to, not by the planned one", async () => {
  const { tree } = await siteOf({
    ...event("2026-12-03", "earlier", { moved: "2026-11-10 10:00" }),
    ...event("2026-11-10", "later", { moved: "2026-12-03 10:00" }),
  });
  expect(section(tree("/events/"), "Upcoming")).toEqual(["Title of later"]);
  expect(section(tree("/events/"), "Past")).toEqual(["Title of earlier"]);
  expect(notices(tree("/events/earlier/"))).toContain("This event is over.");
  expect(texts(tree("/events/earlier/"), ".add a")).toEqual([]);
  expect(texts(tree("/events/later/"), ".add a")).toEqual(["Add to calendar"]);
});

describe("T7: the months of events", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf(full);
  });

  /** Returns what a day of a month's page has, as text. */
  const readDay = (day: string) => {
    const cells = all(site.tree(`/events/months/${day.slice(0, 7)}/`), "td");
    const isOfDay = (cell: Node) =>
      all(cell, "time").findIndex((time) => attr(time, "datetime") === day) === 0;
    return cells.filter(isOfDay).map(text);
  };

  test("begin with the month of the build, also for an event that began before it", () => {
    const months = all(site.tree("/events/"), ".agenda h3 a").map((a) => [
      text(a),
      attr(a, "href"),
    ]);
    expect(months[0]).toEqual(["November 2026", "/programme/events/months/2026-11/"]);
    expect(months.at(-1)).toEqual(["April 2027", "/programme/events/months/2027-04/"]);
    expect(site.pages.has("/events/months/2026-10/")).toBe(false);
  });

  test("R14: have on the day of the plan where a moved event went, with a link", () => {
    expect(readDay("2026-11-25")).toEqual([
      "Wednesday 25Title of showCafé: Inboxes moved to 26 November 2026",
    ]);
    expect(readDay("2026-11-26")).toEqual([
      "Thursday 26Title of showNew time and place 14:00 Café: Inboxes",
    ]);
    const links = all(site.tree("/events/months/2026-11/"), "td a").map((a) => attr(a, "href"));
    const url = "/programme/events/cafe/2026-11-25/";
    expect(links.filter((link) => link === url)).toHaveLength(2);
  });

  test("R14: have each day of whole days that were moved, and a month that was left", async () => {
    const { tree, urls } = await siteOf({
      ...event("2027-01-30", "fair", {
        start: "2027-01-30",
        end: "2027-02-02",
        duration: undefined,
        moved: "2027-01-29",
      }),
      ...event("2027-03-05", "talk", { moved: "2027-01-15 10:00" }),
      ...event("2027-01-20", "off", {
        moved: "2027-01-21",
        status: "cancelled",
        reason: "Snow",
      }),
      ...event("2027-01-22", "hour", { moved: "2027-01-22 19:30" }),
    });
    const cells = (month: string) =>
      all(tree(`/events/months/${month}/`), "td")
        .filter((cell) => all(cell, "a").length > 0)
        .map(text);
    expect(cells("2027-01")).toEqual([
      "Friday 15New time 10:00 Title of talk",
      "Wednesday 20Cancelled Title of off",
      "Thursday 21Cancelled 17:30 Title of off",
      "Friday 22New time 19:30 Title of hour",
      "Friday 29New time Title of fair",
      "Saturday 30New time Title of fair",
      "Sunday 31New time Title of fair",
    ]);
    expect(cells("2027-02")).toEqual([
      "Monday 1New time Title of fair",
      "Tuesday 2Title of fair moved to 29 January 2027",
    ]);
    expect(cells("2027-03")).toEqual(["Friday 5Title of talk moved to 15 January 2027"]);
    expect(text(one(tree("/events/months/2027-03/"), "main"))).not.toContain("no events");
    expect(urls.filter((url) => url.includes("/months/")).at(-1)).toBe("/events/months/2027-03/");
  });

  test("have an event of several days on each of them", () => {
    expect(readDay("2026-11-01")).toEqual(["Sunday 1Title of show"]);
    expect(readDay("2026-11-29")).toEqual(["Sunday 29Title of show"]);
    expect(readDay("2026-11-30")).toEqual(["30"]);
  });

  test("end with that of the last event, also if it is on the first day", () => {
    expect(readDay("2027-04-01")).toEqual(["Thursday 117:30 Title of spring"]);
    expect(all(site.tree("/events/months/2027-04/"), '[rel="next"]')).toEqual([]);
    expect(site.pages.has("/events/months/2027-05/")).toBe(false);
  });
});

describe("many past events", () => {
  const past = (count: number) =>
    Object.assign(
      {},
      ...Array.from({ length: count }, (_, n) =>
        event(addDays("2025-01-01" as PlainDate, n), `e${n}`),
      ),
    );

  test("twelve are on the events page, without more pages", async () => {
    const { tree, pages } = await siteOf(past(12));
    expect(section(tree("/events/"), "Past")).toHaveLength(12);
    expect(pages.has("/events/past/")).toBe(false);
  });

  test("120 are each on exactly one of three pages", async () => {
    const { tree, urls } = await siteOf(past(120));
    expect(texts(tree("/events/"), "main a")).toContain("All 120 past events");
    const lists = urls.filter((url) => url.startsWith("/events/past/"));
    expect(lists).toEqual(["/events/past/", "/events/past/page/2/", "/events/past/page/3/"]);
    const shown = lists.flatMap((url) => texts(tree(url), ".title"));
    expect(shown).toEqual(Array.from({ length: 120 }, (_, i) => `Title of e${119 - i}`));
    expect(all(tree("/events/past/page/2/"), ".pager a").map((a) => attr(a, "href"))).toEqual([
      "/events/past/",
      "/events/past/page/3/",
    ]);
  });
});

describe("an event", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf(full);
  });

  test("shows time with zone, place, links to join and book, and hosts", () => {
    expect(terms(site.tree("/events/four-views/"))).toMatchObject({
      // The rest is hidden until a script fills it in.
      When: "Thursday 3 December 2026, 17:30 to 19:00 (Greenwich Mean Time)In your time zone:",
      Where: "The Hub1 Street",
      Online: "Join online",
      Booking: "Book a place",
      "Hosted by": "Name of ben, A guest",
      Cohort: "Cohort one",
      Hashtag: "#views",
    });
    const time = one(site.tree("/events/four-views/"), ".event-details time");
    expect(attr(time, "datetime")).toBe("2026-12-03T17:30:00+00:00");
    expect(
      all(site.tree("/events/days/"), ".event-details time").map((one) => [
        text(one),
        attr(one, "datetime"),
      ]),
    ).toEqual([["Monday 7 to Tuesday 8 December 2026, all day", "2026-12-07"]]);
  });

  test("shows speakers with perspectives and links to their bios", () => {
    const tree = site.tree("/events/four-views/");
    const speakers = all(tree, ".speakers li").map((li) => [...texts(li, "h3"), ...texts(li, "p")]);
    expect(speakers).toEqual([
      ["Name of ann", "Leader perspective · Lead, City Council", "Leading"],
      ["Name of ben", "Practitioner perspective"],
      ["Name of cat", "A national perspective · Analyst"],
      ["Dot Dee", "Citizen perspective"],
    ]);
    expect(all(tree, ".speakers a").map((a) => attr(a, "href"))).toEqual(
      ["ann", "ben", "cat"].map((name) => `/programme/people/${name}/`),
    );
    expect(texts(tree, "h2")).toContain("Speakers");
    expect(texts(site.tree("/events/past-one/"), "h2")).toContain("Speaker");
  });

  test("lists its outcomes with their kind and minutes, and those to come", () => {
    const tree = site.tree("/events/past-one/");
    expect(all(tree, ".outputs a").map((a) => [text(a), attr(a, "href")])).toEqual([
      ["Notes", "/programme/media/notes.pdf"],
      ["Recording", "https://example.com/r"],
    ]);
    expect(texts(tree, ".outputs li")).toEqual([
      "Notes (PDF)",
      "Recording, 1 hour 35 minutes",
      "Photos: to come, by 21 January 2027Photos: to come",
      "Slides (slides): to come",
    ]);
  });

  test.each([
    ["/events/off/", "Cancelled: the room is flooded"],
    ["/events/put-off/", "Postponed: a strike"],
    [
      "/events/put-back/",
      "New time: it was planned for Saturday 5 December 2026, 17:30 (Greenwich Mean Time). a strike",
    ],
    ["/events/maybe/", "To be confirmed"],
    ["/events/past-one/", "This event is over."],
  ])("%s shows first what changed", (url, notice) => {
    const [back, heading, first] = all(one(site.tree(url), "article"), "*").filter(({ tagName }) =>
      /^(?:p|h1)$/.test(tagName),
    );
    expect([back, heading].map((one) => one?.tagName)).toEqual(["p", "h1"]);
    expect(first && [attr(first, "class"), text(first)]).toEqual(["notice", notice]);
  });

  test("has no link to join or book if it is off or over", () => {
    expect(Object.keys(terms(site.tree("/events/off/")))).toEqual(["When"]);
    expect(Object.keys(terms(site.tree("/events/put-off/")))).toEqual(["When"]);
    expect(Object.keys(terms(site.tree("/events/maybe/")))).toEqual(["When", "Online"]);
  });

  test("that moved and is tentative gives the reason once", async () => {
    const given = { status: "tentative", reason: "a strike", moved: "2026-12-08 10:00" };
    const { tree } = await siteOf(event("2026-12-05", "a", given));
    expect(notices(tree("/events/a/"))).toEqual([
      "To be confirmed: a strike",
      "New time: it was planned for Saturday 5 December 2026, 17:30 (Greenwich Mean Time)",
    ]);
  });

  test("that takes place as planned shows its reason alone", async () => {
    const { tree } = await siteOf(event("2026-12-05", "a", { reason: "The lift is out of order" }));
    expect(notices(tree("/events/a/"))).toEqual(["The lift is out of order"]);
  });

  test("that moved can be booked and added to a calendar, at its new time", () => {
    const tree = site.tree("/events/put-back/");
    expect(terms(tree)).toEqual({
      When: "Tuesday 8 December 2026, 10:00 to 11:30 (Greenwich Mean Time)",
      Booking: "Book a place",
    });
    expect(texts(tree, ".add a")).toEqual(["Add to calendar"]);
    expect(texts(site.tree("/events/put-off/"), ".add a")).toEqual([]);
  });

  test("has its status before the time on the page of its month", () => {
    const marks = texts(site.tree("/events/months/2026-12/"), ".status");
    expect(marks).toContain("New time");
    expect(marks).toContain("Cancelled");
  });

  test("has its status before the time in lists", () => {
    const facts = texts(site.tree("/events/"), ".facts");
    expect(facts).toContain("Cancelled 17:30 to 19:00 · online");
    expect(facts).toContain("17:30 to 19:00 · The Hub / online");
    expect(facts).toContain("New time and place 14:00 to 15:00 · Room 2");
    expect(facts).toContain("New time 10:00 to 11:30");
    expect(facts).toContain("Postponed 17:30 to 19:00");
  });
});

test("what home shows as next takes place for sure: not off, not tentative", async () => {
  const off = { reason: "Snow" };
  const { tree } = await siteOf({
    ...event("2026-12-01", "cancelled", { ...off, status: "cancelled" }),
    ...event("2026-12-02", "postponed", { ...off, status: "postponed" }),
    ...event("2026-12-03", "tentative", { status: "tentative" }),
    ...event("2026-12-04", "first"),
    ...event("2026-12-05", "moved", { moved: "2026-12-06 10:00" }),
    ...event("2026-12-07", "third"),
  });
  const next = text(one(tree("/"), '[aria-labelledby="page:first"]'));
  expect([...new Set(next.match(/Title of \w+/g))]).toEqual([
    "Title of first",
    "Title of moved",
    "Title of third",
  ]);
});

describe("an event that is over or off", () => {
  let site: Small;
  beforeAll(async () => {
    const links = { online: "https://example.com/join", registration: "https://example.com/book" };
    site = await siteOf({
      ...event("2026-11-01", "over", links),
      ...event("2026-12-01", "off", { ...links, status: "cancelled", reason: "Snow" }),
    });
  });

  test("has no link to join or book, and nothing that changes with time", () => {
    for (const url of ["/events/over/", "/events/off/"]) {
      const tree = site.tree(url);
      expect(Object.keys(terms(tree))).toEqual(["When"]);
      expect([...all(tree, "[data-until]"), ...all(tree, "script[src]")]).toEqual([]);
    }
  });
});

describe("R12: a session at another place", () => {
  const hub = { place: { name: "The Hub", address: "1 Street" }, online: "https://example.com/j" };
  const weekly = (fields: object, session: Readonly<Record<string, unknown>>): Files => ({
    "events/cafe/index.md": md({
      title: "Café",
      repeats: "weekly on Tuesday",
      from: "2026-12-01",
      times: 2,
      time: "12:30 to 13:30",
      ...fields,
    }),
    "events/cafe/2026-12-08.md": md(session),
  });

  test.each<[string, object, Readonly<Record<string, unknown>>, readonly string[], string]>([
    [
      "names the place of the plan first",
      hub,
      { place: "Room 2", reason: "Paint" },
      ["New place: it was planned for The Hub. Paint"],
      "New place 12:30 to 13:30 · Room 2 / online",
    ],
    [
      "says both where the time is another too",
      hub,
      { place: "Room 2", moved: "2026-12-09 14:00", reason: "Paint" },
      [
        "New time: it was planned for Tuesday 8 December 2026, 12:30 (Greenwich Mean Time)",
        "New place: it was planned for The Hub. Paint",
      ],
      "New time and place 14:00 to 15:00 · Room 2 / online",
    ],
    [
      "has the address of the plan where the name is the same",
      hub,
      { place: { name: "The Hub", address: "2 Street" } },
      ["New place: it was planned for The Hub, 1 Street"],
      "New place 12:30 to 13:30 · The Hub / online",
    ],
    [
      "is online instead of in a room",
      hub,
      { place: false },
      ["New place: it was planned for The Hub"],
      "New place 12:30 to 13:30 · online",
    ],
    [
      "is in a room instead of online",
      { online: "https://example.com/j" },
      { place: "Room 2", online: false },
      ["New place: it was planned for online"],
      "New place 12:30 to 13:30 · Room 2",
    ],
    [
      "that is cancelled says so first",
      hub,
      { place: "Room 2", status: "cancelled", reason: "Snow" },
      ["Cancelled: Snow", "New place: it was planned for The Hub"],
      "Cancelled 12:30 to 13:30 · Room 2 / online",
    ],
    ["in the same place says nothing", hub, hub, [], "12:30 to 13:30 · The Hub / online"],
    [
      "that has a room as well says nothing",
      { online: hub.online },
      { place: "Room 2" },
      [],
      "12:30 to 13:30 · Room 2 / online",
    ],
  ])("%s", async (_name, fields, session, expected, facts) => {
    const { tree } = await siteOf(weekly(fields, session));
    expect(notices(tree("/events/cafe/2026-12-08/"))).toEqual(expected);
    expect(texts(tree("/events/"), ".facts")).toContain(facts);
  });

  test("that is no date of the rule has no other plan", async () => {
    const { tree } = await siteOf({
      ...weekly(hub, { reason: "Paint" }),
      "events/cafe/2026-12-10.md": md({ place: "Room 2", extra: true }),
    });
    expect(notices(tree("/events/cafe/2026-12-10/"))).toEqual([]);
  });
});

describe("the page of a month", () => {
  const cafe = {
    "events/cafe/index.md": md({ title: "Café" }),
    "events/cafe/2027-01-05.md": md({ title: "Maps", start: "2027-01-05 10:00" }),
  };

  test("names the series of a session, and says so where there are no events", async () => {
    const { tree } = await siteOf(cafe);
    expect(texts(tree("/events/months/2027-01/"), "td li")).toEqual(["10:00 Café: Maps"]);
    const note = "There are no events in this month.";
    expect(text(one(tree("/events/months/2026-12/"), "main"))).toContain(note);
    expect(text(one(tree("/events/months/2027-01/"), "main"))).not.toContain(note);
  });

  test("does not exist on a site without events", async () => {
    const { urls } = await siteOf({ "events/cafe/index.md": md({ title: "Café" }) });
    expect(urls.filter((url) => url.includes("/months/"))).toEqual([]);
  });
});

test("a poster has the next four sessions that take place, the address of the place, and no index", async () => {
  const { tree } = await siteOf({
    "events/cafe/index.md": md({
      title: "Café",
      repeats: "weekly on Tuesday",
      from: "2026-12-01",
      times: 8,
      time: "12:30 to 13:30",
      place: { name: "The Hub", address: "1 Street" },
    }),
    "events/cafe/2026-12-08.md": md({ status: "cancelled", reason: "Snow" }),
  });
  const poster = tree("/events/cafe/poster/");
  expect(all(poster, ".entry time").map((time) => attr(time, "datetime")?.slice(0, 10))).toEqual([
    "2026-12-01",
    "2026-12-15",
    "2026-12-22",
    "2026-12-29",
  ]);
  expect(text(one(poster, ".poster-where"))).toBe("The Hub1 Street");
  expect(attr(one(poster, 'meta[name="robots"]'), "content")).toBe("noindex");
});

describe("a series", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf(full);
  });

  test("shows its rule with the time zone", () => {
    expect(terms(site.tree("/events/cafe/")).When).toBe(
      "Monthly on the last Wednesday, 12:30 to 13:30, London time",
    );
    expect(texts(site.tree("/events/"), ".facts")).toContain("Monthly on the last Wednesday");
    expect(Object.keys(terms(site.tree("/events/loose/")))).toEqual(["Next session"]);
  });

  test("lists its sessions by topic, or by day", () => {
    const tree = site.tree("/events/cafe/");
    expect(section(tree, "Upcoming sessions")).toEqual([
      "Inboxes",
      "Wednesday 30 December 2026",
      "Extra",
      "Wednesday 27 January 2027",
      "Wednesday 24 February 2027",
      "Wednesday 31 March 2027",
    ]);
    expect(section(tree, "Past sessions")?.slice(0, 2)).toEqual([
      "Maps",
      "Wednesday 30 September 2026",
    ]);
    expect(texts(tree, ".outputs")).toEqual(["Notes"]);
  });

  test("has its title before that of a session elsewhere", () => {
    expect(section(site.tree("/events/"), "Upcoming")).toContain("Café: Inboxes");
    expect(text(one(site.tree("/events/cafe/2026-11-25/"), "h1"))).toBe("Café: Inboxes");
    expect(text(one(site.tree("/events/cafe/2027-02-24/"), "title"))).toBe(
      "Café, 24 February 2027 – Programme & friends",
    );
  });

  test("shows first on a session's page that it moved, and from when", () => {
    const tree = site.tree("/events/cafe/2026-11-25/");
    expect(notices(tree)).toEqual([
      "New time: it was planned for Wednesday 25 November 2026, 12:30 (Greenwich Mean Time)",
      "New place: it was planned for The Hub",
    ]);
    expect(terms(tree)).toMatchObject({
      When: "Thursday 26 November 2026, 14:00 to 15:00 (Greenwich Mean Time)",
      Where: "Room 2",
    });
    expect(notices(site.tree("/events/cafe/2026-12-30/"))).toEqual(["Cancelled: it is winter"]);
  });

  test("has sessions that link to the previous, the next, and the series", () => {
    const tree = site.tree("/events/cafe/2026-11-25/");
    expect(texts(tree, ".neighbours li")).toEqual([
      "Previous session: 28 October 2026",
      "Next session: 30 December 2026",
    ]);
    expect(texts(tree, ".back")).toEqual(["Café"]);
    const ends =
      site.site.series.find(({ id }) => id === "cafe")?.sessions.map(({ url }) => url) ?? [];
    expect(texts(site.tree(ends[0] ?? ""), ".neighbours li")).toHaveLength(1);
    expect(texts(site.tree(ends.at(-1) ?? ""), ".neighbours li")).toHaveLength(1);
  });

  test("is reason enough for a link to events, also without a session", async () => {
    const { tree } = await siteOf({ "events/cafe/index.md": md({ title: "Café" }) });
    expect(texts(tree("/"), "header nav a")).toContain("Events");
  });

  test("says so if no sessions are planned", async () => {
    const { tree } = await siteOf({ "events/new/index.md": md({ title: "New" }) });
    expect(texts(tree("/events/new/"), "section p")).toContain(
      "No sessions are planned at the moment.",
    );
    expect(texts(tree("/"), "section p")).toContain("No events are planned at the moment.");
  });

  test("shows times in the site's language and the series' own zone", async () => {
    const { tree } = await siteOf({
      "site.yaml":
        "name: T\nurl: https://example.org/\nlanguage: en-US\nzone: Europe/London\ndescription: D\n",
      "events/a/index.md": md({
        title: "A",
        repeats: "daily",
        from: "2026-12-01",
        times: "2",
        time: "12:30 to 13:30",
        zone: "America/New_York",
      }),
    });
    expect(terms(tree("/events/a/")).When).toMatch(/^Daily, 12:30\sPM to 1:30\sPM, New York time$/);
  });
});
