/** Days of the calendar: read, counted and moved, with no time, no zone and no machine clock. */
import { countDaysInMonth } from "./names.ts";
import type { PlainDate } from "./types.ts";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

/** Whether a text is a real day in the form "2017-06-21", in any year from 0001 to 9999. */
export function isPlainDate(text: string): text is PlainDate {
  const match = isoDate.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= countDaysInMonth(year, month);
}

/** Returns the date that a text is, if it is one in the years 1900 to 2199: "2017-06-21". */
export function readDate(text: string): PlainDate | undefined {
  return isPlainDate(text) && text >= "1900" && text < "2200" ? text : undefined;
}

/** Days since 1970-01-01; negative before it. */
export function toDayNumber(date: PlainDate): number {
  return Date.parse(date) / dayLength;
}

/** Dates by day number: series share most of theirs, and writing one takes far longer than this. */
const datesByDay = new Map<number, PlainDate>();

/** The date of a day number; throws a RangeError outside the years 0001 to 9999. */
export function fromDayNumber(day: number): PlainDate {
  const cached = datesByDay.get(day);
  if (cached !== undefined) return cached;
  const moment = new Date(day * dayLength);
  const text = Number.isNaN(moment.valueOf()) ? "" : moment.toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`day ${day} is outside the years 0001 to 9999`);
  datesByDay.set(day, text);
  return text;
}

/** The date a number of whole days later; earlier for a negative number. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Days from one date to another: 1 from a day to the next, negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export function getWeekday(date: PlainDate): number {
  return getWeekdayOfDay(toDayNumber(date));
}

/** The same for a day number. */
export function getWeekdayOfDay(day: number): number {
  // 1970-01-01, day 0, was a Thursday; the outer sum keeps days before it from being negative.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
