import { DateTime } from "luxon";
import { isPlainDate } from "./date.ts";
import type { PlainDate } from "./types.ts";

/** Returns the date so many months later; the last day of that month if it is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const later = DateTime.fromISO(date, { zone: "utc" }).plus({ months }).toISODate();
  if (later === null || !isPlainDate(later))
    throw new RangeError(`no day ${months} months after ${date}`);
  return later;
}

/** Returns the fewest months, at least `min`, from `from` to `day` or later; undefined if over 60. */
export function countMonthsUntil(day: string, from: PlainDate, min: number): number | undefined {
  for (let months = min; months <= 60; months++) if (addMonths(from, months) >= day) return months;
  return undefined;
}
