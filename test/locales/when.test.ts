import { describe, expect, test } from "vitest";
import { formatHours, formatStart, formatWhen } from "../../src/locales/when.ts";
import { createWords } from "../../src/locales/words.ts";
import type { When } from "../../src/time/types.ts";
import { days, timed } from "../time/make.ts";

const british = createWords("en-GB");

describe("when something takes place", () => {
  test.each([
    [days("2026-10-01"), "Thursday 1 October 2026, all day"],
    [days("2026-10-25"), "Sunday 25 October 2026, all day"],
    [days("2026-10-01", "2026-10-02"), "Thursday 1 to Friday 2 October 2026, all day"],
    [days("2026-10-30", "2026-11-02"), "Friday 30 October to Monday 2 November 2026, all day"],
    [
      days("2026-12-30", "2027-01-02"),
      "Wednesday 30 December 2026 to Saturday 2 January 2027, all day",
    ],
    [
      timed("2017-06-01 17:30", "2017-06-01 19:30"),
      "Thursday 1 June 2017, 17:30 to 19:30 (British Summer Time)",
    ],
    [
      timed("2026-07-08 23:00", "2026-07-09 01:00"),
      "Wednesday 8 July 2026, 23:00 to Thursday 9 July 2026, 01:00 (British Summer Time)",
    ],
    [
      timed("2026-10-25 00:30", "2026-10-25 03:30"),
      "Sunday 25 October 2026, 00:30 (British Summer Time) to 03:30 (Greenwich Mean Time)",
    ],
    [
      timed("2017-06-01 17:30", "2017-06-01 17:30"),
      "Thursday 1 June 2017, 17:30 (British Summer Time)",
    ],
  ])("%#: %j is %s", (when, words) => {
    expect(formatWhen(when, british)).toBe(words);
  });
});

test("in other languages", () => {
  const formatIn = (language: string, when: When) => formatWhen(when, createWords(language));
  expect(formatIn("en-US", days("2026-10-01", "2026-10-02"))).toBe(
    "Thursday, October 1, 2026 to Friday, October 2, 2026, all day",
  );
  expect(formatIn("fr", timed("2017-06-01 17:30", "2017-06-01 19:30"))).toBe(
    "jeudi 1 juin 2017, 17:30 – 19:30 (heure d’été britannique)",
  );
  expect(formatIn("de", days("2026-10-01"))).toBe("Donnerstag, 1. Oktober 2026");
  expect(formatIn("de", days("2026-10-01", "2026-10-02"))).toMatch(
    /Donnerstag, 1\..*–.*Freitag, 2\. Oktober 2026/,
  );
});

test("a language that Intl does not know is written in British English", () => {
  expect(formatWhen(days("2026-10-01", "2026-10-02"), createWords("tlh"))).toBe(
    "Thursday 1 to Friday 2 October 2026, all day",
  );
});

test("the wording of a programme is used", () => {
  const welsh = createWords("cy", { "all-day": "drwy’r dydd", "time-range": "{start} i {end}" });
  expect(formatWhen(days("2026-10-01"), welsh)).toMatch(/, drwy’r dydd$/);
  expect(formatHours(timed("2026-06-10 12:30", "2026-06-10 13:30"), welsh, "Europe/London")).toBe(
    "12:30 i 13:30",
  );
});

test("when it begins", () => {
  expect(formatStart(timed("2017-06-01 17:30", "2017-06-01 19:30"), british)).toBe(
    "Thursday 1 June 2017, 17:30 (British Summer Time)",
  );
  expect(formatStart(days("2026-10-01", "2026-10-02"), british)).toBe("Thursday 1 October 2026");
});

describe("beside a day in a list", () => {
  test.each([
    [timed("2026-06-10 12:30", "2026-06-10 13:30"), "12:30 to 13:30"],
    [timed("2026-06-10 12:30", "2026-06-10 12:30"), "12:30"],
    [timed("2026-06-10 23:00", "2026-06-11 01:00"), "23:00 to Thursday 11 June 2026, 01:00"],
    [timed("2026-10-25 00:30", "2026-10-25 02:30"), "00:30 to 02:30"],
    [
      timed("2026-06-10 12:30", "2026-06-10 13:30", "Europe/Oslo"),
      "12:30 to 13:30 (Central European Summer Time)",
    ],
    [days("2026-10-01"), "all day"],
    [days("2026-10-01", "2026-10-02"), "until Friday 2 October 2026"],
  ])("hours, %#", (when, words) => {
    expect(formatHours(when, british, "Europe/London")).toBe(words);
  });

  test("an end in another zone has its name", () => {
    const { start } = timed("2026-06-10 12:30", "2026-06-10 13:30");
    const { end } = timed("2026-06-10 14:30", "2026-06-10 15:30", "Europe/Oslo");
    expect(formatHours({ kind: "timed", start, end }, british, "Europe/London")).toBe(
      "12:30 (British Summer Time) to 15:30 (Central European Summer Time)",
    );
  });

  test("in another language there are no English words", () => {
    const polish = (when: When) => formatHours(when, createWords("pl"), "Europe/London");
    expect(polish(timed("2026-06-10 12:30", "2026-06-10 13:30"))).toBe("12:30 – 13:30");
    expect(polish(days("2026-10-01"))).toBe("");
    expect(polish(days("2026-10-01", "2026-10-02"))).toBe("– piątek, 2 października 2026");
  });
});
