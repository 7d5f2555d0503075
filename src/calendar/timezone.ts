/** VTIMEZONE (RFC 5545 3.6.5), and whether a client that uses it gets the right instant. */
import { tzlib_get_ical_block } from "timezones-ical-library";
import { parseOffset } from "../time/offset.ts";
import type { When, ZonedTime } from "../time/types.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The VTIMEZONE of a zone, and its rules. */
interface ZoneRules {
  /** BEGIN:VTIMEZONE to END:VTIMEZONE, each line with its CRLF. */
  readonly block: string;
  /** Offset before the first change, in minutes east of UTC. */
  readonly offset: number;
  readonly changes: readonly OffsetChange[];
}

/** A yearly change of offset: "from the last Sunday of March, 01:00, +0100". */
interface OffsetChange {
  readonly month: number;
  readonly weekday: number;
  /** Which of these weekdays in the month; -1 is the last. */
  readonly ordinal: number;
  /** Milliseconds since 00:00 of that day, in wall time before the change. */
  readonly time: number;
  /** Minutes east of UTC from then on. */
  readonly offset: number;
}

const zones = new Map<string, ZoneRules | undefined>();

/** Returns the rules of an IANA zone, or undefined if the library has none. */
function getZoneRules(name: string): ZoneRules | undefined {
  if (!zones.has(name)) zones.set(name, readZoneRules(name));
  return zones.get(name);
}

function readZoneRules(name: string): ZoneRules | undefined {
  // Trap: the library returns an array that starts with the block, or a sentence for an unknown name.
  const result = tzlib_get_ical_block(name);
  const text = typeof result === "string" ? undefined : result[0];
  if (text === undefined) return undefined;
  const lines = text
    .split(/\r?\n/)
    // Trap: LAST-MODIFIED is the day of the library's release, and would change our bytes.
    .filter((line) => line !== "" && !line.startsWith("LAST-MODIFIED"))
    // Trap: for an alias (Europe/Amsterdam) the block has the TZID of its target.
    .map((line) => (line.startsWith("TZID:") ? `TZID:${name}` : line));
  const offset = readOffset(text);
  if (offset === undefined) return undefined;
  return {
    block: `${lines.join("\r\n")}\r\n`,
    offset,
    changes: text.split("BEGIN:").flatMap(parseChange),
  };
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** Reads the yearly change of a STANDARD or DAYLIGHT component, if it has a rule. */
function parseChange(part: string): OffsetChange[] {
  const offset = readOffset(part);
  const rule = /RRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})/.exec(part);
  const time = /DTSTART:\d{8}T(\d{2})(\d{2})/.exec(part);
  if (offset === undefined || rule === null || time === null) return [];
  return [
    {
      month: Number(rule[1]) - 1,
      ordinal: Number(rule[2]),
      weekday: weekdays.indexOf(rule[3] ?? ""),
      time: (Number(time[1]) * 60 + Number(time[2])) * minute,
      offset,
    },
  ];
}

/** Returns the minutes of the first TZOFFSETTO, "+0530". */
function readOffset(text: string): number | undefined {
  const [, sign, hours = "", minutes = ""] = /TZOFFSETTO:([+-])(\d\d)(\d\d)/.exec(text) ?? [];
  return sign === undefined ? undefined : parseOffset(sign, hours, minutes);
}

/** Returns when a change happens in a year, in milliseconds of the wall time before it. */
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
 * Returns the offset that a client of the block uses for a wall time. For a time that happens twice
 * it is the first (RFC 5545 3.3.5), because times are compared in wall time before the change.
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
 * Returns the TZID if every client then gets the right instants. Otherwise undefined, and the times
 * are written in UTC: for a fixed offset ("UTC+01:00"), the second 01:30 of a night in October, and
 * a year with other rules than today. Undefined for all-day events too.
 */
export function getTzid(when: When): string | undefined {
  if (when.kind === "all-day") return undefined;
  const name = when.start.zone;
  // "UTC" and "UTC+01:00" are written with a Z.
  if (name.startsWith("UTC")) return undefined;
  const zone = getZoneRules(name);
  if (zone === undefined || !isRenderedExactly(zone, when.start)) return undefined;
  return when.end.zone === name && isRenderedExactly(zone, when.end) ? name : undefined;
}

/** Returns the VTIMEZONE of a zone, with its last CRLF; "" if the library has none. */
export function renderTimezone(name: string): string {
  return getZoneRules(name)?.block ?? "";
}
