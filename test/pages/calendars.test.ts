import { beforeAll, describe, expect, test } from "vitest";
import { buildAddToCalendarLinks, buildSubscribeLinks } from "../../src/calendar/links.ts";
import { readEvents } from "../calendar/icaljs.ts";
import { allDay, entry } from "../calendar/make.ts";
import { all, attr, text } from "../render/dom.ts";
import { minimalSettings } from "../support/project.ts";
import { full } from "./full.ts";
import { event, md, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf({ ...full, ...cafe, "site.yaml": minimalSettings });
});

const cafe = {
  "events/tea/index.md": md({
    title: "Tea",
    summary: "A cup",
    repeats: "weekly on Wednesday",
    from: "2026-11-04",
    times: 6,
    time: "12:30 to 13:30",
    tags: ["tea time"],
  }),
  "events/tea/2026-11-25.md": md({ title: "Green", moved: "2026-11-26 14:00" }),
  "events/tea/2026-12-02.md": md({ status: "cancelled", reason: "No water" }),
};

const calendars = () => [...site.pages.keys()].filter((url) => url.endsWith(".ics"));
const vevents = (text: string) => text.match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g) ?? [];
const uidIn = (vevent: string) => /^UID:(.*)\r$/m.exec(vevent)?.[1] ?? "";
const listLinks = (url: string) => all(site.tree(url), "a").map((a) => attr(a, "href") ?? "");

describe("the calendars of a site", () => {
  test("there is one of all events, and one of each series, cohort, person, tag and event", () => {
    for (const url of [
      "/calendar.ics",
      "/events/tea.ics",
      "/tags/tea-time.ics",
      "/events/tea/2026-11-25/event.ics",
    ]) {
      expect(calendars()).toContain(url);
    }
    const kinds = calendars().map((url) => url.split("/")[1]);
    expect(new Set(kinds)).toEqual(
      new Set(["calendar.ics", "events", "cohorts", "people", "tags"]),
    );
  });

  test("an event has the same bytes in every calendar", () => {
    const seen = new Map<string, string>();
    let again = 0;
    for (const url of calendars()) {
      for (const vevent of vevents(site.markup(url))) {
        const uid = uidIn(vevent);
        const before = seen.get(uid);
        if (before !== undefined) again++;
        expect(vevent).toBe(before ?? vevent);
        seen.set(uid, vevent);
      }
    }
    expect(again).toBeGreaterThan(20);
  });

  test("a moved session keeps its UID, and a cancelled one stays in the calendar of the series", () => {
    const events = readEvents(site.markup("/events/tea.ics"));
    expect(events).toHaveLength(6);
    const moved = events.find((event) => event.uid.startsWith("tea-2026-11-25@"));
    expect(moved).toMatchObject({ summary: "Tea: Green", start: "2026-11-26T14:00:00.000Z" });
    const cancelled = events.find((event) => event.uid.startsWith("tea-2026-12-02@"));
    expect(cancelled?.summary).toBe("CANCELLED: Tea");
  });

  test("a postponed event is confirmed once it has a new day, and cancelled until then", () => {
    const events = readEvents(site.markup("/calendar.ics"));
    const found = (uid: string) => events.find((event) => event.uid === `${uid}@example.org`);
    expect(found("2026-12-05-put-back")).toMatchObject({
      summary: "Title of put-back",
      status: "CONFIRMED",
      start: "2026-12-08T10:00:00.000Z",
      end: "2026-12-08T11:30:00.000Z",
    });
    expect(found("2026-12-05-put-back")?.description).toMatch(
      /^Moved from Saturday 5 December 2026, 17:30 \(Greenwich Mean Time\)\. a strike\n/,
    );
    expect(found("2026-12-05-put-off")).toMatchObject({
      summary: "POSTPONED: Title of put-off",
      status: "CANCELLED",
      start: "2026-12-05T17:30:00.000Z",
    });
  });

  test("a calendar is described by the summary of its series, or else by its name", () => {
    const describe = (url: string) =>
      /^DESCRIPTION:(.*)\r$/m.exec(site.markup(url).split("BEGIN:VEVENT")[0] ?? "")?.[1];
    expect(describe("/events/tea.ics")).toBe("A cup");
    expect(describe("/events/loose.ics")).toBe("Loose evenings – Test");
  });

  test("every calendar that a page links to exists", () => {
    const linked = site.urls
      .flatMap(listLinks)
      .filter((href) => /^(?:webcal:|\/).*\.ics$/.test(href));
    expect(linked.length).toBeGreaterThan(10);
    for (const href of linked)
      expect(calendars()).toContain(decodeURI(href.replace(/^webcal:\/\/example\.org/, "")));
  });
});

test.each([
  ["twelve months, unless site.yaml says otherwise", "", "2025-11-22", "2025-11-21"],
  ["months-back", "calendar: { months-back: 2 }\n", "2026-09-22", "2026-09-21"],
])("T10: calendars go back %s", async (_name, line, first, before) => {
  const small = await siteOf({
    "site.yaml": minimalSettings + line,
    ...event(first, "first"),
    ...event(before, "before"),
    ...event("2026-12-01", "next"),
  });
  const uids = readEvents(small.markup("/calendar.ics")).map(({ uid }) => uid);
  expect(uids).toEqual([`${first}-first@example.org`, "2026-12-01-next@example.org"]);
  expect(small.pages.has("/events/first/event.ics")).toBe(true);
  expect(small.pages.has("/events/before/event.ics")).toBe(false);
});

describe("the page about subscribing", () => {
  test("has the address to copy before any link", () => {
    const text = site.markup("/calendar/");
    const first = text.indexOf("https://example.org/calendar.ics");
    expect(first).toBeGreaterThan(0);
    expect(text.indexOf("webcal://example.org/calendar.ics")).toBeGreaterThan(first);
  });

  test("R16: leads to the pages that have a calendar with events ahead, one link each", () => {
    const linked = listLinks("/calendar/").filter((href) => href.endsWith("#page:subscribe"));
    expect(linked).toContain("/events/tea/#page:subscribe");
    expect(linked).toContain("/tags/tea-time/#page:subscribe");
    expect(new Set(linked).size).toBe(linked.length);
    const ids = linked.map((href) => href.split("/")[2]);
    // Dot has no page, and Eve hosts nothing that is ahead.
    expect(ids).toContain("ann");
    expect(ids).not.toContain("eve");
    for (const href of linked) {
      const url = href.slice(0, href.indexOf("#"));
      expect(all(site.tree(url), ".subscribe [id='page:subscribe'] .address")).toHaveLength(1);
    }
  });

  test("has the anchor of each series, to which old posters lead", () => {
    expect(site.markup("/calendar/")).toContain('id="events-tea"');
  });

  test("gives Google a webcal URL, and Outlook an https URL and a name", () => {
    const links = buildSubscribeLinks(
      "https://example.org/a b.ics".replace(" ", "%20"),
      "Tea & cake",
    );
    expect(new URL(links.google).searchParams.get("cid")).toBe("webcal://example.org/a%20b.ics");
    for (const link of [links.outlook, links.office]) {
      const { searchParams } = new URL(link);
      expect(searchParams.get("url")).toBe("https://example.org/a%20b.ics");
      expect(searchParams.get("name")).toBe("Tea & cake");
    }
  });
});

describe("an event's page", () => {
  test("gives Google wall time, and Outlook the offset", () => {
    const links = listLinks("/events/tea/2026-11-25/");
    const google = new URL(links.find((href) => href.includes("google")) ?? "");
    expect(google.searchParams.get("dates")).toBe("20261126T140000/20261126T150000");
    expect(google.searchParams.get("ctz")).toBe("Europe/London");
    const outlook = new URL(links.find((href) => href.includes("outlook.live")) ?? "");
    expect(outlook.searchParams.get("startdt")).toBe("2026-11-26T14:00:00+00:00");
    expect(outlook.searchParams.get("subject")).toBe("Tea: Green");
  });

  test("gives Google the instant where clocks show a time twice", async () => {
    const given = { start: "2027-10-31 00:30", duration: "2 hours" };
    const { tree } = await siteOf(event("2027-10-31", "late", given));
    const links = all(tree("/events/late/"), "a").map((a) => attr(a, "href") ?? "");
    const google = new URL(links.find((href) => href.includes("google")) ?? "");
    expect(google.searchParams.get("dates")).toBe("20271030T233000Z/20271031T013000Z");
    expect(google.searchParams.get("ctz")).toBeNull();
  });

  test("has no links for past and cancelled events", () => {
    for (const url of ["/events/tea/2026-11-04/", "/events/tea/2026-12-02/"]) {
      expect(
        listLinks(url).filter(
          (href) => /google|outlook|\.ics$/.test(href) && !href.endsWith("/calendar.ics"),
        ),
      ).toEqual([]);
    }
  });

  test("ends a whole day with the day after in its links", () => {
    const links = buildAddToCalendarLinks(entry({ when: allDay("2026-10-01", "2026-10-02") }));
    expect(new URL(links.google).searchParams.get("dates")).toBe("20261001/20261003");
    const office = new URL(links.office).searchParams;
    expect([office.get("enddt"), office.get("allday")]).toEqual(["2026-10-03", "true"]);
  });
});

describe("R7: the page of what has a calendar", () => {
  test.each([
    ["series", "/events/tea/", "/events/tea.ics", "/events/tea/feed.xml"],
    ["cohort", "/cohorts/one/", "/cohorts/one.ics", "/cohorts/one/events.xml"],
    ["person", "/people/ann/", "/people/ann.ics", "/people/ann/feed.xml"],
    ["tag", "/tags/tea-time/", "/tags/tea-time.ics", undefined],
  ])("of a %s offers its address, links for each app, and its feed", (_, url, file, feed) => {
    const [part] = all(site.tree(url), ".subscribe");
    if (part === undefined) throw new Error(`${url} offers nothing`);
    expect(all(part, ".address").map((one) => text(one))).toEqual([`https://example.org${file}`]);
    const links = all(part, "a").map((a) => attr(a, "href") ?? "");
    expect(links).toContain(`webcal://example.org${file}`);
    expect(links.filter((href) => /google|outlook/.test(href))).toHaveLength(3);
    if (feed !== undefined) expect(listLinks(url)).toContain(feed);
  });

  test("R15: says beside the Google link how to subscribe from Android", () => {
    for (const url of ["/calendar/", "/events/tea/"])
      expect(all(site.tree(url), ".facts").map((one) => text(one))).toContainEqual(
        expect.stringMatching(
          /Android: open it on a computer, and the calendar shows on the phone/,
        ),
      );
  });

  test("of a session leads to that of its series, and of a single event to all events", () => {
    expect(listLinks("/events/tea/2026-11-25/")).toContain("/events/tea/#page:subscribe");
    expect(listLinks("/events/four-views/").filter((href) => href === "/calendar/")).toHaveLength(
      2,
    );
  });
});
