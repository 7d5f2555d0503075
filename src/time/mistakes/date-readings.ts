/** Possible dates of a text that is not written as year-month-day. */
import { countDaysInMonth, findNearestWord, monthNames, parseMonthName } from "../names.ts";

/** Year, month and day of one reading of a text; not always a real day. */
export type Reading = readonly [year: number, month: number, day: number];

const weekdays = /\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b\.?/g;

/** Returns a text in lower case, with hyphens for dashes, without weekdays, "the", "of" and "st". */
export function normalizeDateText(text: string): string {
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

/** Returns every reading of a normalized text, the likeliest first. */
export function listReadings(plain: string): readonly Reading[] {
  return [...readNumbers(plain), ...readWords(plain)];
}

/** Reads 21/06/2017, 03/04/17, 20170621; years of two digits are of this century. */
function readNumbers(plain: string): readonly Reading[] {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? /^(\d+)[-/. ](\d+)[-/. ](\d+)$/.exec(plain);
  if (match === null) return [];
  const [, first = "", , last = ""] = match;
  const [a, b, c] = [Number(first), Number(match[2]), Number(last)];
  const century = 2000;
  const yearFirst: Reading = [a, b, c];
  if (first.length === 4) return b > 12 ? [yearFirst, [a, c, b]] : [yearFirst];
  const year = last.length === 4 ? c : century + c;
  const yearLast: readonly Reading[] = [toReading(year, a, b), toReading(year, b, a)];
  if (last.length === 4) return yearLast;
  return first.length > 2 || last.length !== 2 ? [] : [...yearLast, [century + a, b, c]];
}

function toReading(year: number, day: number, month: number): Reading {
  return [year, month, day];
}

/** Reads 21 June 2017, June 21 2017, 2017 June 21, 21-Jun-17. */
function readWords(plain: string): readonly Reading[] {
  const words = plain.split(/[-/. ]+/).filter((word) => word !== "");
  const names = words.filter((word) => /\p{L}/u.test(word));
  const [first = "", second = ""] = words.filter((word) => /^\d+$/.test(word));
  const month = findMonth(names[0] ?? "");
  if (words.length !== 3 || names.length !== 1 || month === undefined) return [];
  if (first.length === 4) return [[Number(first), month, Number(second)]];
  const year = second.length === 2 ? 2000 + Number(second) : Number(second);
  return [[year, month, Number(first)]];
}

/** Returns 1 to 12 for the name of a month, which may be abbreviated or misspelt. */
export function findMonth(word: string): number | undefined {
  return parseMonthName(word) ?? parseMonthName(findNearestWord(word, monthNames) ?? "");
}

/** Returns whether a reading is a real day in the years 1900 to 2199. */
export function isRealDay([year, month, day]: Reading): boolean {
  const isInRange = year >= 1900 && year <= 2199 && isMonth(month);
  return isInRange && day >= 1 && day <= countDaysInMonth(year, month);
}

/** Returns whether a number is 1 to 12. */
export function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** Formats a reading as ISO 8601. */
export function formatIsoDay([year, month, day]: Reading): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
