/** Between wall times and instants: which instants a wall time names, and what a wall shows. */
import { isPlainDate } from "./date.ts";
import { getOffset } from "./offset.ts";
import type { PlainDate, WallTime, ZonedTime } from "./types.ts";
import { isWallTime } from "./wall-time.ts";

const minuteLength = 60_000;
/** No offset is larger, so a change that matters to a wall time is no further from it. */
const dayLength = 86_400_000;

/** An instant at which a zone's clocks are set, and its offsets on either side, in minutes. */
export interface ClockChange {
  readonly epoch: number;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** The instant at which UTC shows a wall time, in milliseconds since 1970. */
export function toUtcEpoch(date: PlainDate, time: WallTime): number {
  return Date.parse(`${date}T${time}Z`);
}

/**
 * The instants, in milliseconds since 1970, at which a zone's clocks show a time: one, as a rule;
 * none where the clocks leap over it; the earlier and the later where they are set back.
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

/** What a zone's clocks show at an instant. Throws a RangeError outside the years 0001 to 9999. */
export function toZonedTime(epoch: number, zone: string): ZonedTime {
  const offset = getOffset(zone, epoch);
  const local = new Date(epoch + offset * minuteLength).toISOString();
  const date = local.slice(0, 10);
  const time = local.slice(11, 16);
  if (!isPlainDate(date) || !isWallTime(time)) throw new RangeError(`no day has instant ${epoch}`);
  return { date, time, zone, offset, epoch };
}

/** The change of clocks next to a wall time that a zone has not, or has twice. */
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

/** The first instant of a day in a zone: that of 00:00, or where clocks leap over it, the leap. */
export function getStartOfDay(date: PlainDate, zone: string): number {
  const [first] = findInstants(date, "00:00", zone);
  return first ?? findClockChange(date, "00:00", zone).epoch;
}

/** The same instant as the clocks of another zone show it. */
export function convertToZone(moment: ZonedTime, zone: string): ZonedTime {
  return toZonedTime(moment.epoch, zone);
}

/** The moment that so many minutes later is, as time passes: 23:00 and 120 is 01:00 next day. */
export function addMinutes(moment: ZonedTime, minutes: number): ZonedTime {
  return toZonedTime(moment.epoch + minutes * minuteLength, moment.zone);
}
