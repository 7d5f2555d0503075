import { quote } from "../../text/quote.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult, PlainDate } from "../types.ts";
import { parseDate } from "./date.ts";

const maxDays = 366;
const numbers = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");
const example = "Write, for instance, 2 weeks";

/** Reads "2 weeks" or "10 days"; returns days, from 1 to 366. */
export function parseDays(text: string): ParseResult<number> {
  const typed = text.trim();
  const days = countDays(typed.toLowerCase());
  if (days !== undefined && days >= 1 && days <= maxDays) return succeed(days);
  if (days !== undefined)
    return fail(`${quote(typed)} is ${days < 1 ? "no time at all" : "more than a year"}`, example);
  const suggestion = suggestDays(typed.toLowerCase());
  const isTooLong = suggestion !== undefined && (countDays(suggestion) ?? 0) > maxDays;
  if (isTooLong) return fail(`${quote(typed)} is more than a year`, example);
  return fail(
    `${quote(typed)} is not a number of days or weeks`,
    suggestion === undefined ? example : `Write ${suggestion}`,
  );
}

/** Reads a date, or a number of days or weeks as `parseDays` does. */
export function parseDue(text: string): ParseResult<number | PlainDate> {
  const typed = text.trim();
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(typed)) return parseDate(typed);
  const days = parseDays(typed);
  if (days.ok || /\b(?:days?|weeks?|months?)\b/i.test(typed)) return days;
  const date = parseDate(typed);
  if (date.ok) return date;
  const suggestion = /^Write \d{4}-/.test(date.fix) ? date.fix : undefined;
  return fail(
    `${quote(typed)} is neither a date nor a number of days or weeks`,
    suggestion ?? `${example}, or a date such as 2026-12-14`,
  );
}

function countDays(typed: string): number | undefined {
  const [, number, unit] = /^(\d{1,4}) ?(days?|weeks?)$/.exec(typed) ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit?.startsWith("week") ? 7 : 1);
}

/** Suggests what was meant by "two weeks", "a week", "14" and "1 month". */
function suggestDays(typed: string): string | undefined {
  if (/^\d{1,3}$/.test(typed))
    return Number(typed) * 7 > maxDays ? `${typed} days` : `${typed} days or ${typed} weeks`;
  const [, word = "", unit = ""] = /^(?:in |within )?(\w+) ?(day|week|month)s?\b/.exec(typed) ?? [];
  const number = /^an?$/.test(word) ? 1 : Number(word) || numbers.indexOf(word) + 1;
  if (number === 0) return undefined;
  if (unit === "month") return `${number * 4} weeks`;
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
