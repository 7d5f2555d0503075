/** The days that a text may name which is not written as year-month-day. */
import { daysInMonth, monthNamed, monthNames, nearestWord } from "./names.ts";

/** Year, month and day as one reading of a text has them; they need not be a real day. */
export type Reading = readonly [year: number, month: number, day: number];

const weekdays = /\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b\.?/g;

/** Lower case, with hyphens for dashes, and without what says nothing of the date. */
export function plainDateForm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(weekdays, " ")
    .replace(/\b(?:the|of)\b/g, " ")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/[\s,]+/g, " ")
    .replace(/ ?([-/.]) ?/g, "$1")
    .trim();
}

/** Every reading of a text in its plain form, the likeliest first. */
export function readingsOf(plain: string): readonly Reading[] {
  return [...numberReadings(plain), ...wordReadings(plain)];
}

/** 21/06/2017, 03/04/17, 20170621: the year has four digits, or is of this century. */
function numberReadings(plain: string): readonly Reading[] {
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? /^(\d+)[-/. ](\d+)[-/. ](\d+)$/.exec(plain);
  if (found === null) return [];
  const [, first = "", , last = ""] = found;
  const [a, b, c] = [Number(first), Number(found[2]), Number(last)];
  const century = 2000;
  const yearFirst: Reading = [a, b, c];
  if (first.length === 4) return b > 12 ? [yearFirst, [a, c, b]] : [yearFirst];
  const year = last.length === 4 ? c : century + c;
  const yearLast: readonly Reading[] = [dayFirst(year, a, b), dayFirst(year, b, a)];
  if (last.length === 4) return yearLast;
  return first.length > 2 || last.length !== 2 ? [] : [...yearLast, [century + a, b, c]];
}

function dayFirst(year: number, day: number, month: number): Reading {
  return [year, month, day];
}

/** 21 June 2017, June 21 2017, 2017 June 21, 21-Jun-17. */
function wordReadings(plain: string): readonly Reading[] {
  const words = plain.split(/[-/. ]+/).filter((word) => word !== "");
  const names = words.filter((word) => /\p{L}/u.test(word));
  const [first = "", second = ""] = words.filter((word) => /^\d+$/.test(word));
  const month = monthOf(names[0] ?? "");
  if (words.length !== 3 || names.length !== 1 || month === undefined) return [];
  if (first.length === 4) return [[Number(first), month, Number(second)]];
  const year = second.length === 2 ? 2000 + Number(second) : Number(second);
  return [[year, month, Number(first)]];
}

/** 1 to 12 for the name of a month, which may be short or misspelt. */
export function monthOf(word: string): number | undefined {
  return monthNamed(word) ?? monthNamed(nearestWord(word, monthNames) ?? "");
}

/** Whether a reading is a day that can be written in the content. */
export function isReal([year, month, day]: Reading): boolean {
  const known = year >= 1900 && year <= 2199 && isMonth(month);
  return known && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a number is a month's. */
export function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** A reading as ISO 8601 writes it. */
export function isoDay([year, month, day]: Reading): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
