/** P5: how much time a cohort and its events ask. */
import { describe, expect, test } from "vitest";
import {
  countAskedInAll,
  countMinutes,
  getPeriodStart,
  listAskedPeriods,
  sumAskedMinutes,
} from "../../src/model/asked-time.ts";
import { allDay, day, event, timed } from "../calendar/make.ts";

const hour = timed("2026-12-01 12:00", "2026-12-01 13:00");
const prepare = { text: "Read", minutes: 5 };

test.each([
  ["its length", { when: hour }, 60],
  ["with its preparation", { when: hour, prepare }, 65],
  ["preparation of unknown length", { when: hour, prepare: { text: "Read" } }, 60],
  ["less than its length", { when: hour, takes: 20 }, 20],
  ["less, with its preparation", { when: hour, takes: 20, prepare }, 25],
  ["more than its length: the preparation is in it", { when: hour, takes: 70, prepare }, 70],
  ["exactly its length, with its preparation", { when: hour, takes: 60, prepare }, 65],
  ["across midnight", { when: timed("2026-12-01 23:00", "2026-12-02 01:00") }, 120],
  ["over the night of the clocks", { when: timed("2026-10-24 23:00", "2026-10-25 07:00") }, 540],
  ["whole days: nobody knows", { when: allDay("2026-12-01", "2026-12-02") }, 0],
  ["whole days with takes", { when: allDay("2026-12-01"), takes: 180, prepare }, 185],
  ["more than a day: nobody knows", { when: timed("2026-12-01 10:00", "2026-12-02 16:00") }, 0],
])("P5: an event asks %s", (_, given, minutes) => {
  expect(countMinutes(event(given))).toBe(minutes);
});

describe("P5: in a week", () => {
  const at = (start: string, end: string, more = {}) => event({ when: timed(start, end), ...more });
  const sunday = at("2026-12-06 23:00", "2026-12-07 01:00");
  const monday = at("2026-12-07 00:00", "2026-12-07 00:30");
  const off = at("2026-12-08 10:00", "2026-12-08 11:00", { status: "cancelled" });
  const putOff = at("2026-12-09 10:00", "2026-12-09 11:00", { status: "postponed" });
  const maybe = at("2026-12-13 10:00", "2026-12-13 11:00", { status: "tentative" });
  const events = [sunday, monday, off, putOff, maybe];

  test("an event counts on the day on which it starts; cancelled and postponed ones do not", () => {
    expect(listAskedPeriods(events, "week")).toEqual([
      { from: "2026-11-30", events: [sunday], minutes: 120 },
      { from: "2026-12-07", events: [monday, maybe], minutes: 90 },
    ]);
    expect(listAskedPeriods(events, "month")).toEqual([
      { from: "2026-12-01", events: [sunday, monday, maybe], minutes: 210 },
    ]);
    expect(sumAskedMinutes(events)).toBe(210);
  });

  test("the day of an event is that of its own zone", () => {
    const tokyo = event({
      when: timed("2026-12-07 08:00", "2026-12-07 09:00", "Asia/Tokyo"),
    });
    expect(listAskedPeriods([tokyo], "week")[0]?.from).toBe("2026-12-07");
  });

  test.each([
    ["2026-12-07", "week", "2026-12-07"],
    ["2026-12-13", "week", "2026-12-07"],
    ["2027-01-03", "week", "2026-12-28"],
    ["2026-12-31", "month", "2026-12-01"],
  ] as const)("%s is of the %s from %s", (date, per, from) => {
    expect(getPeriodStart(day(date), per)).toBe(from);
  });
});

test.each([
  ["2026-11-02", "2027-02-21", 60, "week", { periods: 16, minutes: 960 }],
  ["2026-11-03", "2027-02-23", 60, "week", { periods: 16, minutes: 960 }],
  ["2026-11-02", "2026-11-03", 60, "week", { periods: 1, minutes: 60 }],
  ["2026-11-01", "2027-02-28", 240, "month", { periods: 4, minutes: 960 }],
] as const)("P5: from %s until %s, %i minutes a %s", (from, until, minutes, per, all) => {
  const cohort = { from: day(from), until: day(until), ask: { minutes, per } };
  expect(countAskedInAll(cohort)).toEqual(all);
});

test("P5: without a day, or without ask, there is no sum", () => {
  const ask = { minutes: 60, per: "week" } as const;
  expect(countAskedInAll({ ask, from: day("2026-11-02") })).toBeUndefined();
  expect(countAskedInAll({ from: day("2026-11-02"), until: day("2026-12-02") })).toBeUndefined();
});
