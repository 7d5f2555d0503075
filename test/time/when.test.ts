import { expect, test } from "vitest";
import type { When } from "../../src/time/types.ts";
import { compareWhen, getEndEpoch, getStartEpoch, hasSameStart } from "../../src/time/when.ts";
import { days, london, timed } from "./make.ts";

const hour = 3_600_000;
const iso = (epoch: number) => new Date(epoch).toISOString();

test("days are those of the zone, with 23, 24 or 25 hours", () => {
  expect(iso(getStartEpoch(days("2026-10-01"), london))).toBe("2026-09-30T23:00:00.000Z");
  const hours = (date: string) =>
    (getEndEpoch(days(date), london) - getStartEpoch(days(date), london)) / hour;
  expect(["2026-03-29", "2026-10-01", "2026-10-25"].map(hours)).toEqual([23, 24, 25]);
  expect(iso(getEndEpoch(days("2026-10-01", "2026-10-02"), london))).toBe(
    "2026-10-02T23:00:00.000Z",
  );
});

test("a day without 00:00 starts at the clock change, and a skipped day has no length", () => {
  expect(iso(getStartEpoch(days("2018-11-04"), "America/Sao_Paulo"))).toBe(
    "2018-11-04T03:00:00.000Z",
  );
  const skipped = days("2011-12-30");
  expect(iso(getStartEpoch(skipped, "Pacific/Apia"))).toBe("2011-12-30T10:00:00.000Z");
  expect(getEndEpoch(skipped, "Pacific/Apia")).toBe(getStartEpoch(skipped, "Pacific/Apia"));
});

test("23:00 to 01:00 ends the next day, two hours later", () => {
  const late = timed("2026-07-08 23:00", "2026-07-09 01:00");
  expect(getEndEpoch(late, london) - getStartEpoch(late, london)).toBe(2 * hour);
});

test("events are ordered by day, all-day first, then by start and end", () => {
  const sorted: readonly When[] = [
    timed("2026-07-07 09:00", "2026-07-07 10:00"),
    days("2026-07-08"),
    days("2026-07-08", "2026-07-09"),
    timed("2026-07-08 09:00", "2026-07-08 10:00"),
    timed("2026-07-08 09:00", "2026-07-08 11:00"),
    timed("2026-07-08 09:00-08:00", "2026-07-08 10:30-08:00"),
    days("2026-07-09"),
  ];
  for (const [i, a] of sorted.entries()) {
    for (const [j, b] of sorted.entries())
      expect(Math.sign(compareWhen(a, b))).toBe(Math.sign(i - j));
  }
});

test("starts are compared by instant, or by day for all-day events", () => {
  const talk = timed("2026-07-08 00:00", "2026-07-08 10:00");
  expect(hasSameStart(talk, timed("2026-07-08 00:00", "2026-07-08 11:00"))).toBe(true);
  expect(hasSameStart(talk, timed("2026-07-07 23:00Z", "2026-07-08 09:00Z"))).toBe(true);
  expect(hasSameStart(talk, timed("2026-07-08 00:01", "2026-07-08 10:00"))).toBe(false);
  expect(hasSameStart(days("2026-07-08"), days("2026-07-08", "2026-07-09"))).toBe(true);
  expect(hasSameStart(days("2026-07-08"), days("2026-07-09"))).toBe(false);
  expect(hasSameStart(talk, days("2026-07-08"))).toBe(false);
});
