/** Test values from text. */
import { parseDate } from "../../src/time/parse/date.ts";
import { parseMoment } from "../../src/time/parse/moment.ts";
import { parseRecurrence } from "../../src/time/parse/recurrence.ts";
import type { Recurrence } from "../../src/time/recurrence/recurrence.ts";
import type { AllDay, ParseResult, PlainDate, Timed, ZonedTime } from "../../src/time/types.ts";

export const london = "Europe/London";

/** Returns the value of a result; throws if it is an error. */
export function read<T>(parsed: ParseResult<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(advice(parsed));
}

/** Returns the message and fix of a result; throws if it is not an error. */
export function advice(parsed: ParseResult<unknown>): string {
  if (parsed.ok) throw new Error(`accepted as ${JSON.stringify(parsed.value)}`);
  return `${parsed.message}. ${parsed.fix}.`;
}

export function day(text: string): PlainDate {
  return read(parseDate(text));
}

export function at(text: string, zone = london): ZonedTime {
  const moment = read(parseMoment(text, zone));
  if (typeof moment === "string") throw new Error(`${text} has no time`);
  return moment;
}

export function rule(phrase: string): Recurrence {
  return read(parseRecurrence(phrase));
}

export function days(first: string, last = first): AllDay {
  return { kind: "all-day", first: day(first), last: day(last) };
}

export function timed(start: string, end: string, zone = london): Timed {
  return { kind: "timed", start: at(start, zone), end: at(end, zone) };
}

/** Formats an instant in UTC: "2026-03-18T12:30Z". */
export function utc({ epoch }: ZonedTime): string {
  return `${new Date(epoch).toISOString().slice(0, 16)}Z`;
}
