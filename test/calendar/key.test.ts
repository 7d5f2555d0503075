/** What stands for a calendar in its page's key tells all that its bytes follow from. */
import { expect, test } from "vitest";
import { getCalendarCacheKey } from "../../src/calendar/cache-key.ts";
import type { CalendarEvent } from "../../src/calendar/types.ts";
import { calendar, entry, timed } from "./make.ts";

const keyOf = (...events: readonly CalendarEvent[]) =>
  JSON.stringify(getCalendarCacheKey(calendar({ events })));

test("is the same for the same, though it be another object", () => {
  expect(keyOf(entry(), entry({ uid: "b@c" }))).toBe(keyOf(entry(), entry({ uid: "b@c" })));
});

test("is another for whatever is said of an event, of a copy too", () => {
  const event = entry();
  const changes: readonly Partial<CalendarEvent>[] = [
    {},
    { uid: "other@example.org" },
    { when: timed("2026-03-18 12:30", "2026-03-18 13:45") },
    { when: timed("2026-03-18 12:30", "2026-03-18 13:30", "UTC") },
    { summary: "Another" },
    { location: "Room 2" },
    { description: "Another" },
    { url: "https://example.org/other/" },
    { conference: "https://example.org/join" },
    { status: "TENTATIVE" },
    { transparency: "TRANSPARENT" },
    { categories: ["a"] },
    { categories: ["a", "b"] },
    { categories: ["a,b"] },
    { geo: { latitude: 51, longitude: 0 } },
    { sequence: 1 },
    { stamp: 0 },
  ];
  const keys = new Set([keyOf(event), ...changes.map((change) => keyOf({ ...event, ...change }))]);
  expect(keys.size).toBe(changes.length);
});

test("is another for other events, and for another order of them", () => {
  const [a, b] = [entry({ uid: "a@c" }), entry({ uid: "b@c" })];
  expect(new Set([keyOf(), keyOf(a), keyOf(b), keyOf(a, b), keyOf(b, a), keyOf(a, a)]).size).toBe(
    6,
  );
});

test("is another for whatever is said of the calendar", () => {
  const changes = [
    {},
    { name: "Other" },
    { description: "Other" },
    { url: "https://example.org/other/" },
    { source: "https://example.org/other.ics" },
    { zone: "UTC" },
    { color: "teal" },
  ];
  const keys = changes.map((change) => JSON.stringify(getCalendarCacheKey(calendar(change))));
  expect(new Set(keys).size).toBe(changes.length);
});
