/** How often a series repeats: the rule, the phrase that the lead writes for it, and back. */

import { completeWithoutDay, findNearestRecurrence } from "../mistakes/recurrence.ts";
import { monthNames, weekdayNames } from "../names.ts";
import { fail, joinWithAnd, quote, succeed } from "../result.ts";
import type { ParseResult } from "../types.ts";
import { readPhrase } from "./phrase.ts";

/** A rule. `every` counts days, weeks, months or years, and is 1 or more. */
export type Recurrence =
  | { readonly kind: "daily"; readonly interval: number }
  /** Weekdays ascend from 1 (Monday) to 7, each once, and there is one at least. */
  | { readonly kind: "weekly"; readonly interval: number; readonly weekdays: readonly number[] }
  | {
      readonly kind: "monthly-weekday";
      readonly interval: number;
      readonly nth: Nth;
      readonly weekday: number;
    }
  /** Day 1 to 31; a month that has no such day is left out. */
  | { readonly kind: "monthly-day"; readonly interval: number; readonly day: number }
  /** Month 1 to 12; 29 February is left out in years that have none. */
  | {
      readonly kind: "yearly";
      readonly interval: number;
      readonly month: number;
      readonly day: number;
    };

/** Which of a month's Wednesdays; a month that has no fifth is left out. */
export type Nth = 1 | 2 | 3 | 4 | 5 | "last";

/**
 * Reads a phrase such as "weekly on Wednesday", "every 2 weeks on Tuesday and Thursday",
 * "monthly on the last Wednesday", "monthly on the 15th", "yearly on 1 October", "daily" or
 * "weekdays". Case and "the" do not matter, and weekdays may be short. "monthly on the 31st"
 * leaves out months without that day. Any other phrase is refused with the nearest of these,
 * in quotation marks, to which the caller
 * can add the dates that it gives.
 */
export function parseRecurrence(phrase: string): ParseResult<Recurrence> {
  const trimmed = phrase.trim();
  const rule = readPhrase(trimmed);
  if (rule !== undefined) return succeed(rule);
  const examples = "such as weekly on Wednesday or monthly on the last Wednesday";
  if (trimmed === "") return fail("there is no phrase", `Write one, ${examples}`);
  const example = completeWithoutDay(trimmed);
  if (example !== undefined) {
    const phrase = describeRecurrence(example);
    return fail(
      `${quote(trimmed)} does not say on which day`,
      `Write the day too, such as "${phrase}"`,
    );
  }
  const nearest = findNearestRecurrence(trimmed);
  return fail(
    `${quote(trimmed)} is not a known way to repeat`,
    nearest === undefined ? `Write a phrase ${examples}` : `Write "${describeRecurrence(nearest)}"`,
  );
}

/** The phrase for a rule as the documentation has it: "monthly on the last Wednesday". */
export function describeRecurrence(rule: Recurrence): string {
  switch (rule.kind) {
    case "daily":
      return rule.interval === 1 ? "daily" : `every ${rule.interval} days`;
    case "weekly":
      if (rule.interval === 1 && rule.weekdays.join("") === "12345") return "weekdays";
      return `${formatFrequency(rule.interval, "week")} on ${joinWithAnd(rule.weekdays.map(getWeekdayName))}`;
    case "monthly-weekday":
      return `${formatFrequency(rule.interval, "month")} on the ${formatNth(rule.nth)} ${getWeekdayName(rule.weekday)}`;
    case "monthly-day":
      return `${formatFrequency(rule.interval, "month")} on the ${formatOrdinal(rule.day)}`;
    case "yearly":
      return `${formatFrequency(rule.interval, "year")} on ${rule.day} ${monthNames[rule.month - 1]}`;
  }
}

function formatFrequency(interval: number, unit: string): string {
  return interval === 1 ? `${unit}ly` : `every ${interval} ${unit}s`;
}

function getWeekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? "";
}

function formatNth(nth: Nth): string {
  return nth === "last" ? nth : formatOrdinal(nth);
}

function formatOrdinal(number: number): string {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th"}`;
}
