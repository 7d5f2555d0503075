/** Calendar days, without time or zone. */
import { countDaysInMonth } from "./names.ts";
import type { PlainDate } from "./types.ts";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

/** Returns whether a text is a real day as "2017-06-21", in the years 0001 to 9999. */
export function isPlainDate(text: string): text is PlainDate {
  const match = isoDate.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= countDaysInMonth(year, month);
}

/** Returns the text if it is a real day as "2017-06-21" in the years 1900 to 2199. */
export function readDate(text: string): PlainDate | undefined {
  return isPlainDate(text) && text >= "1900" && text < "2200" ? text : undefined;
}

/** Returns the days since 1970-01-01; negative before it. */
export function toDayNumber(date: PlainDate): number {
  return Date.parse(date) / dayLength;
}

/** A cache, because series share most dates and formatting a date is far slower than a look-up. */
const datesByDay = new Map<number, PlainDate>();

/** Returns the date of a day number. Throws a RangeError outside the years 0001 to 9999. */
export function fromDayNumber(day: number): PlainDate {
  const cached = datesByDay.get(day);
  if (cached !== undefined) return cached;
  const moment = new Date(day * dayLength);
  const text = Number.isNaN(moment.valueOf()) ? "" : moment.toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`day ${day} is outside the years 0001 to 9999`);
  datesByDay.set(day, text);
  return text;
}

/** Returns the date so many days later; earlier for a negative number. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Returns the days from one date to another: 1 to the next day, negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Returns the day of the week as in ISO 8601: 1 is Monday, 7 is Sunday. */
export function getWeekday(date: PlainDate): number {
  return getWeekdayOfDay(toDayNumber(date));
}

/** Returns the day of the week (ISO 8601) of a day number. */
export function getWeekdayOfDay(day: number): number {
  // 1970-01-01, day 0, was a Thursday; the second + 7 keeps earlier days positive.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
