/** Which comes first, and what is over. */
import { addDays } from "./date.ts";
import type { BuildDate, PlainDate, When } from "./types.ts";
import { getStartOfDay } from "./zoned-time.ts";

/**
 * Orders by the day that is printed, whole days before times of the day, then by instant, then
 * by the end: negative where `a` comes first. No zone is needed, and the order is total.
 */
export function compareWhen(a: When, b: When): number {
  if (a.kind === "all-day") {
    if (b.kind === "all-day") return compareText(a.first, b.first) || compareText(a.last, b.last);
    return compareText(a.first, b.start.date) || -1;
  }
  if (b.kind === "all-day") return compareText(a.start.date, b.first) || 1;
  return (
    compareText(a.start.date, b.start.date) ||
    a.start.epoch - b.start.epoch ||
    a.end.epoch - b.end.epoch
  );
}

/** Whether both begin at the same time; a whole day begins at no time of the day. */
export function hasSameStart(a: When, b: When): boolean {
  if (a.kind === "timed" && b.kind === "timed") return a.start.epoch === b.start.epoch;
  return a.kind === "all-day" && b.kind === "all-day" && a.first === b.first;
}

/** The day on which it begins, in its own zone. */
export function getFirstDay(when: When): PlainDate {
  return when.kind === "timed" ? when.start.date : when.first;
}

/** When it begins, in milliseconds since 1970; a whole day begins at its 00:00 in the zone. */
export function getStartEpoch(when: When, zone: string): number {
  return when.kind === "timed" ? when.start.epoch : getStartOfDay(when.first, zone);
}

/** When it is over, in milliseconds since 1970; a whole day ends as the next begins in the zone. */
export function getEndEpoch(when: When, zone: string): number {
  return when.kind === "timed" ? when.end.epoch : getStartOfDay(addDays(when.last, 1), zone);
}

/** Whether it is over at the build date; whole days are those of the zone. */
export function isPast(when: When, buildDate: BuildDate, zone: string): boolean {
  return getEndEpoch(when, zone) <= buildDate.epoch;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
