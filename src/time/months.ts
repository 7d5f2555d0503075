import { DateTime } from "luxon";
import { isPlainDate } from "./date.ts";
import type { PlainDate } from "./types.ts";

/** The day so many months later; where that month is shorter, its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const later = DateTime.fromISO(date, { zone: "utc" }).plus({ months }).toISODate();
  if (later === null || !isPlainDate(later))
    throw new RangeError(`no day ${months} months after ${date}`);
  return later;
}

/** How many months after a day, at least `least`, another is reached; undefined after 60. */
export function countMonthsUntil(day: string, from: PlainDate, min: number): number | undefined {
  for (let months = min; months <= 60; months++) if (addMonths(from, months) >= day) return months;
  return undefined;
}
