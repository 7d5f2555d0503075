/** Days of the calendar: read, counted and moved, with no time, no zone and no machine clock. */
import { dateMistake } from "./date-mistakes.ts";
import { daysInMonth } from "./names.ts";
import { refused, understood } from "./parsed.ts";
import type { Parsed, PlainDate } from "./types.ts";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

/** Whether a text is a real day in the form "2017-06-21", in any year from 0001 to 9999. */
export function isPlainDate(text: string): text is PlainDate {
  const found = isoDate.exec(text);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= daysInMonth(year, month);
}

/**
 * Reads a date that the lead typed: "2017-06-21", in the years 1900 to 2199. Any other form is
 * refused with the date that it may mean; nothing is guessed, because 03/04/2017 means two.
 */
export function parseDate(text: string): Parsed<PlainDate> {
  const trimmed = text.trim();
  if (isPlainDate(trimmed) && trimmed >= "1900" && trimmed < "2200") return understood(trimmed);
  const { wrong, write } = dateMistake(trimmed);
  return refused(wrong, write);
}

/** Days since 1970-01-01; negative before it. */
export function dayNumber(date: PlainDate): number {
  return Date.parse(date) / dayLength;
}

/** Dates by day number: series share most of theirs, and writing one takes far longer than this. */
const dates = new Map<number, PlainDate>();

/** The date of a day number; throws a RangeError outside the years 0001 to 9999. */
export function dateOfDay(day: number): PlainDate {
  const found = dates.get(day);
  if (found !== undefined) return found;
  const moment = new Date(day * dayLength);
  const text = Number.isNaN(moment.valueOf()) ? "" : moment.toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`day ${day} is outside the years 0001 to 9999`);
  dates.set(day, text);
  return text;
}

/** The date a number of whole days later; earlier for a negative number. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from one date to another: 1 from a day to the next, negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export function weekday(date: PlainDate): number {
  return weekdayOfDay(dayNumber(date));
}

/** The same for a day number. */
export function weekdayOfDay(day: number): number {
  // 1970-01-01, day 0, was a Thursday; the outer sum keeps days before it from being negative.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
