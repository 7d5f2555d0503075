/** Explains texts that should be dates and are not. */
import { joinWithOr, maxInputLength, quote } from "../../text/quote.ts";
import { getWeekday, isPlainDate } from "../date.ts";
import {
  countDaysInMonth,
  formatDayInEnglish,
  monthNames,
  parseWeekdayName,
  weekdayNames,
} from "../names.ts";
import type { Mistake } from "../result.ts";
import {
  findMonth,
  formatIsoDay,
  isMonth,
  isRealDay,
  listReadings,
  normalizeDateText,
  type Reading,
} from "./date-readings.ts";

const example = "2017-06-21";
const genericFix = `Write the year, the month and the day, such as ${example}`;

/** Explains a text that parseDate does not accept. `candidates` are dates in ISO 8601. */
export function explainDateMistake(text: string): Mistake {
  if (text.trim() === "") return { message: "there is no date", fix: genericFix, candidates: [] };
  const plain = normalizeDateText(text.slice(0, maxInputLength));
  const readings = listReadings(plain);
  const candidates = [...new Set(readings.filter(isRealDay).map(formatIsoDay))];
  const [mostLikely] = readings;
  if (mostLikely === undefined) return explainNoDay(text, plain);
  const yearFirst = /^\d{4}-\d{1,2}-\d{1,2}$/.test(plain);
  if (yearFirst && !isRealDay(mostLikely)) return explainUnrealDay(text, mostLikely, candidates);
  const [first, second] = candidates;
  if (first === undefined) {
    return explainUnrealDay(text, readings.find(([, month]) => isMonth(month)) ?? mostLikely, []);
  }
  if (second === undefined) {
    const message = `${quote(text)} is not written as year-month-day${explainWeekday(text, first)}`;
    return { message, fix: `Write ${first}`, candidates };
  }
  const ways = candidates.length === 2 ? "two" : "three";
  const choices = candidates.map((date) => `${date} for ${formatDayInEnglish(date)}`);
  const message = `${quote(text)} can be read in ${ways} ways`;
  return { message, fix: `Write ${joinWithOr(choices)}`, candidates };
}

/** Returns what to add where a text names another weekday than its date has: one of the two is wrong. */
function explainWeekday(text: string, date: string): string {
  const typed = (text.match(/[a-z]{3,}/gi) ?? []).map(parseWeekdayName).find((day) => day);
  if (typed === undefined || !isPlainDate(date)) return "";
  const actual = getWeekday(date);
  return typed === actual
    ? ""
    : `, and ${formatDayInEnglish(date)} is a ${weekdayNames[actual - 1]}, not a ${weekdayNames[typed - 1]}: one of the two is wrong`;
}

/** Explains a day that does not exist; `candidates` are other readings of the same digits. */
function explainUnrealDay(
  text: string,
  [year, month, day]: Reading,
  candidates: readonly string[],
): Mistake {
  const createMistake = (reason: string, candidates: readonly string[]) => ({
    message: `${quote(text)} is not a real date: ${reason}`,
    fix: candidates.length === 0 ? genericFix : `Write ${joinWithOr(candidates)}`,
    candidates,
  });
  if (!isMonth(month)) return createMistake(`there is no month ${month}`, candidates);
  if (year < 1900 || year > 2199) {
    const message = `${quote(text)} is not in the years 1900 to 2199`;
    return { message, fix: `Write a year from 1900 to 2199, as in ${example}`, candidates: [] };
  }
  const name = monthNames[month - 1] ?? "";
  const length = countDaysInMonth(year, month);
  if (day < 1) return createMistake(`${name} begins with day 1`, [formatIsoDay([year, month, 1])]);
  const monthName = month === 2 ? `${name} ${year}` : name;
  return createMistake(`${monthName} has ${length} days`, [formatIsoDay([year, month, length])]);
}

/** Explains a text that is more than a date, part of one, or none. */
function explainNoDay(text: string, plain: string): Mistake {
  const [date, rest] = [plain.slice(0, 10), plain.slice(10)];
  const [reading] = /^\d{4}-\d\d-\d\d$/.test(date) ? listReadings(date) : [];
  if (reading !== undefined && isRealDay(reading) && /^(?:t|\W)/.test(rest)) {
    const message = `${quote(text)} has more than a date`;
    return { message, fix: `Write ${date}`, candidates: [date] };
  }
  const [firstWord = "", secondWord = "", extraWord] = plain.split(/[-/. ]/);
  const month = [firstWord, secondWord]
    .map((word) => findMonth(word) ?? Number(word))
    .find(isMonth);
  const year = [firstWord, secondWord]
    .map(Number)
    .find((number) => number >= 1900 && number <= 2199);
  if (extraWord === undefined && month !== undefined && secondWord !== "") {
    const start = year && formatIsoDay([year, month, 1]);
    if (start) return explainMissingPart(text, "day", `such as ${start}`);
    if (/\d/.test(plain)) return explainMissingPart(text, "year", `as in ${example}`);
  }
  return { message: `${quote(text)} is not a date`, fix: genericFix, candidates: [] };
}

function explainMissingPart(text: string, missingPart: string, hint: string): Mistake {
  const fix = `Write the ${missingPart} too, ${hint}`;
  return { message: `${quote(text)} has no ${missingPart}`, fix, candidates: [] };
}
