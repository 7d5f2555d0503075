import { quote } from "../../text/quote.ts";
import { completeWithoutDay, findNearestRecurrence } from "../mistakes/recurrence.ts";
import { readPhrase } from "../recurrence/phrase.ts";
import { describeRecurrence, type Recurrence } from "../recurrence/recurrence.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult } from "../types.ts";

const nth = "(?:1st|first|2nd|second|3rd|third|4th|fourth|5th|fifth|last)";

/** "2nd and 4th Tuesday", "first, third and last Monday". */
const severalWeeks = new RegExp(
  `\\b${nth}(?: \\p{L}+day)?(?:\\s*(?:,|&|\\+|/|and)\\s*)+(?:the )?${nth}\\b`,
  "iu",
);

/**
 * Reads a phrase such as "weekly on Wednesday", "every 2 weeks on Tuesday and Thursday",
 * "monthly on the last Wednesday", "monthly on the 15th", "yearly on 1 October", "daily" or
 * "weekdays". Case and "the" are ignored, and weekdays may be abbreviated. Any other phrase is an
 * error that suggests the nearest known phrase, in quotation marks.
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
  if (severalWeeks.test(trimmed))
    return fail(
      `${quote(trimmed)} has several weeks of a month, and a series has one`,
      "Make a series for each, such as monthly on the 2nd Tuesday; or delete repeats, and write a file for each session, named by its date",
    );
  const nearest = findNearestRecurrence(trimmed);
  return fail(
    `${quote(trimmed)} is not a known way to repeat`,
    nearest === undefined ? `Write a phrase ${examples}` : `Write "${describeRecurrence(nearest)}"`,
  );
}
