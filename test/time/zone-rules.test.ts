/** The zone rules, compared with those of Node's ICU, which compiles the tz database on its own. */
import { describe, expect, test, vi } from "vitest";
import { addMonths } from "../../src/time/months.ts";
import { getOffset } from "../../src/time/offset.ts";
import { getZonePeriods, listPlaceZones, tzRelease } from "../../src/time/zone-data.ts";
import { getAbbreviation, getZoneName } from "../../src/time/zone-names.ts";
import { toZonedTime } from "../../src/time/zoned-time.ts";
import { day } from "./make.ts";

/** Build dates; calendars reach from 12 months before to 18 months after. */
const buildDates = ["2026-07-01", "2026-11-22", "2027-11-22", "2031-03-01"].map(day);

/**
 * Zones whose rules within these months changed after 2026c, by the release that changed them: see
 * NEWS of the tz database. https://data.iana.org/time-zones/tzdb/NEWS
 */
const changedZones: Readonly<Record<string, readonly string[]>> = {
  "2026d": ["America/Inuvik"],
  "2026e": ["America/Rainy_River", "America/Winnipeg"],
  "2026f": ["America/Havana"],
};

const icuRelease = process.versions.tz ?? "";

/** Zones that the release of Node's ICU has with older rules. */
const zonesNewerThanIcu = Object.entries(changedZones)
  .flatMap(([release, zones]) => (release > icuRelease ? zones : []))
  .sort();

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Returns the minutes east of UTC by ICU, from the wall time that it shows. */
function getIcuOffset(timeZone: string, epoch: number): number {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  formatters.set(timeZone, formatter);
  const wall = Date.parse(`${formatter.format(epoch).replace(" ", "T")}Z`);
  return (wall - Math.floor(epoch / 1000) * 1000) / 60_000;
}

/** Returns an instant in each week of the months that calendars reach, and both sides of each change. */
function listInstants(zone: string): readonly number[] {
  const weeks = [];
  const edges = [];
  for (const date of buildDates) {
    const [from, to] = [-12, 18].map((months) => Date.parse(addMonths(date, months)));
    if (from === undefined || to === undefined) continue;
    for (let epoch = from; epoch < to; epoch += 7 * 86_400_000) weeks.push(epoch);
    for (const { start } of getZonePeriods(zone))
      if (start >= from && start <= to) edges.push(start - 1000, start);
  }
  return [...new Set([...weeks, ...edges])];
}

const names = [...new Set([...listPlaceZones(), ...Intl.supportedValuesOf("timeZone")])];

describe("throughout the months of calendars", () => {
  const differing = new Set<string>();
  const misnamed: string[] = [];
  for (const zone of names) {
    for (const epoch of listInstants(zone)) {
      const offset = getOffset(zone, epoch);
      const isSame = offset === getIcuOffset(zone, epoch);
      if (!isSame) differing.add(zone);
      const name = getZoneName(zone, epoch, "en-GB");
      if (isSame === /^UTC[+-]/.test(name)) misnamed.push(`${zone}: ${name}`);
    }
  }

  test("case 17: every zone has the offsets of ICU, except those whose rules are newer", () => {
    expect(names.length).toBeGreaterThan(450);
    expect([...differing].sort()).toEqual(zonesNewerThanIcu);
  });

  test("case 17: a time has the name that ICU has for it, except where its offset differs", () => {
    expect(misnamed).toEqual([]);
  });
});

test("case 17: the release is a release, and no older than that of ICU", () => {
  expect(tzRelease).toMatch(/^20\d\d[a-z]$/);
  expect(icuRelease).toMatch(/^20\d\d[a-z]$/);
  expect(tzRelease >= icuRelease).toBe(true);
});

test.each([
  // Release 2026e: the change of 8 March 2026 was the last.
  ["America/Winnipeg", "2026-02-01T18:00Z", "12:00", "CST"],
  ["America/Winnipeg", "2026-07-01T17:00Z", "12:00", "CDT"],
  ["America/Winnipeg", "2027-01-01T17:00Z", "12:00", "EST"],
  ["America/Winnipeg", "2028-01-01T17:00Z", "12:00", "EST"],
  // Release 2026d: permanent -06.
  ["America/Inuvik", "2026-02-01T19:00Z", "12:00", "MST"],
  ["America/Inuvik", "2027-01-01T18:00Z", "12:00", "CST"],
  ["America/Inuvik", "2027-07-01T18:00Z", "12:00", "CST"],
  // Release 2026f: no winter time until 7 November 2027.
  ["America/Havana", "2027-01-01T16:00Z", "12:00", "CDT"],
  ["America/Havana", "2027-11-07T04:59Z", "00:59", "CDT"],
  ["America/Havana", "2027-11-07T05:00Z", "00:00", "CST"],
  ["America/Havana", "2028-07-01T16:00Z", "12:00", "CDT"],
])("case 17: in %s %s is %s %s", (zone, instant, time, abbreviation) => {
  const epoch = Date.parse(instant);
  expect(toZonedTime(epoch, zone).time).toBe(time);
  expect(getAbbreviation(zone, epoch)).toBe(abbreviation);
});

test("case 17: the name of a time is never that of another offset", () => {
  const name = getZoneName("America/Winnipeg", Date.parse("2027-01-01T17:00Z"), "en-GB");
  expect(name).not.toContain("Central Standard");
  expect(getZoneName("America/Winnipeg", Date.parse("2026-07-01T17:00Z"), "en-GB")).toBe(
    "Central Daylight Time",
  );
  expect(getZoneName("Europe/London", Date.parse("2027-01-01T12:00Z"), "en-GB")).toBe(
    "Greenwich Mean Time",
  );
});

test("case 17: in a zone that Intl does not know yet, a time has its offset as its name", async () => {
  vi.resetModules();
  vi.spyOn(Intl, "DateTimeFormat").mockImplementation(function fail() {
    throw new RangeError("Invalid time zone specified");
  });
  const { getZoneName } = await import("../../src/time/zone-names.ts");
  expect(getZoneName("Asia/Thimphu", Date.parse("2027-01-01T12:00Z"), "en-GB")).toBe("UTC+06:00");
  vi.restoreAllMocks();
});

test("rules of the past and of the far future are known", () => {
  const offsetAt = (instant: string) => getOffset("Europe/London", Date.parse(instant));
  expect(offsetAt("1900-01-01T00:00Z")).toBe(0);
  expect(offsetAt("1941-07-01T00:00Z")).toBe(120);
  expect(offsetAt("1970-01-01T00:00Z")).toBe(60);
  expect(offsetAt("2199-07-01T00:00Z")).toBe(60);
  expect(offsetAt("2199-12-01T00:00Z")).toBe(0);
  // An offset with seconds.
  expect(getOffset("Africa/Monrovia", Date.parse("1970-01-01T00:00Z"))).toBe(-44.5);
});

test("an unknown zone throws", () => {
  expect(() => getZonePeriods("Europe/Lodnon")).toThrow(RangeError);
});
