import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  fromDayNumber,
  getWeekday,
  isPlainDate,
  toDayNumber,
} from "../../src/time/date.ts";
import { parseDate } from "../../src/time/parse/date.ts";
import { advice, day, read } from "./make.ts";

const anyDay = fc.integer({ min: -25_567, max: 84_005 }).map(fromDayNumber);

describe("parseDate", () => {
  test.each(["2017-06-21", "1900-01-01", "2199-12-31", "2016-02-29", "2000-02-29", " 2017-06-21 "])(
    "accepts %j",
    (text) => {
      expect(read(parseDate(text))).toBe(text.trim());
    },
  );

  test.each([
    ["2014-12-2", "2014-12-02"],
    ["2017-6-1", "2017-06-01"],
    [" 2017-6-21 ", "2017-06-21"],
    ["2016-2-29", "2016-02-29"],
  ])("L19: reads %j, whose parts have one digit, as %s", (text, date) => {
    expect(read(parseDate(text))).toBe(date);
  });

  test.each(["2017-2-30", "2017-6-0", "2017-13-1", "2017-6-001", "17-6-1"])(
    "L19: does not read %j",
    (text) => {
      expect(parseDate(text).ok).toBe(false);
    },
  );

  test.each([
    ["21st June 2017", "2017-06-21"],
    ["June 21, 2017", "2017-06-21"],
    ["21 Jun 2017", "2017-06-21"],
    ["21 Juen 2017", "2017-06-21"],
    ["Wednesday 21 June 2017", "2017-06-21"],
    ["the 21st of June, 2017", "2017-06-21"],
    ["Sept. 3, 2017", "2017-09-03"],
    ["2017 June 21", "2017-06-21"],
    ["21-Jun-17", "2017-06-21"],
    ["21.06.2017", "2017-06-21"],
    ["21/06/2017", "2017-06-21"],
    ["05/05/2017", "2017-05-05"],
    ["2017/06/21", "2017-06-21"],
    ["2017/21/06", "2017-06-21"],
    ["20170621", "2017-06-21"],
    ["2017–06–21", "2017-06-21"],
    ["２０１７-06-21", "2017-06-21"],
  ])("suggests for %j to write %s", (text, date) => {
    expect(advice(parseDate(text))).toBe(
      `"${text}" is not written as year-month-day. Write ${date}.`,
    );
  });

  test("names every reading of an ambiguous date", () => {
    expect(advice(parseDate("03/04/2017"))).toBe(
      `"03/04/2017" can be read in two ways. Write 2017-04-03 for 3 April 2017 or 2017-03-04 for 4 March 2017.`,
    );
    expect(advice(parseDate("03.04.2017"))).toContain("can be read in two ways");
    expect(advice(parseDate("03/04/05"))).toBe(
      `"03/04/05" can be read in three ways. Write 2005-04-03 for 3 April 2005, 2005-03-04 for 4 March 2005 or 2003-04-05 for 5 April 2003.`,
    );
  });

  test.each([
    [
      "2017-13-45",
      "there is no month 13. Write the year, the month and the day, such as 2017-06-21",
    ],
    ["2017-13-06", "there is no month 13. Write 2017-06-13"],
    [
      "2017-00-10",
      "there is no month 0. Write the year, the month and the day, such as 2017-06-21",
    ],
    ["2017-02-30", "February 2017 has 28 days. Write 2017-02-28"],
    ["2016-02-30", "February 2016 has 29 days. Write 2016-02-29"],
    ["1900-02-29", "February 1900 has 28 days. Write 1900-02-28"],
    ["31/06/2017", "June has 30 days. Write 2017-06-30"],
    ["31 April 2017", "April has 30 days. Write 2017-04-30"],
    ["2017-06-00", "June begins with day 1. Write 2017-06-01"],
  ])("says why %j is not a real date", (text, why) => {
    expect(advice(parseDate(text))).toBe(`"${text}" is not a real date: ${why}.`);
  });

  test.each([
    ["", "there is no date. Write the year, the month and the day, such as 2017-06-21."],
    [
      "tomorrow",
      `"tomorrow" is not a date. Write the year, the month and the day, such as 2017-06-21.`,
    ],
    ["June 2017", `"June 2017" has no day. Write the day too, such as 2017-06-01.`],
    ["2017-06", `"2017-06" has no day. Write the day too, such as 2017-06-01.`],
    ["21 June", `"21 June" has no year. Write the year too, as in 2017-06-21.`],
    [
      "1017-06-21",
      `"1017-06-21" is not in the years 1900 to 2199. Write a year from 1900 to 2199, as in 2017-06-21.`,
    ],
    ["2017-06-21 09:00", `"2017-06-21 09:00" has more than a date. Write 2017-06-21.`],
  ])("says what is wrong with %j", (text, message) => {
    expect(advice(parseDate(text))).toBe(message);
  });

  test("quotes a long or broken text on one line", () => {
    const message = advice(parseDate(`a\n\u0007b${"x".repeat(100_000)}`));
    expect(message).toMatch(/^"a bx+…" is not a date\. /);
    expect(message.length).toBeLessThan(200);
  });

  test("reads any day", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(read(parseDate(date))).toBe(date);
        expect(new Date(`${date}T00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });

  test("never throws, and accepts only the text itself", () => {
    const dateLike = fc.stringMatching(/^[0-9 /.\-a-zA-Z,]{0,24}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), dateLike), (text) => {
        const parsed = parseDate(text);
        if (parsed.ok) expect(text.trim()).toBe(parsed.value);
        else expect(`${parsed.message}${parsed.fix}`).not.toMatch(/undefined|NaN|\n/);
      }),
      { numRuns: 1000 },
    );
  });

  test("suggests only what it accepts", () => {
    const shaped = fc
      .tuple(
        fc.nat(40),
        fc.nat(15),
        fc.integer({ min: 1890, max: 2210 }),
        fc.constantFrom("/", ".", "-", " "),
      )
      .map(([d, m, y, between]) => [d, m, y].join(between));
    fc.assert(
      fc.property(shaped, (text) => {
        const parsed = parseDate(text);
        if (parsed.ok) throw new Error(`${text} was accepted`);
        const dates = [...parsed.fix.matchAll(/\d{4}-\d\d-\d\d/g)];
        expect(dates.map(([date]) => parseDate(date).ok)).not.toContain(false);
      }),
    );
  });
});

describe("counting days", () => {
  test("crosses months, leap days and clock changes", () => {
    expect(addDays(day("2016-02-28"), 1)).toBe("2016-02-29");
    expect(addDays(day("2017-02-28"), 1)).toBe("2017-03-01");
    expect(addDays(day("2026-10-25"), 1)).toBe("2026-10-26");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(addDays(day("2199-12-31"), 1)).toBe("2200-01-01");
    expect(() => addDays(day("2017-06-21"), 1e9)).toThrow(RangeError);
  });

  test("subtracting undoes adding, and daysBetween counts it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(addDays(other, -days)).toBe(date);
        expect(daysBetween(date, other)).toBe(days);
        expect(getWeekday(other)).toBe(new Date(toDayNumber(other) * 864e5).getUTCDay() || 7);
      }),
    );
  });

  test("weeks begin on Monday", () => {
    expect(getWeekday(day("2026-10-26"))).toBe(1);
    expect(getWeekday(day("2026-11-01"))).toBe(7);
    expect(getWeekday(day("1900-01-01"))).toBe(1);
  });

  test("isPlainDate accepts only real days", () => {
    expect(["2017-06-21", "0001-01-01", "9999-12-31"].every(isPlainDate)).toBe(true);
    expect(["2017-02-29", "2017-6-21", "0000-01-01", "2017-06-21T", ""].some(isPlainDate)).toBe(
      false,
    );
  });
});
