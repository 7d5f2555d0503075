/** How often a series repeats: the rule, the phrase that the lead writes for it, and back. */

import { joinWithAnd } from "../../text/quote.ts";
import { monthNames, weekdayNames } from "../names.ts";

/** A rule. `interval` counts days, weeks, months or years and is 1 or more. */
export type Recurrence =
  | { readonly kind: "daily"; readonly interval: number }
  /** At least one weekday, from 1 (Monday) to 7, ascending, each once. */
  | { readonly kind: "weekly"; readonly interval: number; readonly weekdays: readonly number[] }
  | {
      readonly kind: "monthly-weekday";
      readonly interval: number;
      readonly nth: Nth;
      readonly weekday: number;
    }
  /** Day 1 to 31; months without that day are skipped. */
  | { readonly kind: "monthly-day"; readonly interval: number; readonly day: number }
  /** Month 1 to 12; years without 29 February are skipped. */
  | {
      readonly kind: "yearly";
      readonly interval: number;
      readonly month: number;
      readonly day: number;
    };

/** Which of a month's weekdays; months without a fifth are skipped. */
export type Nth = 1 | 2 | 3 | 4 | 5 | "last";

/** Returns the canonical phrase of a rule: "monthly on the last Wednesday". */
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
