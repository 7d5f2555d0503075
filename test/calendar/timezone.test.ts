/**
 * A time with a TZID is the instant that pages say: for ical.js, which uses the VTIMEZONE, and for a
 * program that looks the zone up by its name, as Node does.
 */
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { getTzid, renderTimezone } from "../../src/calendar/timezone.ts";
import type { When } from "../../src/time/types.ts";
import { getZonePeriods, listPlaceZones } from "../../src/time/zone-data.ts";
import { findInstants, toZonedTime } from "../../src/time/zoned-time.ts";

const hour = 3_600_000;
const [from, to] = [Date.UTC(2025, 10, 22), Date.UTC(2029, 4, 22)];

/** Every tenth day, and the hours around each change. */
function listInstants(zone: string): readonly number[] {
  const instants = [];
  for (let epoch = from; epoch < to; epoch += 10 * 24 * hour + hour) instants.push(epoch);
  for (const { start } of getZonePeriods(zone))
    if (start >= from && start < to)
      instants.push(...[-3, -1, 0, 1, 3].map((hours) => start + hours * hour));
  // Parsers disagree about which of two equal wall times they read.
  return instants.filter((epoch) => {
    const { date, time } = toZonedTime(epoch, zone);
    return findInstants(date, time, zone).length === 1;
  });
}

/** Returns the instant that ical.js reads in a wall time of a zone with this block. */
function readInstant(zone: ICAL.Timezone, date: string, time: string): number {
  const wall = ICAL.Time.fromDateTimeString(`${date}T${time}:00`);
  wall.zone = zone;
  return wall.toUnixTime() * 1000;
}

/** Returns the wall time that Node shows for an instant in a zone. */
function createNodeClock(timeZone: string): (epoch: number) => string {
  const style = { timeZone, dateStyle: "short", timeStyle: "short" } as const;
  const formatter = new Intl.DateTimeFormat("sv-SE", style);
  return (epoch) => formatter.format(epoch);
}

describe("case 17: times in any zone", () => {
  const wrong: string[] = [];
  const wrongByName: string[] = [];
  const shares = new Map<string, number>();
  for (const name of listPlaceZones()) {
    const component = ICAL.Component.fromString(renderTimezone(name).trim());
    const zone = new ICAL.Timezone({ component, tzid: name });
    const instants = listInstants(name);
    const readByName = createNodeClock(name);
    let withTzid = 0;
    for (const epoch of instants) {
      const moment = toZonedTime(epoch, name);
      const when: When = { kind: "timed", start: moment, end: moment };
      if (getTzid(when) === undefined) continue;
      withTzid += 1;
      if (readInstant(zone, moment.date, moment.time) !== epoch)
        wrong.push(`${name} ${moment.date} ${moment.time}`);
      if (readByName(epoch) !== `${moment.date} ${moment.time}`)
        wrongByName.push(`${name} ${moment.date} ${moment.time}`);
    }
    shares.set(name, withTzid / instants.length);
  }

  test("are read as the same instant with the VTIMEZONE", () => {
    expect(wrong).toEqual([]);
  });

  test("are read as the same instant by the name of the zone", () => {
    expect(wrongByName).toEqual([]);
  });

  test("have a TZID, except where rules are new, or not those that last", () => {
    const inUtc = [...shares].filter(([, share]) => share < 0.9).map(([name]) => name);
    const newRules = [
      "America/Havana",
      "America/Inuvik",
      "America/Rainy_River",
      "America/Winnipeg",
    ];
    // These gave up the change of clocks in September 2026.
    const expected = ["Africa/Casablanca", "Africa/El_Aaiun", ...newRules];
    expect(inUtc.filter((name) => !expected.includes(name))).toEqual([]);
    expect(inUtc).toContain("Africa/Casablanca");
    expect(shares.get("Europe/London")).toBe(1);
  });
});
