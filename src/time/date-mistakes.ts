/** What to say of a text that should be a date and is not: what is wrong, and the date it may mean. */
import {
  isMonth,
  isoDay,
  isReal,
  monthOf,
  plainDateForm,
  type Reading,
  readingsOf,
} from "./date-readings.ts";
import { dayInEnglish, daysInMonth, monthNames } from "./names.ts";
import { either, longest, type Mistake, quote } from "./parsed.ts";

const example = "2017-06-21";
const generic = `Write the year, the month and the day, such as ${example}`;

/** Explains a text that parseDate does not accept. `meant` holds dates as ISO 8601. */
export function dateMistake(text: string): Mistake {
  if (text.trim() === "") return { wrong: "there is no date", write: generic, meant: [] };
  const plain = plainDateForm(text.slice(0, longest));
  const readings = readingsOf(plain);
  const meant = [...new Set(readings.filter(isReal).map(isoDay))];
  const [likeliest] = readings;
  if (likeliest === undefined) return noDay(text, plain);
  const yearFirst = /^\d{4}-\d{1,2}-\d{1,2}$/.test(plain);
  if (yearFirst && !isReal(likeliest)) return unreal(text, likeliest, meant);
  const [first, second] = meant;
  if (first === undefined) {
    return unreal(text, readings.find(([, month]) => isMonth(month)) ?? likeliest, []);
  }
  if (second === undefined) {
    const wrong = `${quote(text)} is not written as year-month-day`;
    return { wrong, write: `Write ${first}`, meant };
  }
  const ways = meant.length === 2 ? "two" : "three";
  const choices = meant.map((date) => `${date} for ${dayInEnglish(date)}`);
  const wrong = `${quote(text)} can be read in ${ways} ways`;
  return { wrong, write: `Write ${either(choices)}`, meant };
}

/** A day that the calendar has not; `others` are days that the same digits may mean. */
function unreal(text: string, [year, month, day]: Reading, others: readonly string[]): Mistake {
  const said = (why: string, meant: readonly string[]) => ({
    wrong: `${quote(text)} is not a day of the calendar: ${why}`,
    write: meant.length === 0 ? generic : `Write ${either(meant)}`,
    meant,
  });
  if (!isMonth(month)) return said(`there is no month ${month}`, others);
  if (year < 1900 || year > 2199) {
    const wrong = `${quote(text)} is not in the years 1900 to 2199`;
    return { wrong, write: `Write a year from 1900 to 2199, as in ${example}`, meant: [] };
  }
  const name = monthNames[month - 1] ?? "";
  const length = daysInMonth(year, month);
  if (day < 1) return said(`${name} begins with day 1`, [isoDay([year, month, 1])]);
  const named = month === 2 ? `${name} ${year}` : name;
  return said(`${named} has ${length} days`, [isoDay([year, month, length])]);
}

/** A text that has more than a date, or part of one, or nothing of one. */
function noDay(text: string, plain: string): Mistake {
  const [date, rest] = [plain.slice(0, 10), plain.slice(10)];
  const [reading] = /^\d{4}-\d\d-\d\d$/.test(date) ? readingsOf(date) : [];
  if (reading !== undefined && isReal(reading) && /^(?:t|\W)/.test(rest)) {
    const wrong = `${quote(text)} has more in it than a date`;
    return { wrong, write: `Write ${date}`, meant: [date] };
  }
  const [one = "", two = "", more] = plain.split(/[-/. ]/);
  const month = [one, two].map((word) => monthOf(word) ?? Number(word)).find(isMonth);
  const year = [one, two].map(Number).find((number) => number >= 1900 && number <= 2199);
  if (more === undefined && month !== undefined && two !== "") {
    const start = year && isoDay([year, month, 1]);
    if (start) return partOnly(text, "day", `such as ${start}`);
    if (/\d/.test(plain)) return partOnly(text, "year", `as in ${example}`);
  }
  return { wrong: `${quote(text)} is not a date`, write: generic, meant: [] };
}

function partOnly(text: string, lacking: string, such: string): Mistake {
  const write = `Write the ${lacking} too, ${such}`;
  return { wrong: `${quote(text)} has no ${lacking}`, write, meant: [] };
}
