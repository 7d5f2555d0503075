import { readDate } from "../date.ts";
import { explainDateMistake } from "../mistakes/date.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult, PlainDate } from "../types.ts";

/**
 * Reads "2017-06-21" or "2017-6-1", in the years 1900 to 2199. Any other form is an error that suggests what may
 * be meant. Nothing is guessed, because 03/04/2017 can be two dates.
 */
export function parseDate(text: string): ParseResult<PlainDate> {
  const trimmed = text.trim();
  const date = readDate(trimmed.replace(/-(\d)(?!\d)/g, "-0$1"));
  if (date !== undefined) return succeed(date);
  const { message, fix } = explainDateMistake(trimmed);
  return fail(message, fix);
}
