import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, test } from "vitest";
import { addDays, fromDayNumber } from "../../src/time/date.ts";
import { parseZonedTime } from "../../src/time/parse/moment.ts";
import { listOccurrences } from "../../src/time/recurrence/occurrences.ts";
import type { Recurrence } from "../../src/time/recurrence/recurrence.ts";
import type { PlainDate } from "../../src/time/types.ts";
import { day, london, read, rule, utc } from "./make.ts";
import { anyRule } from "./rules.ts";

const horizon = day("2027-12-31");

function dates(phrase: string, from: string, until: string, times?: number): PlainDate[] {
  return listOccurrences(rule(phrase), { from: day(from), until: day(until), times, horizon });
}

describe("cases of test/cases/README.md", () => {
  test("case 1: Wednesdays at 12:30 are at 12:30 in winter and in summer", () => {
    const at = (from: string, until: string) =>
      dates("weekly on Wednesday", from, until).map((date) =>
        utc(read(parseZonedTime(date, "12:30", london))),
      );
    expect(at("2026-03-18", "2026-04-01")).toEqual([
      "2026-03-18T12:30Z",
      "2026-03-25T12:30Z",
      "2026-04-01T11:30Z",
    ]);
    expect(at("2026-10-21", "2026-10-28")).toEqual(["2026-10-21T11:30Z", "2026-10-28T12:30Z"]);
  });

  test("case 4: weekly from 8 July to 9 December 2026 without 12 August is 22 sessions", () => {
    const all = dates("weekly on Wednesday", "2026-07-08", "2026-12-09");
    const kept = all.filter((date) => date !== "2026-08-12");
    expect(kept).toHaveLength(22);
    expect([kept[0], kept.at(-1)]).toEqual(["2026-07-08", "2026-12-09"]);
  });

  test("case 4: `until` on the last day of summer time includes it", () => {
    expect(dates("weekly on Saturday", "2026-10-10", "2026-10-24").at(-1)).toBe("2026-10-24");
    expect(dates("weekly on Sunday", "2026-10-10", "2026-10-25").at(-1)).toBe("2026-10-25");
  });

  test("case 4: the last Wednesdays of 2026 are all at 18:30 local time", () => {
    const all = dates("monthly on the last Wednesday", "2026-01-01", "2026-12-31");
    expect(all.map((date) => date.slice(5))).toEqual(
      "01-28 02-25 03-25 04-29 05-27 06-24 07-29 08-26 09-30 10-28 11-25 12-30".split(" "),
    );
    for (const date of all) expect(read(parseZonedTime(date, "18:30", london)).time).toBe("18:30");
  });
});

test("`from` is a date only if it matches the rule", () => {
  expect(dates("weekly on Wednesday", "2026-07-07", "2026-07-15")).toEqual([
    "2026-07-08",
    "2026-07-15",
  ]);
});

test("every 2 weeks counts from the week of `from`, which begins on Monday", () => {
  expect(dates("every 2 weeks on Monday and Sunday", "2026-10-28", "2026-11-30")).toEqual([
    "2026-11-01",
    "2026-11-09",
    "2026-11-15",
    "2026-11-23",
    "2026-11-29",
  ]);
});

test("every 3 months counts from the month of `from`, even if its day is before `from`", () => {
  expect(dates("every 3 months on the 1st Monday", "2026-01-20", "2026-12-31")).toEqual([
    "2026-04-06",
    "2026-07-06",
    "2026-10-05",
  ]);
});

test("months and years without the day are skipped", () => {
  expect(dates("monthly on the 31st", "2026-01-01", "2026-07-31")).toEqual([
    "2026-01-31",
    "2026-03-31",
    "2026-05-31",
    "2026-07-31",
  ]);
  expect(dates("monthly on the 5th Friday", "2026-01-01", "2026-07-31")).toEqual([
    "2026-01-30",
    "2026-05-29",
    "2026-07-31",
  ]);
  const leap = listOccurrences(rule("yearly on 29 February"), {
    from: day("2026-01-01"),
    horizon: day("2034-01-01"),
  });
  expect(leap).toEqual(["2028-02-29", "2032-02-29"]);
});

test("`times` counts from `from` and can end before `until`", () => {
  expect(dates("weekdays", "2026-10-23", "2026-12-31", 3)).toEqual([
    "2026-10-23",
    "2026-10-26",
    "2026-10-27",
  ]);
  expect(dates("daily", "2026-10-23", "2026-12-31", 0)).toEqual([]);
});

test("no date is after the horizon", () => {
  const far = { from: day("2027-12-30"), until: day("2030-01-01"), horizon };
  expect(listOccurrences(rule("daily"), far)).toEqual(["2027-12-30", "2027-12-31"]);
  expect(listOccurrences(rule("daily"), { from: day("2030-01-01"), horizon })).toEqual([]);
});

test("a rule without any date ends", () => {
  const never = rule("every 12 months on the 31st");
  expect(listOccurrences(never, { from: day("2026-04-01"), horizon: day("2199-12-31") })).toEqual(
    [],
  );
});

const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Formats a rule as an RRULE (RFC 5545 3.3.10). */
function formatRrule(repeats: Recurrence): string {
  const every = `INTERVAL=${repeats.interval}`;
  switch (repeats.kind) {
    case "daily":
      return `FREQ=DAILY;${every}`;
    case "weekly":
      return `FREQ=WEEKLY;${every};WKST=MO;BYDAY=${repeats.weekdays.map((one) => weekdayCodes[one - 1])}`;
    case "monthly-weekday":
      return `FREQ=MONTHLY;${every};BYDAY=${repeats.nth === "last" ? -1 : repeats.nth}${weekdayCodes[repeats.weekday - 1]}`;
    case "monthly-day":
      return `FREQ=MONTHLY;${every};BYMONTHDAY=${repeats.day}`;
    case "yearly":
      return `FREQ=YEARLY;${every};BYMONTH=${repeats.month};BYMONTHDAY=${repeats.day}`;
  }
}

test("rrule-temporal gives the same dates for every rule", () => {
  const compact = (date: PlainDate) => date.replaceAll("-", "");
  const starts = fc.integer({ min: 10_957, max: 25_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(anyRule, starts, fc.integer({ min: 0, max: 1500 }), (any, from, length) => {
      const until = addDays(from, length);
      const other = new RRuleTemporal({
        rruleString: `DTSTART;VALUE=DATE:${compact(from)}\nRRULE:${formatRrule(any)};UNTIL=${compact(until)}`,
      });
      expect(listOccurrences(any, { from, until, horizon: until })).toEqual(
        other.all().map((one) => one.toString().slice(0, 10)),
      );
    }),
    { numRuns: 300 },
  );
});

test("the cost of a date does not depend on how many come before it", () => {
  const weekly = rule("weekly on Monday");
  const workFor = (years: number) => {
    let reads = 0;
    const counted = new Proxy(weekly, {
      get: (target, name) => {
        reads++;
        return Reflect.get(target, name);
      },
    });
    listOccurrences(counted, { from: day("2026-01-01"), horizon: day(`${2026 + years}-01-01`) });
    return reads;
  };
  expect(workFor(2)).toBeGreaterThan(100);
  // Twenty times as many dates; were each counted from the first, it would be 400 times the work.
  expect(workFor(40) / workFor(2)).toBeLessThan(22);
});
