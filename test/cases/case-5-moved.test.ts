/** Case 5 of calendar.md: what a subscriber gets after the commit that moves a session, or an event. */
import { beforeAll, expect, test } from "vitest";
import { only } from "../calendar/reader.ts";
import { hour } from "../history/repo.ts";
import { type Calendars, differing, differingFiles } from "./calendars.ts";
import {
  calendarsIn,
  everywhere,
  everywhereAsSession,
  gathering,
  repository,
  session,
  subscriptions,
} from "./site.ts";

const name = "lunch-2026-09-16";
let before: Calendars;
let after: Calendars;
let postponed: Calendars;
let settled: Calendars;
beforeAll(async () => {
  const repo = repository({
    "events/lunch/index.md": gathering({
      repeats: "weekly on Wednesday",
      from: "2026-09-02",
      until: "2026-09-30",
      time: "12:30 to 13:30",
    }),
    // Between the old time and the new one, so that the order of events changes too.
    "events/breakfast.md": gathering({ start: "2026-09-17 08:00", duration: "1 hour" }),
    "events/elsewhere.md": gathering({ start: "2026-09-18", hosts: [], cohort: "two", tags: [] }),
    "events/visit.md": gathering(visit),
    "cohorts/two.md": "---\ntitle: Cohort two\n---\n",
  });
  before = await calendarsIn(repo.root);
  repo.commit({
    "events/lunch/2026-09-16.md": session({ moved: "2026-09-17 14:00", place: "Room 2" }),
  });
  after = await calendarsIn(repo.root);
  repo.commit({ "events/visit.md": gathering({ ...visit, ...off }) });
  postponed = await calendarsIn(repo.root);
  repo.commit({ "events/visit.md": gathering({ ...visit, ...off, moved: "2026-09-25 14:00" }) });
  settled = await calendarsIn(repo.root);
});

/** A single event, and what is added to it as long as no new day is known. */
const visit = { start: "2026-09-10 17:30", end: "2026-09-10 19:30" };
const off = { status: "postponed", reason: "Flood" };

/** Starts, in a file, of what takes place on a day. */
const startsOn = (calendars: Calendars, url: string, day: string) =>
  calendars
    .file(url)
    .events.map(({ start }) => start)
    .filter((start) => start.startsWith(day));

test("calendar.md case 5: there is nothing on 16 September any more, in any calendar", () => {
  for (const url of subscriptions("lunch"))
    expect(startsOn(before, url, "2026-09-16")).toEqual(["2026-09-16T11:30:00.000Z"]);
  for (const url of after.files.keys()) expect(startsOn(after, url, "2026-09-16")).toEqual([]);
});

test("calendar.md case 5: there is one on 17 September at 14:00 in Room 2", () => {
  const told = after.event(name, everywhereAsSession);
  expect(told).toMatchObject({
    start: "2026-09-17T13:00:00.000Z",
    end: "2026-09-17T14:00:00.000Z",
    location: "Room 2",
    status: "CONFIRMED",
  });
  expect(only(told.bytes, "DTSTART")).toBe("DTSTART;TZID=Europe/London:20260917T140000");
  expect(startsOn(after, "/events/lunch.ics", "2026-09-17")).toEqual(["2026-09-17T13:00:00.000Z"]);
  for (const url of subscriptions("lunch"))
    expect(after.file(url).events).toHaveLength(before.file(url).events.length);
});

test("calendar.md case 5: it has the same UID", () => {
  expect([...after.told.keys()].sort()).toEqual([...before.told.keys()].sort());
  expect(after.event(name, everywhereAsSession).uid).toBe("lunch-2026-09-16@example.org");
});

test("calendar.md case 5: its SEQUENCE is one more", () => {
  const { sequence } = before.event(name, everywhereAsSession);
  expect(after.event(name, everywhereAsSession).sequence).toBe(sequence + 1);
});

test("calendar.md case 5: its LAST-MODIFIED is later: the time of the commit, as DTSTAMP is", () => {
  const [then, now] = [before, after].map((one) => one.event(name, everywhereAsSession));
  expect(then).toMatchObject({ modified: hour(0), stamp: hour(0) });
  expect(now).toMatchObject({ modified: hour(1), stamp: hour(1) });
});

test("calendar.md case 5: no other VEVENT has changed by a byte", () => {
  expect(differing(before, after)).toEqual(["lunch-2026-09-16@example.org"]);
  const its = [...subscriptions("lunch"), "/events/lunch/2026-09-16/event.ics"];
  expect(differingFiles(before, after)).toEqual(its.sort());
});

test("calendar.md, postponed: a single event is off while its new day is unknown, and on at the new time", () => {
  const [first, second, third] = [after, postponed, settled].map((one) =>
    one.event("visit", everywhere),
  );
  expect(first).toMatchObject({ status: "CONFIRMED", summary: "Café", sequence: 0 });
  expect(second).toMatchObject({
    status: "CANCELLED",
    summary: "POSTPONED: Café",
    start: first?.start,
    sequence: 1,
    modified: hour(2),
  });
  expect(third).toMatchObject({
    uid: "visit@example.org",
    status: "CONFIRMED",
    summary: "Café",
    start: "2026-09-25T13:00:00.000Z",
    end: "2026-09-25T15:00:00.000Z",
    sequence: 2,
    modified: hour(3),
  });
});

test("calendar.md case 5: a single event that moved is the only one that has changed", () => {
  expect(differing(after, postponed)).toEqual(["visit@example.org"]);
  expect(differing(postponed, settled)).toEqual(["visit@example.org"]);
});
