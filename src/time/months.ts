import { isPlainDate } from "./date.ts";
import { countDaysInMonth } from "./names.ts";
import type { PlainDate } from "./types.ts";

/**
 * Returns the date so many months later; the last day of that month if it is shorter. Throws a
 * RangeError outside the years 0001 to 9999.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const monthsSinceYear0 = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsSinceYear0 / 12);
  const newMonth = monthsSinceYear0 - newYear * 12 + 1;
  const newDay = Math.min(day, countDaysInMonth(newYear, newMonth));
  const pad = (number: number, length: number) => String(number).padStart(length, "0");
  const later = `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(newDay, 2)}`;
  if (!isPlainDate(later)) throw new RangeError(`no day ${months} months after ${date}`);
  return later;
}

/** Returns the fewest months, at least `min`, from `from` to `day` or later; undefined if over 60. */
export function countMonthsUntil(day: string, from: PlainDate, min: number): number | undefined {
  for (let months = min; months <= 60; months++) if (addMonths(from, months) >= day) return months;
  return undefined;
}
