/** Case 3 of calendar.md: over midnight. */
import { beforeAll, expect, test } from "vitest";
import { only } from "../calendar/reader.ts";
import type { Calendars } from "./calendars.ts";
import { calendarsOf, everywhere, everywhereAsSession, gathering } from "./site.ts";

let calendars: Calendars;
beforeAll(async () => {
  calendars = await calendarsOf({
    "events/late.md": gathering({ start: "2026-06-10 23:00", end: "2026-06-11 01:00" }),
    "events/long.md": gathering({ start: "2026-06-10 23:00", duration: "2 hours" }),
    "events/fridays/index.md": gathering({
      repeats: "weekly on Friday",
      from: "2026-10-02",
      times: 2,
      time: "23:00 to 01:00",
    }),
  });
});

test.each([
  ["with its end", "late"],
  ["with its duration", "long"],
])("calendar.md case 3: 23:00 to 01:00 ends the next day, as a single event %s", (_, name) => {
  const told = calendars.event(name, everywhere);
  expect([told.start, told.end]).toEqual(["2026-06-10T22:00:00.000Z", "2026-06-11T00:00:00.000Z"]);
  expect(only(told.bytes, "DTEND")).toBe("DTEND;TZID=Europe/London:20260611T010000");
});

test.each([
  ["02", "03"],
  ["09", "10"],
])(
  "calendar.md case 3: 23:00 to 01:00 ends the next day, as the time of a series (%s to %s October)",
  (day, next) => {
    const told = calendars.event(`fridays-2026-10-${day}`, everywhereAsSession);
    expect(told.start).toBe(`2026-10-${day}T22:00:00.000Z`);
    expect(told.end).toBe(`2026-10-${next}T00:00:00.000Z`);
    expect(only(told.bytes, "DTEND")).toBe(`DTEND;TZID=Europe/London:202610${next}T010000`);
  },
);
