/** English names of months and weekdays, and lengths of time, for phrases and messages. */
import { distance } from "../text/nearest.ts";
import type { PlainDate } from "./types.ts";

/** From January on. */
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

/** From Monday on, as in ISO 8601. */
export const weekdayNames: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/** Returns 1 to 12 for a month's name or its first three or more letters; case is ignored. */
export function parseMonthName(word: string): number | undefined {
  return findNameNumber(word, monthNames);
}

/** Returns 1 (Monday) to 7 (Sunday) for a weekday's name or a usual short form; case is ignored. */
export function parseWeekdayName(word: string): number | undefined {
  return findNameNumber(/^weds\.?$/i.test(word) ? "wed" : word, weekdayNames);
}

/** Returns the number of days of a month, 1 to 12. */
export function countDaysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Returns "29 March 2026", for messages; pages use the site's language, see format.ts. */
export function formatDayInEnglish(date: PlainDate | string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}

/** Returns the word nearest to a misspelt one of four or more letters; two letters may differ. */
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

/** Returns "1 hour 30 minutes", or "90 minutes" up to that length unless it is a whole hour. */
export function formatDuration(minutes: number): string {
  if (minutes % 60 !== 0 && minutes <= 90) return formatCount(minutes, "minute");
  const parts = [
    formatCount(Math.floor(minutes / 1440), "day"),
    formatCount(Math.floor((minutes % 1440) / 60), "hour"),
    formatCount(minutes % 60, "minute"),
  ];
  return parts.filter((part) => !part.startsWith("0 ")).join(" ");
}

function formatCount(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
