/** Between wall times and instants: which instants a wall time names, and what a wall shows. */
import { isPlainDate } from "./date.ts";
import { offsetAt } from "./offset.ts";
import type { PlainDate, WallTime, ZonedTime } from "./types.ts";
import { isWallTime } from "./wall-time.ts";

const minute = 60_000;
/** No offset is larger, so a change that matters to a wall time is no further from it. */
const day = 86_400_000;

/** An instant at which a zone's clocks are set, and its offsets on either side, in minutes. */
export interface Change {
  readonly epoch: number;
  readonly before: number;
  readonly after: number;
}

/** The instant at which UTC shows a wall time, in milliseconds since 1970. */
export function atUtc(date: PlainDate, time: WallTime): number {
  return Date.parse(`${date}T${time}Z`);
}

/**
 * The instants, in milliseconds since 1970, at which a zone's clocks show a time: one, as a rule;
 * none where the clocks leap over it; the earlier and the later where they are set back.
 */
export function instantsOf(date: PlainDate, time: WallTime, zone: string): readonly number[] {
  const wall = atUtc(date, time);
  const before = offsetAt(zone, wall - day);
  const after = offsetAt(zone, wall + day);
  if (before === after) return [wall - before * minute];
  return [before, after]
    .map((offset) => wall - offset * minute)
    .filter((epoch) => offsetAt(zone, epoch) * minute === wall - epoch)
    .sort((a, b) => a - b);
}

/** What a zone's clocks show at an instant. Throws a RangeError outside the years 0001 to 9999. */
export function zonedAt(epoch: number, zone: string): ZonedTime {
  const offset = offsetAt(zone, epoch);
  const local = new Date(epoch + offset * minute).toISOString();
  const date = local.slice(0, 10);
  const time = local.slice(11, 16);
  if (!isPlainDate(date) || !isWallTime(time)) throw new RangeError(`no day has instant ${epoch}`);
  return { date, time, zone, offset, epoch };
}

/** The change of clocks next to a wall time that a zone has not, or has twice. */
export function changeAround(date: PlainDate, time: WallTime, zone: string): Change {
  const wall = atUtc(date, time);
  let low = wall - day;
  let high = wall + day;
  const before = offsetAt(zone, low);
  const after = offsetAt(zone, high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { epoch: high, before, after };
}

/** The first instant of a day in a zone: that of 00:00, or where clocks leap over it, the leap. */
export function startOfDay(date: PlainDate, zone: string): number {
  const [first] = instantsOf(date, "00:00", zone);
  return first ?? changeAround(date, "00:00", zone).epoch;
}
