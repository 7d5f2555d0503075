/**
 * Decides whether two spellings are the same date, or the same date and time. It does not guess: what
 * can be read in two ways, or has words that it does not know, is not the same.
 */
import { getWeekday, isPlainDate } from "../date.ts";
import { parseMonthName, parseWeekdayName } from "../names.ts";
import type { PlainDate } from "../types.ts";

/** Whether a text means the same as `answer`: "2017-06-21", "2017-06-21 17:30". */
export function isSameMoment(typed: string, answer: string): boolean {
  const [, date = "", time = ""] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/.exec(answer) ?? [];
  if (!isPlainDate(date)) return false;
  const plain = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/\b(?:the|of|at)\b/g, " ");
  const clock =
    /(?<![\d:.])(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b\.?|(?<![\d:.])(\d\d):(\d\d)(?![\d:])/;
  const match = clock.exec(plain);
  if ((match === null ? "" : formatClock(match)) !== time) return false;
  const rest = match === null ? plain : plain.replace(match[0], " ");
  return isSameDay(
    rest.split(/[\s,/.-]+/).filter((word) => word !== "" && word !== "t"),
    date,
  );
}

/** A time that is no other: with two digits for the hour, or a.m. or p.m. */
const clearTime = /^(?:(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?|(\d\d)[:.](\d\d))$/;

/** Whether a text means the same as `answer`, "12:30 to 13:15". */
export function isSameRange(typed: string, answer: string): boolean {
  const times = typed.toLowerCase().split(/\s*(?:[-\u2010-\u2015\u2212]|\b(?:to|until)\b)\s*/);
  const clocks = times.map((time) => {
    const match = clearTime.exec(time.trim());
    return match === null ? "?" : formatClock(match);
  });
  return clocks.join(" to ") === answer;
}

/** Whether a text means the same as `answer`, "weekly on Wednesday": "Wednesdays", "every Wednesday". */
export function isSameWeekday(typed: string, answer: string): boolean {
  const name = (text: string, pattern: RegExp) =>
    parseWeekdayName(pattern.exec(text.trim())?.[1]?.toLowerCase() ?? "");
  const weekday = name(answer, /^weekly on (\p{L}+)$/u);
  return weekday !== undefined && weekday === name(typed, /^(?:on |every |each )?(\p{L}+day)s?$/iu);
}

/** Returns "17:30"; "?" where there is no such time. */
function formatClock([, hour, minutes = "00", half, hour24, minutes24]: RegExpExecArray): string {
  const two = (number: number) => String(number).padStart(2, "0");
  if (half === undefined) return `${two(Number(hour24))}:${minutes24}`;
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) return "?";
  return `${two((twelve % 12) + (half === "p" ? 12 : 0))}:${minutes}`;
}

/** Whether the words of a date are those of a day, and no others. */
function isSameDay(words: readonly string[], date: PlainDate): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = getWeekday(date);
  const others = words.filter((word) => parseWeekdayName(word) !== weekday);
  if (others.length < words.length - 1) return false;
  const [first = "", second = "", third = ""] = others;
  if (others.length === 1) return first === date.replaceAll("-", "");
  if (others.length !== 3) return false;
  const names = others.filter((word) => /\p{L}/u.test(word));
  const numbers = others.filter((word) => /^\d+$/.test(word)).map(Number);
  if (names.length === 1)
    return (
      parseMonthName(names[0] ?? "") === month &&
      numbers.length === 2 &&
      numbers.includes(year) &&
      numbers.includes(day)
    );
  if (numbers.length !== 3) return false;
  const isYearFirst = Number(first) === year && Number(second) === month && Number(third) === day;
  // 03/04/2017 can be two days; with a number over 12, or twice the same, it is one.
  const isYearLast = Number(third) === year && numbers.includes(month) && numbers.includes(day);
  return isYearFirst || (isYearLast && (day > 12 || (day === month && first === second)));
}
