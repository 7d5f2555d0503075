/** Order, start and end of events. */
import { compareText } from "../text/compare.ts";
import { addDays } from "./date.ts";
import type { PlainDate, When } from "./types.ts";
import { getStartOfDay } from "./zoned-time.ts";

/**
 * Compares by the first day as shown, all-day events before timed ones, then by start and by end:
 * negative if `a` comes first. The order is total and needs no zone.
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

/** Returns whether both start at the same instant, or are all-day and start on the same day. */
export function hasSameStart(a: When, b: When): boolean {
  if (a.kind === "timed" && b.kind === "timed") return a.start.epoch === b.start.epoch;
  return a.kind === "all-day" && b.kind === "all-day" && a.first === b.first;
}

/** Returns the day on which it starts, in its own zone. */
export function getFirstDay(when: When): PlainDate {
  return when.kind === "timed" ? when.start.date : when.first;
}

/** Returns the day on which it ends, in its own zone. */
export function getLastDay(when: When): PlainDate {
  return when.kind === "timed" ? when.end.date : when.last;
}

/** Returns the start in milliseconds since 1970; all-day events start at 00:00 in `zone`. */
export function getStartEpoch(when: When, zone: string): number {
  return when.kind === "timed" ? when.start.epoch : getStartOfDay(when.first, zone);
}

/** Returns the end in milliseconds since 1970; all-day events end as the next day starts in `zone`. */
export function getEndEpoch(when: When, zone: string): number {
  return when.kind === "timed" ? when.end.epoch : getStartOfDay(addDays(when.last, 1), zone);
}
