/** How often a series repeats: the rule, the phrase that the lead writes for it, and back. */
import { monthNames, weekdayNames } from "./names.ts";
import { both, quote, refused, understood } from "./parsed.ts";
import { nearestRepeats, withoutDay } from "./repeat-mistakes.ts";
import { readRepeats } from "./repeat-phrase.ts";
import type { Parsed } from "./types.ts";

/** A rule. `every` counts days, weeks, months or years, and is 1 or more. */
export type Repeats =
  | { readonly kind: "daily"; readonly every: number }
  /** Weekdays ascend from 1 (Monday) to 7, each once, and there is one at least. */
  | { readonly kind: "weekly"; readonly every: number; readonly weekdays: readonly number[] }
  | {
      readonly kind: "monthly-weekday";
      readonly every: number;
      readonly nth: Nth;
      readonly weekday: number;
    }
  /** Day 1 to 31; a month that has no such day is left out. */
  | { readonly kind: "monthly-day"; readonly every: number; readonly day: number }
  /** Month 1 to 12; 29 February is left out in years that have none. */
  | {
      readonly kind: "yearly";
      readonly every: number;
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
export function parseRepeats(phrase: string): Parsed<Repeats> {
  const trimmed = phrase.trim();
  const rule = readRepeats(trimmed);
  if (rule !== undefined) return understood(rule);
  const such = "such as weekly on Wednesday or monthly on the last Wednesday";
  if (trimmed === "") return refused("there is no phrase", `Write one, ${such}`);
  const example = withoutDay(trimmed);
  if (example !== undefined) {
    const phrase = describeRepeats(example);
    return refused(
      `${quote(trimmed)} does not say on which day`,
      `Write the day too, such as "${phrase}"`,
    );
  }
  const near = nearestRepeats(trimmed);
  return refused(
    `${quote(trimmed)} is not a known way to repeat`,
    near === undefined ? `Write a phrase ${such}` : `Write "${describeRepeats(near)}"`,
  );
}

/** The phrase for a rule as the documentation has it: "monthly on the last Wednesday". */
export function describeRepeats(rule: Repeats): string {
  switch (rule.kind) {
    case "daily":
      return rule.every === 1 ? "daily" : `every ${rule.every} days`;
    case "weekly":
      if (rule.every === 1 && rule.weekdays.join("") === "12345") return "weekdays";
      return `${often(rule.every, "week")} on ${both(rule.weekdays.map(weekdayName))}`;
    case "monthly-weekday":
      return `${often(rule.every, "month")} on the ${nthName(rule.nth)} ${weekdayName(rule.weekday)}`;
    case "monthly-day":
      return `${often(rule.every, "month")} on the ${ordinal(rule.day)}`;
    case "yearly":
      return `${often(rule.every, "year")} on ${rule.day} ${monthNames[rule.month - 1]}`;
  }
}

function often(every: number, unit: string): string {
  return every === 1 ? `${unit}ly` : `every ${every} ${unit}s`;
}

function weekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? "";
}

function nthName(nth: Nth): string {
  return nth === "last" ? nth : ordinal(nth);
}

function ordinal(number: number): string {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th"}`;
}
