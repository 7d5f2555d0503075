import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDateWithoutWeekday,
  formatDayParts,
  formatHours,
  formatIso,
  formatMonth,
  formatRfc822,
  formatTime,
  formatUtcMinute,
  formatWhen,
  formatZone,
} from "../../src/time/format.ts";
import type { When } from "../../src/time/types.ts";
import { at, day, days, timed } from "./make.ts";

const british = "en-GB";

describe("in British English", () => {
  test("days, months and times", () => {
    expect(formatDate(day("2017-06-21"), british)).toBe("Wednesday 21 June 2017");
    expect(formatDateWithoutWeekday(day("2017-06-21"), british)).toBe("21 June 2017");
    expect(formatMonth(day("2017-06-21"), british)).toBe("June 2017");
    expect(formatTime("17:30", british)).toBe("17:30");
    expect(formatTime("09:05", british)).toBe("09:05");
    expect(formatTime("00:00", british)).toBe("00:00");
  });

  test("zones are called what their time is called then", () => {
    expect(formatZone(at("2017-06-01 17:30"), british)).toBe("British Summer Time");
    expect(formatZone(at("2017-12-01 17:30"), british)).toBe("Greenwich Mean Time");
    expect(formatZone(at("2017-06-01 17:30", "America/New_York"), british)).toBe(
      "Eastern Daylight Time",
    );
    expect(formatZone(at("2017-06-01T17:30+05:30"), british)).toBe("UTC+05:30");
  });

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
  expect(formatDate(day("2017-06-21"), "en-US")).toBe("Wednesday, June 21, 2017");
  expect(formatWhen(days("2026-10-01", "2026-10-02"), "en-US")).toBe(
    "Thursday, October 1, 2026 to Friday, October 2, 2026, all day",
  );
  expect(formatDate(day("2017-06-21"), "cy")).toBe("Dydd Mercher, 21 Mehefin 2017");
  expect(formatWhen(timed("2017-06-01 17:30", "2017-06-01 19:30"), "fr")).toBe(
    "jeudi 1 juin 2017, 17:30 – 19:30 (heure d’été britannique)",
  );
  expect(formatWhen(days("2026-10-01"), "de")).toBe("Donnerstag, 1. Oktober 2026");
  expect(formatWhen(days("2026-10-01", "2026-10-02"), "de")).toMatch(
    /Donnerstag, 1\..*–.*Freitag, 2\. Oktober 2026/,
  );
});

test("a language that is not known is written in British English", () => {
  expect(formatWhen(days("2026-10-01", "2026-10-02"), "tlh")).toBe(
    "Thursday 1 to Friday 2 October 2026, all day",
  );
});

test("for machines", () => {
  expect(formatRfc822(at("2017-06-01 17:30"))).toBe("Thu, 01 Jun 2017 17:30:00 +0100");
  expect(formatRfc822(at("2017-03-05 23:30-08:00"))).toBe("Sun, 05 Mar 2017 23:30:00 -0800");
  expect(formatRfc822(Date.parse("2026-11-01T09:05:00Z"))).toBe("Sun, 01 Nov 2026 09:05:00 +0000");
  expect(formatIso(day("2017-06-01"))).toBe("2017-06-01");
  expect(formatIso(at("2017-06-01 17:30"))).toBe("2017-06-01T17:30:00+01:00");
});

test("offsets with seconds, as some places had, still name the same instant", () => {
  const early = at("1935-01-01 12:00", "Africa/Monrovia");
  expect(Date.parse(formatIso(early))).toBe(early.epoch - (early.epoch % 1000));
  expect(formatRfc822(early)).toMatch(/^Tue, 01 Jan 1935 12:44:00 \+0000$/);
});

test("formatters are made once: words take little longer than Intl itself does with one", () => {
  const when = timed("2017-06-01 17:30", "2017-06-01 19:30");
  const intl = new Intl.DateTimeFormat(british, { dateStyle: "full", timeZone: "UTC" });
  const timeOf = (work: () => unknown) => {
    const began = performance.now();
    for (let i = 0; i < 3_000; i += 1) work();
    return performance.now() - began;
  };
  const best = (work: () => unknown) => Math.min(...Array.from({ length: 4 }, () => timeOf(work)));
  // It takes a day, two times and a zone; one formatter made anew would be a hundred.
  expect(best(() => formatWhen(when, british)) / best(() => intl.format(0))).toBeLessThan(40);
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

  test("in another language there are no English words", () => {
    const polish = (when: When) => formatHours(when, "pl", "Europe/London");
    expect(polish(timed("2026-06-10 12:30", "2026-06-10 13:30"))).toBe("12:30 – 13:30");
    expect(polish(days("2026-10-01"))).toBe("");
    expect(polish(days("2026-10-01", "2026-10-02"))).toBe("– piątek, 2 października 2026");
  });

  test("a day has three parts", () => {
    expect(formatDayParts(day("2026-11-25"), british)).toEqual({
      weekday: "Wed",
      day: "25",
      month: "Nov 2026",
    });
  });

  test("an instant is told to the minute in UTC", () => {
    expect(formatUtcMinute(at("2026-06-10 12:30").epoch)).toBe("2026-06-10T11:30Z");
  });
});
