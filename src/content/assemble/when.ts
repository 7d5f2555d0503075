/** From typed start, end and duration to a When. */
import type { PlainDate, When, ZonedTime } from "../../time/types.ts";
import { addMinutes } from "../../time/zoned-time.ts";
import { type RawFields, reportProblem } from "../fields/raw-fields.ts";
import type { AssembleContext } from "./context.ts";

/** A timed event that says no end lasts this long, and a warning says so. */
const defaultMinutes = 60;

interface WhenFields {
  /** The field that says when it starts; `start`, if left out. */
  readonly field?: "start" | "moved";
  readonly start: PlainDate | ZonedTime;
  readonly end?: PlainDate | ZonedTime | undefined;
  /** Minutes. */
  readonly duration?: number | undefined;
  /** Minutes that hold where neither end nor duration is given. */
  readonly inheritedMinutes?: number;
  /** What to write where it ends before it starts; that the two be swapped, if left out. */
  readonly orderFix?: string;
}

/** When it takes place, or undefined after what does not fit was reported. */
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
    return report("duration", "there is an end and a duration", "Keep one of the two");
  }
  if (typeof start === "string") {
    if (duration !== undefined)
      return report(
        "duration",
        "an event of whole days has no duration",
        field === "start"
          ? "Write start: with a time, or end: with the last day"
          : "Write moved: with a time, or take duration out",
      );
    if (end !== undefined && typeof end !== "string")
      return report(
        "end",
        "the start is a day, the end a time",
        `Write ${field}: ${start} and a time, or end: ${end.date}`,
      );
    if (end !== undefined && end < start)
      return report(
        "end",
        `the end, ${end}, is before the start, ${start}`,
        orderFix ?? "Swap the two, or mend the year",
      );
    return { kind: "all-day", first: start, last: end ?? start };
  }
  if (typeof end === "string")
    return report("end", "the start is a time, the end a day", `Write end: ${end} and a time`);
  const minutes = duration ?? input.inheritedMinutes;
  if (end === undefined) {
    if (minutes === undefined) {
      reportProblem(
        raw,
        [field],
        "nothing says when it ends",
        // Beside `moved` an end may be that of the plan.
        `One hour is taken; write ${field === "start" ? `end: ${start.date} and a time, or ` : ""}duration: 90 minutes`,
        context.problems,
        { severity: "warning" },
      );
    }
    return { kind: "timed", start, end: addMinutes(start, minutes ?? defaultMinutes) };
  }
  if (end.epoch <= start.epoch) {
    return report(
      "end",
      `the end, ${end.date} ${end.time}, is not after the start, ${start.date} ${start.time}`,
      orderFix ??
        (end.date === start.date
          ? "Swap the two; if it ends after midnight, write the next day's date"
          : "Swap the two, or mend the date"),
    );
  }
  return { kind: "timed", start, end };
}

/** An end that is a time alone, as it is typed, is on the day that `start` begins with. */
export function addEndDate(fields: RawFields, start: unknown): RawFields {
  const { end } = fields.values;
  const day = typeof start === "string" ? /^\s*\d{4}-\d{2}-\d{2}/.exec(start)?.[0] : undefined;
  if (day === undefined || typeof end !== "string" || !timeOnly.test(end)) return fields;
  return { ...fields, values: { ...fields.values, end: `${day.trim()} ${end.trim()}` } };
}

const timeOnly = /^\s*\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*$/i;
