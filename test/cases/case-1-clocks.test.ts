/** Case 1 of test/cases/README.md: the same wall time before and after a clock change. */
import { beforeAll, expect, test } from "vitest";
import { readProperty } from "../calendar/parser.ts";
import type { Calendars } from "./calendars.ts";
import { createEvent, eventKinds, publishFiles, sessionKinds } from "./site.ts";

let calendars: Calendars;
beforeAll(async () => {
  calendars = await publishFiles({
    "events/lunch/index.md": createEvent({
      repeats: "weekly on Wednesday",
      from: "2026-03-18",
      until: "2026-10-28",
      time: "12:30 to 13:30",
    }),
    "events/last-of-winter.md": createEvent({ start: "2026-03-25 12:30", end: "2026-03-25 13:30" }),
    "events/first-of-summer.md": createEvent({ start: "2026-04-01 12:30", duration: "1 hour" }),
  });
});

const zones = ["Europe/London", "Europe/London"];

test.each([
  ["18 March", "12:30Z", "2026-03-18"],
  ["25 March", "12:30Z", "2026-03-25"],
  ["1 April", "11:30Z", "2026-04-01"],
  ["21 October", "11:30Z", "2026-10-21"],
  ["28 October", "12:30Z", "2026-10-28"],
])("case 1: Wednesday 12:30 on %s 2026 is %s", (_, time, date) => {
  const event = calendars.event(`lunch-${date}`, sessionKinds);
  const start = `${date}T${time.replace("Z", ":00.000Z")}`;
  expect(event).toMatchObject({ start, zones });
  expect(Date.parse(event.end) - Date.parse(event.start)).toBe(3_600_000);
  const day = date.replaceAll("-", "");
  expect(readProperty(event.bytes, "DTSTART")).toBe(`DTSTART;TZID=Europe/London:${day}T123000`);
  expect(readProperty(event.bytes, "DTEND")).toBe(`DTEND;TZID=Europe/London:${day}T133000`);
});

test.each([
  ["25 March", "12:30Z", "last-of-winter", "2026-03-25T12:30:00.000Z"],
  ["1 April", "11:30Z", "first-of-summer", "2026-04-01T11:30:00.000Z"],
])("case 1: 12:30 on %s is %s for a single event", (_, _time, name, start) => {
  expect(calendars.event(name, eventKinds)).toMatchObject({ start, zones });
});
