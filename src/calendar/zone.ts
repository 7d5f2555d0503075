/**
 * VTIMEZONE (RFC 5545 3.6.5): the rules that a calendar file carries for a zone, and whether a
 * reader who goes by them gets the moment that is meant.
 */
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { When, ZonedTime } from "../time/types.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** A zone as the file tells it. */
interface Zone {
  /** BEGIN:VTIMEZONE to END:VTIMEZONE, each line with its CRLF. */
  readonly block: string;
  /** Offset of a zone that never changes it, or before its first change: minutes east. */
  readonly offset: number;
  readonly changes: readonly Change[];
}

/** A yearly change of offset: "from the last Sunday of March, 01:00, +0100". */
interface Change {
  readonly month: number;
  readonly weekday: number;
  /** Which such weekday of the month; -1 is the last. */
  readonly nth: number;
  /** Milliseconds into that day, on the clock as it was before the change. */
  readonly time: number;
  /** Minutes east from then on. */
  readonly offset: number;
}

const zones = new Map<string, Zone | undefined>();

/** Rules of an IANA zone; undefined where the library has none. */
function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) zones.set(name, readZone(name));
  return zones.get(name);
}

function readZone(name: string): Zone | undefined {
  // Trap: the answer is an array whose first entry is the block, and a sentence for a bad name.
  const answer = tzlib_get_ical_block(name);
  const text = typeof answer === "string" ? undefined : answer[0];
  if (text === undefined) return undefined;
  const lines = text
    .split(/\r?\n/)
    // Trap: its LAST-MODIFIED is the day of the library's release, and would change our bytes.
    .filter((line) => line !== "" && !line.startsWith("LAST-MODIFIED"))
    // Trap: for a zone that is an alias (Europe/Amsterdam) the block has the TZID of its target.
    .map((line) => (line.startsWith("TZID:") ? `TZID:${name}` : line));
  const offset = /TZOFFSETTO:([+-]\d{4})/.exec(text)?.[1];
  if (offset === undefined) return undefined;
  return {
    block: `${lines.join("\r\n")}\r\n`,
    offset: minutesOf(offset),
    changes: text.split("BEGIN:").flatMap(changeOf),
  };
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The change that a STANDARD or DAYLIGHT part tells, if it has a rule. */
function changeOf(part: string): Change[] {
  const offset = /TZOFFSETTO:([+-]\d{4})/.exec(part)?.[1];
  const rule = /RRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})/.exec(part);
  const time = /DTSTART:\d{8}T(\d{2})(\d{2})/.exec(part);
  if (offset === undefined || rule === null || time === null) return [];
  return [
    {
      month: Number(rule[1]) - 1,
      nth: Number(rule[2]),
      weekday: weekdays.indexOf(rule[3] ?? ""),
      time: (Number(time[1]) * 60 + Number(time[2])) * minute,
      offset: minutesOf(offset),
    },
  ];
}

/** Minutes of "+0530". */
function minutesOf(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return offset.startsWith("-") ? -size : size;
}

/** When a change takes place in a year, in milliseconds of the wall clock before it. */
function onset(change: Change, year: number): number {
  const first = change.nth > 0;
  const edge = first ? Date.UTC(year, change.month, 1) : Date.UTC(year, change.month + 1, 0);
  const ahead = change.weekday - new Date(edge).getUTCDay();
  const days = first
    ? ((ahead + 7) % 7) + (change.nth - 1) * 7
    : ((ahead - 7) % 7) + (change.nth + 1) * 7;
  return edge + days * day + change.time;
}

/**
 * The offset that a reader of the block gives to a wall time. Of a time that happens twice they
 * take the first (RFC 5545 3.3.5), as comparing on the clock before the change does.
 */
function offsetRead(zone: Zone, wall: number): number {
  const year = new Date(wall).getUTCFullYear();
  let offset = zone.offset;
  let latest = Number.NEGATIVE_INFINITY;
  for (const change of zone.changes) {
    for (const start of [onset(change, year - 1), onset(change, year)]) {
      if (start > wall || start < latest) continue;
      latest = start;
      offset = change.offset;
    }
  }
  return offset;
}

function fits(zone: Zone, { epoch, offset }: ZonedTime): boolean {
  return offsetRead(zone, epoch + offset * minute) === offset;
}

/**
 * The TZID under which every reader gets the very moments that are meant. Undefined, and then the
 * times are written in UTC, for all-day events, for a fixed offset ("UTC+01:00"), for the second
 * 01:30 of a night in October, and for a year in which the zone had other rules than it has now.
 */
export function tzidOf(when: When): string | undefined {
  if (when.kind === "all-day") return undefined;
  const name = when.start.zone;
  // Not an IANA place: "UTC" and "UTC+01:00" are written with a Z.
  if (name.startsWith("UTC")) return undefined;
  const zone = zoneOf(name);
  if (zone === undefined || !fits(zone, when.start)) return undefined;
  return when.end.zone === name && fits(zone, when.end) ? name : undefined;
}

/** The VTIMEZONE of a zone, with its last CRLF; "" where the library has none. */
export function vtimezone(name: string): string {
  return zoneOf(name)?.block ?? "";
}
