/** Conversion between wall times and instants. */
import { readBuildInstant } from "./clock.ts";
import { isPlainDate } from "./date.ts";
import { getOffset } from "./offset.ts";
import { succeed } from "./result.ts";
import type { BuildDate, ParseResult, PlainDate, WallTime, ZonedTime } from "./types.ts";
import { isWallTime } from "./wall-time.ts";

const minuteLength = 60_000;
/** No offset exceeds a day, so every change that affects a wall time is at most this far from it. */
const dayLength = 86_400_000;

/** A change of a zone's offset: the instant, and the offsets before and after it in minutes. */
export interface ClockChange {
  readonly epoch: number;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** Returns the instant of a wall time in UTC, in milliseconds since 1970. */
export function toUtcEpoch(date: PlainDate, time: WallTime): number {
  return Date.parse(`${date}T${time}Z`);
}

/**
 * Returns the instants of a wall time in a zone, in milliseconds since 1970: usually one; none if
 * the clocks skip it; two, the earlier first, if they are set back over it.
 */
export function findInstants(date: PlainDate, time: WallTime, zone: string): readonly number[] {
  const wall = toUtcEpoch(date, time);
  const before = getOffset(zone, wall - dayLength);
  const after = getOffset(zone, wall + dayLength);
  if (before === after) return [wall - before * minuteLength];
  return [before, after]
    .map((offset) => wall - offset * minuteLength)
    .filter((epoch) => getOffset(zone, epoch) * minuteLength === wall - epoch)
    .sort((a, b) => a - b);
}

/** Returns the wall time in a zone at an instant. Throws a RangeError outside the years 0001 to 9999. */
export function toZonedTime(epoch: number, zone: string): ZonedTime {
  const offset = getOffset(zone, epoch);
  const local = new Date(epoch + offset * minuteLength).toISOString();
  const date = local.slice(0, 10);
  const time = local.slice(11, 16);
  if (!isPlainDate(date) || !isWallTime(time)) throw new RangeError(`no date for instant ${epoch}`);
  return { date, time, zone, offset, epoch };
}

/** Returns the change of offset that makes a wall time not exist in a zone, or exist twice. */
export function findClockChange(date: PlainDate, time: WallTime, zone: string): ClockChange {
  const wall = toUtcEpoch(date, time);
  let low = wall - dayLength;
  let high = wall + dayLength;
  const offsetBefore = getOffset(zone, low);
  const offsetAfter = getOffset(zone, high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (getOffset(zone, middle) === offsetBefore) low = middle;
    else high = middle;
  }
  return { epoch: high, offsetBefore, offsetAfter };
}

/** Returns the first instant of a day in a zone: 00:00, or the clock change if that is skipped. */
export function getStartOfDay(date: PlainDate, zone: string): number {
  const [first] = findInstants(date, "00:00", zone);
  return first ?? findClockChange(date, "00:00", zone).epoch;
}

/** Returns the same instant in another zone. */
export function convertToZone(moment: ZonedTime, zone: string): ZonedTime {
  return toZonedTime(moment.epoch, zone);
}

/** Returns the instant so many elapsed minutes later: 23:00 and 120 is 01:00 of the next day. */
export function addMinutes(moment: ZonedTime, minutes: number): ZonedTime {
  return toZonedTime(moment.epoch + minutes * minuteLength, moment.zone);
}

/** Returns the instant that a site is built for, as `readBuildInstant` does, and its day in `zone`. */
export function readBuildDate(
  zone: string,
  ...from: Parameters<typeof readBuildInstant>
): ParseResult<BuildDate> {
  const instant = readBuildInstant(...from);
  if (!instant.ok) return instant;
  return succeed({ date: toZonedTime(instant.value, zone).date, epoch: instant.value });
}
