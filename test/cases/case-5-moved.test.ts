/** Case 5 of test/cases/README.md: a session, or an event, is moved. */
import { beforeAll, expect, test } from "vitest";
import { readProperty } from "../calendar/parser.ts";
import { hour } from "../history/repo.ts";
import { type Calendars, listChangedEvents, listChangedFiles } from "./calendars.ts";
import {
  buildCalendars,
  createEvent,
  createRepository,
  createSession,
  eventKinds,
  listSeriesCalendars,
  sessionKinds,
} from "./site.ts";

const name = "lunch-2026-09-16";
let before: Calendars;
let after: Calendars;
let postponed: Calendars;
let settled: Calendars;
beforeAll(async () => {
  const repo = createRepository({
    "events/lunch/index.md": createEvent({
      repeats: "weekly on Wednesday",
      from: "2026-09-02",
      until: "2026-09-30",
      time: "12:30 to 13:30",
    }),
    // Between the old time and the new one, so that the order of events changes too.
    "events/breakfast.md": createEvent({ start: "2026-09-17 08:00", duration: "1 hour" }),
    "events/elsewhere.md": createEvent({ start: "2026-09-18", hosts: [], cohort: "two", tags: [] }),
    "events/visit.md": createEvent(visit),
    "cohorts/two.md": "---\ntitle: Cohort two\n---\n",
  });
  before = await buildCalendars(repo.root);
  repo.commit({
    "events/lunch/2026-09-16.md": createSession({ moved: "2026-09-17 14:00", place: "Room 2" }),
  });
  after = await buildCalendars(repo.root);
  repo.commit({ "events/visit.md": createEvent({ ...visit, ...off }) });
  postponed = await buildCalendars(repo.root);
  repo.commit({ "events/visit.md": createEvent({ ...visit, ...off, moved: "2026-09-25 14:00" }) });
  settled = await buildCalendars(repo.root);
});

/** A single event, and the fields that postpone it. */
const visit = { start: "2026-09-10 17:30", end: "2026-09-10 19:30" };
const off = { status: "postponed", reason: "Flood" };

/** The starts on a day in a file. */
const listStartsOn = (calendars: Calendars, url: string, day: string) =>
  calendars
    .file(url)
    .events.map(({ start }) => start)
    .filter((start) => start.startsWith(day));

test("case 5: no calendar has the session on 16 September any more", () => {
  for (const url of listSeriesCalendars("lunch"))
    expect(listStartsOn(before, url, "2026-09-16")).toEqual(["2026-09-16T11:30:00.000Z"]);
  for (const url of after.files.keys()) expect(listStartsOn(after, url, "2026-09-16")).toEqual([]);
});

test("case 5: the session is on 17 September at 14:00 in Room 2", () => {
  const event = after.event(name, sessionKinds);
  expect(event).toMatchObject({
    start: "2026-09-17T13:00:00.000Z",
    end: "2026-09-17T14:00:00.000Z",
    location: "Room 2",
    status: "CONFIRMED",
  });
  expect(readProperty(event.bytes, "DTSTART")).toBe("DTSTART;TZID=Europe/London:20260917T140000");
  expect(listStartsOn(after, "/events/lunch.ics", "2026-09-17")).toEqual([
    "2026-09-17T13:00:00.000Z",
  ]);
  for (const url of listSeriesCalendars("lunch"))
    expect(after.file(url).events).toHaveLength(before.file(url).events.length);
});

test("case 5: the moved session has the same UID", () => {
  expect([...after.events.keys()].sort()).toEqual([...before.events.keys()].sort());
  expect(after.event(name, sessionKinds).uid).toBe("lunch-2026-09-16@example.org");
});

test("case 5: the SEQUENCE of the moved session rises by the minutes since its last change", () => {
  const { sequence } = before.event(name, sessionKinds);
  expect(after.event(name, sessionKinds).sequence).toBe(sequence + 60);
});

test("case 5: LAST-MODIFIED and DTSTAMP become the time of the commit", () => {
  const [then, now] = [before, after].map((one) => one.event(name, sessionKinds));
  expect(then).toMatchObject({ modified: hour(0), stamp: hour(0) });
  expect(now).toMatchObject({ modified: hour(1), stamp: hour(1) });
});

test("case 5: no other VEVENT changes by a byte", () => {
  expect(listChangedEvents(before, after)).toEqual(["lunch-2026-09-16@example.org"]);
  const its = [...listSeriesCalendars("lunch"), "/events/lunch/2026-09-16/event.ics"];
  expect(listChangedFiles(before, after)).toEqual(its.sort());
});

test("a postponed event is CANCELLED until it has a new date, then CONFIRMED at the new time", () => {
  const [first, second, third] = [after, postponed, settled].map((one) =>
    one.event("visit", eventKinds),
  );
  expect(first).toMatchObject({ status: "CONFIRMED", summary: "Café" });
  expect(second).toMatchObject({
    status: "CANCELLED",
    summary: "POSTPONED: Café",
    start: first?.start,
    sequence: (first?.sequence ?? 0) + 120,
    modified: hour(2),
  });
  expect(third).toMatchObject({
    uid: "visit@example.org",
    status: "CONFIRMED",
    summary: "Café",
    start: "2026-09-25T13:00:00.000Z",
    end: "2026-09-25T15:00:00.000Z",
    sequence: (first?.sequence ?? 0) + 180,
    modified: hour(3),
  });
});

test("case 5: only the moved single event changes", () => {
  expect(listChangedEvents(after, postponed)).toEqual(["visit@example.org"]);
  expect(listChangedEvents(postponed, settled)).toEqual(["visit@example.org"]);
});
