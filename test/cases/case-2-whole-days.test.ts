/** Case 2 of test/cases/README.md: all-day events. */
import { beforeAll, expect, test } from "vitest";
import { readProperty } from "../calendar/parser.ts";
import type { Calendars } from "./calendars.ts";
import { createEvent, eventKinds, publishFiles, sessionKinds } from "./site.ts";

let calendars: Calendars;
beforeAll(async () => {
  calendars = await publishFiles({
    "events/one-day.md": createEvent({ start: "2026-10-01" }),
    "events/two-days.md": createEvent({ start: "2026-10-01", end: "2026-10-02" }),
    "events/long-day.md": createEvent({ start: "2026-10-25" }),
    "events/sundays/index.md": createEvent({
      repeats: "weekly on Sunday",
      from: "2026-10-18",
      times: 3,
    }),
    "events/timed.md": createEvent({ start: "2026-10-01 12:30", duration: "1 hour" }),
  });
});

/** DTSTART and DTEND as in the file. */
const readTimes = (vevent: string) => [
  readProperty(vevent, "DTSTART"),
  readProperty(vevent, "DTEND"),
];

test("case 2: an all-day event on 1 October is DATE 20261001 to 20261002", () => {
  const event = calendars.event("one-day", eventKinds);
  expect(event).toMatchObject({ isDate: true, start: "2026-10-01", end: "2026-10-02" });
  expect(readTimes(event.bytes)).toEqual([
    "DTSTART;VALUE=DATE:20261001",
    "DTEND;VALUE=DATE:20261002",
  ]);
});

test("case 2: an all-day event has no TZID, and its own file has no VTIMEZONE", () => {
  const { bytes, zones } = calendars.event("one-day", eventKinds);
  expect(zones).toEqual([null, null]);
  expect(bytes).not.toContain("TZID");
  expect(calendars.bytes("/events/one-day/event.ics")).not.toMatch(/TZID|VTIMEZONE/);
  expect(calendars.bytes("/calendar.ics")).toContain("TZID:Europe/London");
});

test("case 2: an all-day event from 1 to 2 October has DTEND 20261003", () => {
  const event = calendars.event("two-days", eventKinds);
  expect(event).toMatchObject({ isDate: true, start: "2026-10-01", end: "2026-10-03" });
  expect(readProperty(event.bytes, "DTEND")).toBe("DTEND;VALUE=DATE:20261003");
});

test.each([
  ["a single event", "long-day", eventKinds],
  ["a session", "sundays-2026-10-25", sessionKinds],
])("case 2: %s on 25 October, which has 25 hours, is one day", (_, name, kinds) => {
  const event = calendars.event(name, kinds);
  expect(event).toMatchObject({ isDate: true, start: "2026-10-25", end: "2026-10-26" });
  expect(readTimes(event.bytes)).toEqual([
    "DTSTART;VALUE=DATE:20261025",
    "DTEND;VALUE=DATE:20261026",
  ]);
});
