import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIso } from "../../src/time/format.ts";
import { parseMoment, parseZonedTime } from "../../src/time/parse/moment.ts";
import { addMinutes, convertToZone } from "../../src/time/zoned-time.ts";
import { advice, at, day, london, read, utc } from "./make.ts";

const getMessage = (text: string, zone = london) => advice(parseMoment(text, zone));

describe("parseMoment reads", () => {
  test("a date alone as a date", () => {
    expect(read(parseMoment("2017-06-01", london))).toBe("2017-06-01");
  });

  test.each([
    ["2017-06-01 17:30", "2017-06-01T17:30:00+01:00", london],
    ["2017-06-01T17:30", "2017-06-01T17:30:00+01:00", london],
    ["2017-06-01 17:30:00", "2017-06-01T17:30:00+01:00", london],
    ["2017-12-01 17:30", "2017-12-01T17:30:00+00:00", london],
    ["2017-06-01T17:30+01:00", "2017-06-01T17:30:00+01:00", london],
    ["2017-06-01 17:30 +0100", "2017-06-01T17:30:00+01:00", london],
    ["2017-06-01 17:30 BST", "2017-06-01T17:30:00+01:00", london],
    ["2017-12-01 17:30 gmt", "2017-12-01T17:30:00+00:00", london],
    ["2017-12-01T17:30Z", "2017-12-01T17:30:00+00:00", london],
    ["2017-06-01T17:30Z", "2017-06-01T17:30:00+00:00", "UTC"],
    ["2017-06-01T17:30:00+05:30", "2017-06-01T17:30:00+05:30", "UTC+05:30"],
    ["2017-03-05 23:30-08:00", "2017-03-05T23:30:00-08:00", "UTC-08:00"],
    ["2026-10-25 01:30 BST", "2026-10-25T01:30:00+01:00", london],
    ["2026-10-25 01:30 GMT", "2026-10-25T01:30:00+00:00", london],
    ["2026-10-25 01:30+01:00", "2026-10-25T01:30:00+01:00", london],
    ["2026-10-25 01:30Z", "2026-10-25T01:30:00+00:00", london],
    ["2026-03-29 01:30Z", "2026-03-29T01:30:00+00:00", "UTC"],
  ])("%j as %s in %s", (text, iso, zone) => {
    const moment = at(text);
    expect(formatIso(moment)).toBe(iso);
    expect(moment.zone).toBe(zone);
    expect(moment.epoch).toBe(Date.parse(iso));
  });

  test("abbreviations that are used in the zone", () => {
    expect(at("2026-07-01 12:00 EDT", "America/New_York").offset).toBe(-240);
    expect(at("2026-07-01 12:00 CEST", "Europe/Paris").offset).toBe(120);
    expect(at("2026-07-01 12:00 AEST", "Australia/Sydney").offset).toBe(600);
    expect(at("2026-07-01 12:00 IST", "Asia/Kolkata").offset).toBe(330);
  });
});

describe("L19: what programs write", () => {
  test.each([
    ["2010-10-22 11:33:15 -0400", "2010-10-22T11:33:00-04:00", "America/New_York"],
    ["2010-10-22 02:33:15 -0400", "2010-10-22T02:33:00-04:00", "America/New_York"],
    ["2010-10-22 8:32:24", "2010-10-22T08:32:00-04:00", "America/New_York"],
    ["2014-12-2 8:32:24", "2014-12-02T08:32:00-05:00", "America/New_York"],
    ["2014-12-2", "2014-12-02", "America/New_York"],
    ["2026-07-01T19:30:00.000+02:00", "2026-07-01T19:30:00+02:00", "Europe/Paris"],
    ["2026-07-01T19:30:00.123456Z", "2026-07-01T19:30:00+00:00", "UTC"],
    ["2026-07-01 19:30:59,5", "2026-07-01T19:30:00+02:00", "Europe/Paris"],
    ["2026-07-01 02:00:00-05", "2026-07-01T02:00:00-05:00", "America/Chicago"],
    ["2026-7-1 02:00:00+02", "2026-07-01T02:00:00+02:00", "Europe/Paris"],
    ["2026-07-01 19:30:00 UTC", "2026-07-01T19:30:00+00:00", "UTC"],
  ])("%j is %s in %s", (text, iso, zone) => {
    const moment = read(parseMoment(text, zone));
    expect(typeof moment === "string" ? moment : formatIso(moment)).toBe(iso);
    expect(typeof moment === "string" ? zone : moment.zone).toBe(zone);
  });

  test.each(["2026-07-01 8:32", "2026-07-01 19:30:75", "2026-07-01 19:30-05", "2026-07-01 5 pm"])(
    "%j is not read",
    (text) => {
      expect(parseMoment(text, london).ok).toBe(false);
    },
  );
});

describe("L21: a zone after the time", () => {
  const paris = "2026-12-01 19:30 and below it zone: Europe/Paris";
  const there = "; or 2026-12-01 18:30 for the time in Europe/London";
  const here = "2026-12-01 18:30 for the time in Europe/London";
  test.each([
    ["2026-12-01 19:30 UTC+1", `${here}; or ${paris}, if it takes place there`],
    ["2026-12-01 19:30 GMT+1", `${here}; or ${paris}, if it takes place there`],
    ["2026-12-01 19:30 (UTC +01:00)", `${here}; or ${paris}, if it takes place there`],
    ["2026-12-01 19:30 +1", `${here}; or ${paris}, if it takes place there`],
    ["2026-12-01 19:30 (CET)", paris + there],
    ["2026-12-01 19:30 CET", paris + there],
    ["2026-12-01 19:30 Europe/Paris", paris + there],
    ["2026-12-01 7.30pm Paris time", paris + there],
    ["1 December 2026 19:30 CET", paris + there],
    ["2026-12-01 noon CET", (paris + there).replace("19:30", "12:00").replace("18:30", "11:00")],
    ["2026-12-01 19:30 UTC+11:30", "2026-12-01 08:00 for the time in Europe/London"],
    [
      "2026-12-01 19:30 IST",
      "2026-12-01 19:30 and below it zone: Europe/Dublin or zone: Asia/Kolkata",
    ],
    ["2026-12-01 19:30 (GMT)", "2026-12-01 19:30"],
    ["2026-12-01 19:30 UK time", "2026-12-01 19:30"],
    ["2026-12-01 19:30 local time", "2026-12-01 19:30"],
    ["2026-12-01 19:30 UTC+0", "2026-12-01 19:30"],
  ])("%j: Write %s", (text, write) => {
    const parsed = parseMoment(text, london, { hasZoneField: true });
    expect(parsed.ok ? "" : parsed.fix).toBe(`Write ${write}`);
  });

  test("keeps the meaning, in each of its ways", () => {
    for (const typed of ["CET", "(CET)", "UTC+1", "Europe/Paris", "+1"]) {
      const parsed = parseMoment(`2026-12-01 19:30 ${typed}`, london, { hasZoneField: true });
      const fix = parsed.ok ? "" : parsed.fix;
      const [, here = ""] = /(\S+ \S+) for the time/.exec(fix) ?? [];
      const [, there = "", zone = ""] = /(\S+ \S+) and below it zone: ([\w/]+)/.exec(fix) ?? [];
      expect(utc(at(here))).toBe("2026-12-01T18:30Z");
      expect(utc(at(there, zone))).toBe("2026-12-01T18:30Z");
    }
  });

  test("a post has no zone of its own", () => {
    expect(getMessage("2026-12-01 19:30 CET")).toBe(
      `"CET" cannot stand after the time. Write 2026-12-01 18:30 for the time in Europe/London.`,
    );
    expect(getMessage("2026-07-01 19:30 GMT", "America/New_York")).toContain(
      "Write 2026-07-01 15:30 ",
    );
  });

  test("other words are no zone", () => {
    expect(getMessage("2026-12-01 19:30 sharp")).toBe(
      `"sharp" is not an abbreviation of the time in Europe/London. Write 2026-12-01 19:30 for the time in Europe/London.`,
    );
  });
});

describe("parseMoment refuses", () => {
  test.each([
    ["2017-06-01 5.30pm", "2017-06-01 17:30"],
    ["2017-06-01 17:30pm", "2017-06-01 17:30"],
    ["2017-06-01 17.30", "2017-06-01 17:30"],
    ["2017-06-01 1730", "2017-06-01 17:30"],
    ["2017-06-01 5pm", "2017-06-01 17:00"],
    ["2017-06-01 9:00", "2017-06-01 09:00"],
    ["2017-06-01T9:00", "2017-06-01 09:00"],
    ["2017-06-01 noon", "2017-06-01 12:00"],
    ["2017-06-01 17:60", "2017-06-01 18:00"],
    ["2017-06-01 24:00", "2017-06-02 00:00"],
    ["2017-06-31 24:00", "2017-07-01 00:00"],
    ["2017-06-01 08:32:24 PM", "2017-06-01 20:32"],
    ["2017-06-01 8:32", "2017-06-01 08:32"],
    ["2017-06-01 5", "2017-06-01 05:00 or 2017-06-01 17:00"],
    ["2017-06-01, 17:30", "2017-06-01 17:30"],
    ["2017-06-01 at 17:30", "2017-06-01 17:30"],
    ["21st June 2017 5.30pm", "2017-06-21 17:30"],
    ["21/06/2017 at 17:30", "2017-06-21 17:30"],
    ["2017-02-30 17:30", "2017-02-28 17:30"],
    ["2017-06-01 9:00 BST", "2017-06-01 09:00 BST"],
    ["03/04/2017 17:30", "2017-04-03 17:30 or 2017-03-04 17:30"],
    ["2017-06-01 17:30 Europe/London", "2017-06-01 17:30"],
    ["2017-06-21 17:30 to 18:30", "2017-06-21 17:30 here, and 2017-06-21 18:30 as the end"],
    ["1800-01-01 10:00", "a year from 1900 to 2199, as in 2017-06-21"],
    ["2017-06-21 23:00 to 1:00", "2017-06-21 23:00 here, and 2017-06-22 01:00 as the end"],
    ["2017-06-21 17:30-18:30", "2017-06-21 17:30 here, and 2017-06-21 18:30 as the end"],
    ["2017-06-01 17:30+25:00", "an offset from -12:00 to +14:00, or leave it out"],
    ["2017-06-01 25:00", "hours and minutes of the 24-hour clock, such as 17:30"],
    ["17:30", "the date too, such as 2017-06-21 17:30"],
    ["21st June 2017", "2017-06-21"],
    ["2017-06-01 in the evening", "them as 2017-06-21 17:30"],
  ])("%j, and suggests %s", (text, write) => {
    expect(getMessage(text)).toMatch(/^"/);
    expect(getMessage(text).split(". Write ").at(-1)).toBe(`${write}.`);
  });

  test("what can be an end or an offset", () => {
    expect(getMessage("2017-06-21 10:00-11:00")).toBe(
      `"2017-06-21 10:00-11:00" can be a start and an end, or a time and its offset from UTC. Write 2017-06-21 10:00 here, and 2017-06-21 11:00 as the end; or 2017-06-21T10:00-11:00 for the offset.`,
    );
    expect(at("2017-06-21T10:00-11:00").offset).toBe(-660);
  });

  test("an abbreviation that the zone does not have on that day, or never has", () => {
    expect(getMessage("2017-06-01 17:30 GMT")).toBe(
      "Europe/London is not on GMT on 1 June 2017. Write 2017-06-01 17:30 for local time, or 2017-06-01 18:30 if you mean GMT.",
    );
    expect(getMessage("2017-06-01 17:30 PST")).toContain(
      `"PST" cannot stand after the time. Write 2017-06-02 01:30 for the time in ${london}.`,
    );
  });
});

describe("clock changes", () => {
  test.each([
    [
      "2026-03-29 01:30",
      london,
      "01:30 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write 2026-03-29 00:30 or 2026-03-29 02:30.",
    ],
    [
      "2026-10-25 01:30",
      london,
      "01:30 on 25 October 2026 happens twice in Europe/London: the clocks go back from 02:00 to 01:00. Write 2026-10-25 01:30 BST for the first time, or 2026-10-25 01:30 GMT for the second.",
    ],
    [
      "2026-03-08 02:30",
      "America/New_York",
      "02:30 on 8 March 2026 does not exist in America/New_York: the clocks go from 02:00 to 03:00. Write 2026-03-08 01:30 or 2026-03-08 03:30.",
    ],
    [
      "2026-11-01 01:30",
      "America/New_York",
      "01:30 on 1 November 2026 happens twice in America/New_York: the clocks go back from 02:00 to 01:00. Write 2026-11-01 01:30 EDT for the first time, or 2026-11-01 01:30 EST for the second.",
    ],
    [
      "2012-04-01 03:30",
      "Pacific/Apia",
      "03:30 on 1 April 2012 happens twice in Pacific/Apia: the clocks go back from 04:00 to 03:00. Write 2012-04-01 03:30 +14:00 for the first time, or 2012-04-01 03:30 +13:00 for the second.",
    ],
    [
      "2011-12-30 12:00",
      "Pacific/Apia",
      "12:00 on 30 December 2011 does not exist in Pacific/Apia: the clocks go from 00:00 on 30 December 2011 to 00:00 on 31 December 2011. Write 2011-12-29 12:00 or 2011-12-31 12:00.",
    ],
  ])("%s in %s", (text, zone, message) => {
    expect(getMessage(text, zone)).toBe(message);
    const suggestions = message.match(/\d{4}-\d\d-\d\d \d\d:\d\d(?: [A-Z]{3}| \+\d\d:00)?/g) ?? [];
    const [first = 0, second = 0] = suggestions.map((suggestion) => at(suggestion, zone).epoch);
    expect(first).toBeLessThan(second);
  });

  test("the minutes before and after a clock change are read as written", () => {
    expect(utc(at("2026-03-29 00:59"))).toBe("2026-03-29T00:59Z");
    expect(utc(at("2026-03-29 02:00"))).toBe("2026-03-29T01:00Z");
    expect(utc(at("2026-10-25 00:59"))).toBe("2026-10-24T23:59Z");
    expect(utc(at("2026-10-25 02:00"))).toBe("2026-10-25T02:00Z");
    expect(utc(at("2011-12-29 23:59", "Pacific/Apia"))).toBe("2011-12-30T09:59Z");
    expect(utc(at("2011-12-31 00:00", "Pacific/Apia"))).toBe("2011-12-30T10:00Z");
  });

  test("parseZonedTime has the same errors", () => {
    expect(advice(parseZonedTime(day("2026-03-29"), "01:30", london))).toContain("does not exist");
    expect(advice(parseZonedTime(day("2026-10-25"), "01:30", london))).toContain("happens twice");
    expect(utc(read(parseZonedTime(day("2026-07-08"), "12:30", london)))).toBe("2026-07-08T11:30Z");
  });

  test("an unknown zone throws", () => {
    expect(() => parseMoment("2017-06-01 17:30", "Europe/Lodnon")).toThrow(RangeError);
  });
});

describe("conversion", () => {
  test("addMinutes counts elapsed minutes", () => {
    expect(formatIso(addMinutes(at("2017-06-01 23:00"), 120))).toBe("2017-06-02T01:00:00+01:00");
    expect(formatIso(addMinutes(at("2026-03-29 00:30"), 60))).toBe("2026-03-29T02:30:00+01:00");
    expect(formatIso(addMinutes(at("2026-10-25 00:30"), 120))).toBe("2026-10-25T01:30:00+00:00");
    expect(formatIso(addMinutes(at("2017-06-01T23:00+05:30"), 120))).toBe(
      "2017-06-02T01:00:00+05:30",
    );
  });

  test("convertToZone keeps the instant", () => {
    const moved = convertToZone(at("2017-06-01 23:30-08:00"), london);
    expect(formatIso(moved)).toBe("2017-06-02T08:30:00+01:00");
    expect(formatIso(convertToZone(moved, "UTC+05:30"))).toBe("2017-06-02T13:00:00+05:30");
  });

  test("the wall time of any instant is read as that instant", () => {
    const zones = [
      "Europe/London",
      "America/New_York",
      "Pacific/Apia",
      "Australia/Lord_Howe",
      "UTC",
    ];
    const instants = fc.integer({ min: 0, max: 68_000_000 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (epoch, zone) => {
        const wallTime = convertToZone({ ...at("2017-06-01 17:30"), epoch }, zone);
        expect(Date.parse(formatIso(wallTime))).toBe(epoch);
        const style = { timeZone: zone, dateStyle: "short", timeStyle: "short" } as const;
        const clock = new Intl.DateTimeFormat("sv-SE", style).format(epoch);
        expect(`${wallTime.date} ${wallTime.time}`).toBe(clock);
        const again = parseZonedTime(wallTime.date, wallTime.time, zone);
        if (again.ok) expect(again.value).toEqual(wallTime);
        else expect(again.message).toContain("happens twice");
        expect(at(formatIso(wallTime), zone)).toEqual(wallTime);
      }),
      { numRuns: 500 },
    );
  });

  test("never throws on any text", () => {
    const momentLike = fc.stringMatching(
      /^20[0-9]{2}-[01][0-9]-[0-3][0-9][ T][0-9:.]{1,8} ?[-+A-Zapm0-9:]{0,7}$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), momentLike), (text) => {
        const parsed = parseMoment(text, london);
        if (!parsed.ok) expect(`${parsed.message}${parsed.fix}`).not.toMatch(/undefined|NaN|\n/);
        if (!parsed.ok) expect(parsed.fix).not.toBe(`Write ${text}`);
      }),
      { numRuns: 1000 },
    );
  });
});
