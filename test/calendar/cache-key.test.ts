/** The cache key of a calendar changes with everything that its bytes depend on. */
import { expect, test } from "vitest";
import { getCalendarCacheKey } from "../../src/calendar/cache-key.ts";
import type { CalendarEvent } from "../../src/calendar/types.ts";
import { calendar, entry, timed } from "./make.ts";

const getKey = (...events: readonly CalendarEvent[]) =>
  JSON.stringify(getCalendarCacheKey(calendar({ events })));

test("the key of an equal calendar is the same", () => {
  expect(getKey(entry(), entry({ uid: "b@c" }))).toBe(getKey(entry(), entry({ uid: "b@c" })));
});

test("the key changes with every field of an event, also in a copy", () => {
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
  const keys = new Set([
    getKey(event),
    ...changes.map((change) => getKey({ ...event, ...change })),
  ]);
  expect(keys.size).toBe(changes.length);
});

test("the key changes with the events and their order", () => {
  const [a, b] = [entry({ uid: "a@c" }), entry({ uid: "b@c" })];
  expect(
    new Set([getKey(), getKey(a), getKey(b), getKey(a, b), getKey(b, a), getKey(a, a)]).size,
  ).toBe(6);
});

test("the key changes with every field of the calendar", () => {
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
