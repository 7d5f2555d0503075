/** Months and days of the week as English names them, for phrases and messages to the lead. */
import { distance } from "../text/distance.ts";
import type { PlainDate } from "./types.ts";

/** January is the first. */
export const monthNames: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Monday is the first, as in ISO 8601. */
export const weekdayNames: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/** 1 to 12 for a name or its first three letters or more, in any case; else undefined. */
export function parseMonthName(word: string): number | undefined {
  return findNameNumber(word, monthNames);
}

/** 1 (Monday) to 7 (Sunday) for a name or a usual short form of it, in any case; else undefined. */
export function parseWeekdayName(word: string): number | undefined {
  return findNameNumber(/^weds\.?$/i.test(word) ? "wed" : word, weekdayNames);
}

/** Days of a month, which counts from 1. */
export function countDaysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** "29 March 2026", for messages; pages speak in the site's language, see format.ts. */
export function formatDayInEnglish(date: PlainDate | string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}

/** The word nearest to a misspelt one of four letters or more, of which two may differ. */
export function findNearestWord(typed: string, words: readonly string[]): string | undefined {
  let maxDistance = typed.length < 4 ? 0 : 3;
  let nearest: string | undefined;
  for (const word of words) {
    const edits = distance(typed.toLowerCase(), word.toLowerCase());
    if (edits < maxDistance) {
      nearest = word;
      maxDistance = edits;
    }
  }
  return nearest;
}

function findNameNumber(word: string, names: readonly string[]): number | undefined {
  const start = word.toLowerCase().replace(/\.$/, "");
  if (start.length < 3) return undefined;
  const index = names.findIndex((name) => name.toLowerCase().startsWith(start));
  return index < 0 ? undefined : index + 1;
}
