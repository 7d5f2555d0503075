/** Case 3 of test/cases/README.md: events that end after midnight. */
import { beforeAll, expect, test } from "vitest";
import { readProperty } from "../calendar/parser.ts";
import type { Calendars } from "./calendars.ts";
import { createEvent, eventKinds, publishFiles, sessionKinds } from "./site.ts";

let calendars: Calendars;
beforeAll(async () => {
  calendars = await publishFiles({
    "events/late.md": createEvent({ start: "2026-06-10 23:00", end: "2026-06-11 01:00" }),
    "events/long.md": createEvent({ start: "2026-06-10 23:00", duration: "2 hours" }),
    "events/fridays/index.md": createEvent({
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
])("case 3: a single event from 23:00 to 01:00 ends the next day, %s", (_, name) => {
  const event = calendars.event(name, eventKinds);
  expect([event.start, event.end]).toEqual([
    "2026-06-10T22:00:00.000Z",
    "2026-06-11T00:00:00.000Z",
  ]);
  expect(readProperty(event.bytes, "DTEND")).toBe("DTEND;TZID=Europe/London:20260611T010000");
});

test.each([
  ["02", "03"],
  ["09", "10"],
])("case 3: a session from 23:00 to 01:00 ends the next day (%s to %s October)", (day, next) => {
  const event = calendars.event(`fridays-2026-10-${day}`, sessionKinds);
  expect(event.start).toBe(`2026-10-${day}T22:00:00.000Z`);
  expect(event.end).toBe(`2026-10-${next}T00:00:00.000Z`);
  expect(readProperty(event.bytes, "DTEND")).toBe(`DTEND;TZID=Europe/London:202610${next}T010000`);
});
