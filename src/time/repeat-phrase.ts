/** The grammar of the phrases for how often a series repeats. */
import { daysInMonth, monthNamed, weekdayNamed } from "./names.ts";
import { longest } from "./parsed.ts";
import type { Nth, Repeats } from "./repeats.ts";

const phraseForm =
  /^(?:(dai|week|month|year)ly|every (?:(\d{1,2}) )?(day|week|month|year)s?)(?: on (.+))?$/;
const dayForm = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const yearDayForm =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)|([a-z]+) (\d{1,2})(?:st|nd|rd|th)?)$/;

const nths: Readonly<Record<string, Nth>> = {
  ...{ "1st": 1, first: 1, "2nd": 2, second: 2, "3rd": 3, third: 3, "4th": 4, fourth: 4 },
  ...{ "5th": 5, fifth: 5, last: "last" },
};

/** Words that stand for which of a month's weekdays. */
export const nthWords: readonly string[] = Object.keys(nths);

/** The rule that a phrase says, or undefined where it is none of the known ones. */
export function readRepeats(phrase: string): Repeats | undefined {
  if (phrase.length > longest) return undefined;
  const plain = phrase
    .toLowerCase()
    .replace(/\bthe\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "weekdays") return { kind: "weekly", every: 1, weekdays: [1, 2, 3, 4, 5] };
  const found = phraseForm.exec(plain);
  if (found === null) return undefined;
  const [, adverb, number = "1", noun, days] = found;
  const every = Number(number);
  if (every < 1) return undefined;
  const unit = adverb ?? noun;
  if (unit === "dai" || unit === "day") {
    return days === undefined ? { kind: "daily", every } : undefined;
  }
  if (days === undefined) return undefined;
  if (unit === "week") return weekly(every, days);
  return unit === "month" ? monthly(every, days) : yearly(every, days);
}

function weekly(every: number, days: string): Repeats | undefined {
  const weekdays: number[] = [];
  for (const name of days.split(/,? and |, ?/)) {
    const weekday = weekdayNamed(name);
    if (weekday === undefined) return undefined;
    if (!weekdays.includes(weekday)) weekdays.push(weekday);
  }
  return { kind: "weekly", every, weekdays: weekdays.sort((a, b) => a - b) };
}

function monthly(every: number, days: string): Repeats | undefined {
  const day = dayForm.exec(days)?.[1];
  if (day !== undefined) {
    const number = Number(day);
    return number >= 1 && number <= 31 ? { kind: "monthly-day", every, day: number } : undefined;
  }
  const [first = "", second = "", more] = days.split(" ");
  const nth = Object.hasOwn(nths, first) ? nths[first] : undefined;
  const weekday = weekdayNamed(second);
  if (nth === undefined || weekday === undefined || more !== undefined) return undefined;
  return { kind: "monthly-weekday", every, nth, weekday };
}

function yearly(every: number, days: string): Repeats | undefined {
  const found = yearDayForm.exec(days);
  const day = Number(found?.[1] ?? found?.[4]);
  const month = monthNamed(found?.[2] ?? found?.[3] ?? "");
  // Any leap year will do: 29 February is a day of some years.
  if (month === undefined || !(day >= 1 && day <= daysInMonth(2000, month))) return undefined;
  return { kind: "yearly", every, month, day };
}
