/** Turns start, end and duration into a When. */
import { addDays } from "../../../time/date.ts";
import { parseDate } from "../../../time/parse/date.ts";
import type { PlainDate, When, ZonedTime } from "../../../time/types.ts";
import { findAfternoonEnd, isWallTime } from "../../../time/wall-time.ts";
import { addMinutes } from "../../../time/zoned-time.ts";
import { type RawFields, reportProblem, reportWarning } from "../../fields/raw-fields.ts";
import type { AssembleContext } from "../context.ts";

/** Length of a timed event without an end, in minutes; a warning says so. */
const defaultMinutes = 60;

interface WhenFields {
  /** The field that messages name; `start`, if left out. */
  readonly field?: "start" | "moved";
  readonly start: PlainDate | ZonedTime;
  readonly end?: PlainDate | ZonedTime | undefined;
  /** Minutes. */
  readonly duration?: number | undefined;
  /** Minutes to use without an end or duration. */
  readonly inheritedMinutes?: number;
  /** The fix for an end before the start; to swap the two, if left out. */
  readonly orderFix?: string;
}

/** Returns when it takes place, or undefined after reporting problems. */
export function readWhen(
  context: AssembleContext,
  raw: RawFields,
  input: WhenFields,
): When | undefined {
  const { field = "start", start, end, duration, orderFix } = input;
  const report = (field: string, message: string, fix: string) => {
    reportProblem(raw, [field], message, fix, context.problems);
    return undefined;
  };
  if (end !== undefined && duration !== undefined) {
    return report("duration", "it has both end and duration", "Remove one of the two");
  }
  if (typeof start === "string") {
    if (duration !== undefined)
      return report(
        "duration",
        "an all-day event has no duration",
        field === "start"
          ? "Write start: with a time, or end: with the last date"
          : "Write moved: with a time, or remove duration",
      );
    if (end !== undefined && typeof end !== "string")
      return report(
        "end",
        "the start has no time, and the end has one",
        `Write ${field}: ${start} and a time, or end: ${end.date}`,
      );
    if (end !== undefined && end < start)
      return report(
        "end",
        `the end, ${end}, is before the start, ${start}`,
        orderFix ?? "Swap the two, or correct the year",
      );
    return { kind: "all-day", first: start, last: end ?? start };
  }
  if (typeof end === "string")
    return report(
      "end",
      "the start has a time, and the end has none",
      `Write end: ${end} and a time`,
    );
  const minutes = duration ?? input.inheritedMinutes ?? context.settings.eventLength;
  if (end === undefined) {
    if (minutes === undefined) {
      reportWarning(
        raw,
        [field],
        "there is no end",
        // Beside `moved` an end could be the planned one.
        `It is shown as one hour; write ${field === "start" ? `end: ${start.date} and a time, or ` : ""}duration: 90 minutes; or for all such events event-length: 1 hour in site.yaml`,
        context.problems,
      );
    }
    return { kind: "timed", start, end: addMinutes(start, minutes ?? defaultMinutes) };
  }
  if (end.epoch <= start.epoch) {
    const later = end.date === start.date ? findAfternoonEnd(start.time, end.time) : undefined;
    if (later !== undefined && orderFix === undefined)
      return report(
        "end",
        `the end, ${end.date} ${end.time}, is not after the start, ${start.date} ${start.time}`,
        `Write end: ${end.date} ${later}; if it ends after midnight, write the next day's date`,
      );
    return report(
      "end",
      `the end, ${end.date} ${end.time}, is not after the start, ${start.date} ${start.time}`,
      orderFix ??
        (end.date === start.date
          ? "Swap the two; if it ends after midnight, write the next day's date"
          : "Swap the two, or correct the date"),
    );
  }
  return { kind: "timed", start, end };
}

/**
 * Adds the date of `start` to an end that is typed as a time alone, in any form; midnight is that
 * of the next day. Leaves the end out where the start has no date: what is wrong with it follows.
 */
export function addEndDate(fields: RawFields, start: unknown): RawFields {
  const { end } = fields.values;
  const typed =
    typeof start === "string" ? /^\s*\d{4}-\d{1,2}-\d{1,2}(?!\d)/.exec(start)?.[0] : undefined;
  const day = typed === undefined ? undefined : parseDate(typed);
  if (typeof end !== "string" || !timeOnly.test(end)) return fields;
  if (!day?.ok) {
    const rest = Object.entries(fields.values).filter(([name]) => name !== "end");
    return { ...fields, values: Object.fromEntries(rest) };
  }
  const half = findHalf(String(start), end);
  const isNextDay = half === "of the next day" || /midnight/i.test(end);
  const date = isNextDay ? addDays(day.value, 1) : day.value;
  const written = `${date} ${end.trim()}${half === "pm" ? " pm" : ""}`;
  return { ...fields, values: { ...fields.values, end: written }, typed: { end: end.trim() } };
}

/**
 * Returns what can only be meant by a time of a 12-hour clock, "7:30", that is not after the start:
 * the evening after 18:00, else the night. Undefined of any other end.
 */
function findHalf(start: string, end: string): "pm" | "of the next day" | undefined {
  const [, time] = /^\s*[\d-]+(?:T|\s+)(\d\d:\d\d)/.exec(start) ?? [];
  const [, hour, minutes = "00"] = /^\s*(\d{1,2})(?:[:.](\d\d))?\s*$/.exec(end) ?? [];
  const typed = `${hour?.padStart(2, "0")}:${minutes}`;
  if (time === undefined || end.trim() === typed || !isWallTime(typed)) return undefined;
  if (findAfternoonEnd(time, typed) !== undefined) return "pm";
  return typed <= time ? "of the next day" : undefined;
}

const timeOnly =
  /^\s*(?:\d{1,2}(?:[:.]?\d{2}){0,2}|\d{1,2}h\d{2}|noon|midday|midnight)\s*(?:[ap]\.?m\.?)?\s*$|^\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*\(?(?:[a-z]{1,5}|[a-z]+\/[a-z_/]+|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?)\)?\s*$/i;
