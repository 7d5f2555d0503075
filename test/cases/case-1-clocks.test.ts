/** Case 1 of calendar.md: the same time on the wall on both sides of a change of clocks. */
import { beforeAll, expect, test } from "vitest";
import { only } from "../calendar/reader.ts";
import type { Calendars } from "./calendars.ts";
import { calendarsOf, everywhere, everywhereAsSession, gathering } from "./site.ts";

let calendars: Calendars;
beforeAll(async () => {
  calendars = await calendarsOf({
    "events/lunch/index.md": gathering({
      repeats: "weekly on Wednesday",
      from: "2026-03-18",
      until: "2026-10-28",
      time: "12:30 to 13:30",
    }),
    "events/last-of-winter.md": gathering({ start: "2026-03-25 12:30", end: "2026-03-25 13:30" }),
    "events/first-of-summer.md": gathering({ start: "2026-04-01 12:30", duration: "1 hour" }),
  });
});

const zones = ["Europe/London", "Europe/London"];

test.each([
  ["18 March", "12:30Z", "2026-03-18"],
  ["25 March", "12:30Z", "2026-03-25"],
  ["1 April", "11:30Z", "2026-04-01"],
  ["21 October", "11:30Z", "2026-10-21"],
  ["28 October", "12:30Z", "2026-10-28"],
])("calendar.md case 1: Wednesday 12:30 on %s 2026 is %s", (_, time, date) => {
  const told = calendars.event(`lunch-${date}`, everywhereAsSession);
  const start = `${date}T${time.replace("Z", ":00.000Z")}`;
  expect(told).toMatchObject({ start, zones });
  expect(Date.parse(told.end) - Date.parse(told.start)).toBe(3_600_000);
  const day = date.replaceAll("-", "");
  expect(only(told.bytes, "DTSTART")).toBe(`DTSTART;TZID=Europe/London:${day}T123000`);
  expect(only(told.bytes, "DTEND")).toBe(`DTEND;TZID=Europe/London:${day}T133000`);
});

test.each([
  ["25 March", "12:30Z", "last-of-winter", "2026-03-25T12:30:00.000Z"],
  ["1 April", "11:30Z", "first-of-summer", "2026-04-01T11:30:00.000Z"],
])("calendar.md case 1: and on %s it is %s as a single event too", (_, _time, name, start) => {
  expect(calendars.event(name, everywhere)).toMatchObject({ start, zones });
});
