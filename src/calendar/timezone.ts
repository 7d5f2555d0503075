/**
 * VTIMEZONE (RFC 5545 3.6.5): the rules that a calendar file carries for a zone, and whether a
 * reader who goes by them gets the moment that is meant.
 */
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { When, ZonedTime } from "../time/types.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** A zone as the file tells it. */
interface ZoneRules {
  /** BEGIN:VTIMEZONE to END:VTIMEZONE, each line with its CRLF. */
  readonly block: string;
  /** Offset of a zone that never changes it, or before its first change: minutes east. */
  readonly offset: number;
  readonly changes: readonly OffsetChange[];
}

/** A yearly change of offset: "from the last Sunday of March, 01:00, +0100". */
interface OffsetChange {
  readonly month: number;
  readonly weekday: number;
  /** Which such weekday of the month; -1 is the last. */
  readonly ordinal: number;
  /** Milliseconds into that day, on the clock as it was before the change. */
  readonly time: number;
  /** Minutes east from then on. */
  readonly offset: number;
}

const zones = new Map<string, ZoneRules | undefined>();

/** Rules of an IANA zone; undefined where the library has none. */
function getZoneRules(name: string): ZoneRules | undefined {
  if (!zones.has(name)) zones.set(name, readZoneRules(name));
  return zones.get(name);
}

function readZoneRules(name: string): ZoneRules | undefined {
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
    offset: parseOffset(offset),
    changes: text.split("BEGIN:").flatMap(parseChange),
  };
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The change that a STANDARD or DAYLIGHT part tells, if it has a rule. */
function parseChange(part: string): OffsetChange[] {
  const offset = /TZOFFSETTO:([+-]\d{4})/.exec(part)?.[1];
  const rule = /RRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})/.exec(part);
  const time = /DTSTART:\d{8}T(\d{2})(\d{2})/.exec(part);
  if (offset === undefined || rule === null || time === null) return [];
  return [
    {
      month: Number(rule[1]) - 1,
      ordinal: Number(rule[2]),
      weekday: weekdays.indexOf(rule[3] ?? ""),
      time: (Number(time[1]) * 60 + Number(time[2])) * minute,
      offset: parseOffset(offset),
    },
  ];
}

/** Minutes of "+0530". */
function parseOffset(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return offset.startsWith("-") ? -size : size;
}

/** When a change takes place in a year, in milliseconds of the wall clock before it. */
function getChangeTime(change: OffsetChange, year: number): number {
  const countsFromStart = change.ordinal > 0;
  const monthEdge = countsFromStart
    ? Date.UTC(year, change.month, 1)
    : Date.UTC(year, change.month + 1, 0);
  const daysToWeekday = change.weekday - new Date(monthEdge).getUTCDay();
  const days = countsFromStart
    ? ((daysToWeekday + 7) % 7) + (change.ordinal - 1) * 7
    : ((daysToWeekday - 7) % 7) + (change.ordinal + 1) * 7;
  return monthEdge + days * day + change.time;
}

/**
 * The offset that a reader of the block gives to a wall time. Of a time that happens twice they
 * take the first (RFC 5545 3.3.5), as comparing on the clock before the change does.
 */
function getOffsetAt(zone: ZoneRules, wall: number): number {
  const year = new Date(wall).getUTCFullYear();
  let offset = zone.offset;
  let latest = Number.NEGATIVE_INFINITY;
  for (const change of zone.changes) {
    for (const start of [getChangeTime(change, year - 1), getChangeTime(change, year)]) {
      if (start > wall || start < latest) continue;
      latest = start;
      offset = change.offset;
    }
  }
  return offset;
}

function isRenderedExactly(zone: ZoneRules, { epoch, offset }: ZonedTime): boolean {
  return getOffsetAt(zone, epoch + offset * minute) === offset;
}

/**
 * The TZID under which every reader gets the very moments that are meant. Undefined, and then the
 * times are written in UTC, for all-day events, for a fixed offset ("UTC+01:00"), for the second
 * 01:30 of a night in October, and for a year in which the zone had other rules than it has now.
 */
export function getTzid(when: When): string | undefined {
  if (when.kind === "all-day") return undefined;
  const name = when.start.zone;
  // Not an IANA place: "UTC" and "UTC+01:00" are written with a Z.
  if (name.startsWith("UTC")) return undefined;
  const zone = getZoneRules(name);
  if (zone === undefined || !isRenderedExactly(zone, when.start)) return undefined;
  return when.end.zone === name && isRenderedExactly(zone, when.end) ? name : undefined;
}

/** The VTIMEZONE of a zone, with its last CRLF; "" where the library has none. */
export function renderTimezone(name: string): string {
  return getZoneRules(name)?.block ?? "";
}
