/** Case 2 of calendar.md: events of whole days. */
import { beforeAll, expect, test } from "vitest";
import { only } from "../calendar/reader.ts";
import type { Calendars } from "./calendars.ts";
import { calendarsOf, everywhere, everywhereAsSession, gathering } from "./site.ts";

let calendars: Calendars;
beforeAll(async () => {
  calendars = await calendarsOf({
    "events/one-day.md": gathering({ start: "2026-10-01" }),
    "events/two-days.md": gathering({ start: "2026-10-01", end: "2026-10-02" }),
    "events/long-day.md": gathering({ start: "2026-10-25" }),
    "events/sundays/index.md": gathering({
      repeats: "weekly on Sunday",
      from: "2026-10-18",
      times: 3,
    }),
    "events/timed.md": gathering({ start: "2026-10-01 12:30", duration: "1 hour" }),
  });
});

/** DTSTART and DTEND as they stand in the file. */
const written = (vevent: string) => [only(vevent, "DTSTART"), only(vevent, "DTEND")];

test("calendar.md case 2: all day on 1 October is DATE 20261001 to 20261002", () => {
  const told = calendars.event("one-day", everywhere);
  expect(told).toMatchObject({ isDate: true, start: "2026-10-01", end: "2026-10-02" });
  expect(written(told.bytes)).toEqual(["DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261002"]);
});

test("calendar.md case 2: all day on 1 October has no TZID, and its own file no zone", () => {
  const { bytes, zones } = calendars.event("one-day", everywhere);
  expect(zones).toEqual([null, null]);
  expect(bytes).not.toContain("TZID");
  expect(calendars.bytes("/events/one-day/event.ics")).not.toMatch(/TZID|VTIMEZONE/);
  expect(calendars.bytes("/calendar.ics")).toContain("TZID:Europe/London");
});

test("calendar.md case 2: 1 to 2 October has DTEND 20261003", () => {
  const told = calendars.event("two-days", everywhere);
  expect(told).toMatchObject({ isDate: true, start: "2026-10-01", end: "2026-10-03" });
  expect(only(told.bytes, "DTEND")).toBe("DTEND;VALUE=DATE:20261003");
});

test.each([
  ["a single event", "long-day", everywhere],
  ["a session", "sundays-2026-10-25", everywhereAsSession],
])(
  "calendar.md case 2: all day on 25 October, of 25 hours, is one day, as %s",
  (_, name, kinds) => {
    const told = calendars.event(name, kinds);
    expect(told).toMatchObject({ isDate: true, start: "2026-10-25", end: "2026-10-26" });
    expect(written(told.bytes)).toEqual([
      "DTSTART;VALUE=DATE:20261025",
      "DTEND;VALUE=DATE:20261026",
    ]);
  },
);
