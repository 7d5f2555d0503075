import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDateWithoutWeekday,
  formatDayParts,
  formatIso,
  formatMonth,
  formatRfc822,
  formatTime,
  formatUtcMinute,
  formatZone,
} from "../../src/time/format.ts";
import { at, day } from "./make.ts";

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

  test("a zone has the name of its time at that instant", () => {
    expect(formatZone(at("2017-06-01 17:30"), british)).toBe("British Summer Time");
    expect(formatZone(at("2017-12-01 17:30"), british)).toBe("Greenwich Mean Time");
    expect(formatZone(at("2017-06-01 17:30", "America/New_York"), british)).toBe(
      "Eastern Daylight Time",
    );
    expect(formatZone(at("2017-06-01T17:30+05:30"), british)).toBe("UTC+05:30");
  });
});

test("in other languages", () => {
  expect(formatDate(day("2017-06-21"), "en-US")).toBe("Wednesday, June 21, 2017");
  expect(formatDate(day("2017-06-21"), "cy")).toBe("Dydd Mercher, 21 Mehefin 2017");
});

test("an unknown language is written in British English", () => {
  expect(formatDate(day("2026-10-01"), "tlh")).toBe("Thursday 1 October 2026");
});

test("for machines", () => {
  expect(formatRfc822(at("2017-06-01 17:30"))).toBe("Thu, 01 Jun 2017 17:30:00 +0100");
  expect(formatRfc822(at("2017-03-05 23:30-08:00"))).toBe("Sun, 05 Mar 2017 23:30:00 -0800");
  expect(formatRfc822(Date.parse("2026-11-01T09:05:00Z"))).toBe("Sun, 01 Nov 2026 09:05:00 +0000");
  expect(formatIso(day("2017-06-01"))).toBe("2017-06-01");
  expect(formatIso(at("2017-06-01 17:30"))).toBe("2017-06-01T17:30:00+01:00");
});

test("times with offsets in seconds, as before 1972, keep their instant", () => {
  const early = at("1935-01-01 12:00", "Africa/Monrovia");
  expect(Date.parse(formatIso(early))).toBe(early.epoch - (early.epoch % 1000));
  expect(formatRfc822(early)).toMatch(/^Tue, 01 Jan 1935 12:44:30 \+0000$/);
});

describe("beside a day in a list", () => {
  test("a day has three parts", () => {
    expect(formatDayParts(day("2026-11-25"), british)).toEqual({
      weekday: "Wed",
      day: "25",
      month: "Nov 2026",
    });
  });

  test("an instant is formatted to the minute in UTC", () => {
    expect(formatUtcMinute(at("2026-06-10 12:30").epoch)).toBe("2026-06-10T11:30Z");
  });
});
