/** The grammar of recurrence phrases. */

import { maxInputLength } from "../../text/quote.ts";
import { countDaysInMonth, parseMonthName, parseWeekdayName } from "../names.ts";
import type { Nth, Recurrence } from "./recurrence.ts";

const phraseForm =
  /^(?:(dai|week|month|year)ly|every (?:(\d{1,2}) )?(day|week|month|year)s?)(?: on (.+))?$/;
const dayForm = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const yearDayForm =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)|([a-z]+) (\d{1,2})(?:st|nd|rd|th)?)$/;

const nthByWord: Readonly<Record<string, Nth>> = {
  ...{ "1st": 1, first: 1, "2nd": 2, second: 2, "3rd": 3, third: 3, "4th": 4, fourth: 4 },
  ...{ "5th": 5, fifth: 5, last: "last" },
};

/** Words for which of a month's weekdays is meant. */
export const nthWords: readonly string[] = Object.keys(nthByWord);

/** Returns the rule of a phrase, or undefined if the phrase is not known. */
export function readPhrase(phrase: string): Recurrence | undefined {
  if (phrase.length > maxInputLength) return undefined;
  const plain = phrase
    .toLowerCase()
    .replace(/\bthe\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "weekdays") return { kind: "weekly", interval: 1, weekdays: [1, 2, 3, 4, 5] };
  const match = phraseForm.exec(plain);
  if (match === null) return undefined;
  const [, adverb, number = "1", noun, days] = match;
  const interval = Number(number);
  if (interval < 1) return undefined;
  const unit = adverb ?? noun;
  if (unit === "dai" || unit === "day") {
    return days === undefined ? { kind: "daily", interval } : undefined;
  }
  if (days === undefined) return undefined;
  if (unit === "week") return readWeekly(interval, days);
  return unit === "month" ? readMonthly(interval, days) : readYearly(interval, days);
}

function readWeekly(interval: number, days: string): Recurrence | undefined {
  const weekdays: number[] = [];
  for (const name of days.split(/,? and |, ?/)) {
    const weekday = parseWeekdayName(name);
    if (weekday === undefined) return undefined;
    if (!weekdays.includes(weekday)) weekdays.push(weekday);
  }
  return { kind: "weekly", interval, weekdays: weekdays.sort((a, b) => a - b) };
}

function readMonthly(interval: number, days: string): Recurrence | undefined {
  const day = dayForm.exec(days)?.[1];
  if (day !== undefined) {
    const number = Number(day);
    return number >= 1 && number <= 31 ? { kind: "monthly-day", interval, day: number } : undefined;
  }
  const [first = "", second = "", extraWord] = days.split(" ");
  const nth = Object.hasOwn(nthByWord, first) ? nthByWord[first] : undefined;
  const weekday = parseWeekdayName(second);
  if (nth === undefined || weekday === undefined || extraWord !== undefined) return undefined;
  return { kind: "monthly-weekday", interval, nth, weekday };
}

function readYearly(interval: number, days: string): Recurrence | undefined {
  const match = yearDayForm.exec(days);
  const day = Number(match?.[1] ?? match?.[4]);
  const month = parseMonthName(match?.[2] ?? match?.[3] ?? "");
  // Any leap year will do: 29 February is a day of some years.
  if (month === undefined || !(day >= 1 && day <= countDaysInMonth(2000, month))) return undefined;
  return { kind: "yearly", interval, month, day };
}
