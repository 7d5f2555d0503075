import { readDate } from "../date.ts";
import { explainDateMistake } from "../mistakes/date.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult, PlainDate } from "../types.ts";

/**
 * Reads a date that the lead typed: "2017-06-21", in the years 1900 to 2199. Any other form is
 * refused with the date that it may mean; nothing is guessed, because 03/04/2017 has two readings.
 */
export function parseDate(text: string): ParseResult<PlainDate> {
  const trimmed = text.trim();
  const date = readDate(trimmed);
  if (date !== undefined) return succeed(date);
  const { message, fix } = explainDateMistake(trimmed);
  return fail(message, fix);
}
