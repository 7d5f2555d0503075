/** From typed start, end and duration to a When. */
import { addMinutes } from "../../time/moment.ts";
import type { PlainDate, When, ZonedTime } from "../../time/types.ts";
import type { Desk } from "../desk.ts";
import { complain, type Fields } from "../fields.ts";

/** A timed event that says no end lasts this long, and a warning says so. */
const usualMinutes = 60;

interface Given {
  /** The field that says when it starts; `start`, if left out. */
  readonly field?: "start" | "moved";
  readonly start: PlainDate | ZonedTime;
  readonly end?: PlainDate | ZonedTime | undefined;
  /** Minutes. */
  readonly duration?: number | undefined;
  /** Minutes that hold where neither end nor duration is given. */
  readonly otherwise?: number;
  /** What to write where it ends before it starts; that the two be swapped, if left out. */
  readonly mend?: string;
}

/** When it takes place, or undefined after what does not fit was reported. */
export function whenOf(desk: Desk, typed: Fields, given: Given): When | undefined {
  const { field = "start", start, end, duration, mend } = given;
  const say = (field: string, wrong: string, write: string) => {
    complain(typed, [field], wrong, write, desk.problems);
    return undefined;
  };
  if (end !== undefined && duration !== undefined) {
    return say("duration", "there is an end and a duration", "Keep one of the two");
  }
  if (typeof start === "string") {
    if (duration !== undefined)
      return say(
        "duration",
        "an event of whole days has no duration",
        field === "start"
          ? "Write start: with a time, or end: with the last day"
          : "Write moved: with a time, or take duration out",
      );
    if (end !== undefined && typeof end !== "string")
      return say(
        "end",
        "the start is a day, the end a time",
        `Write ${field}: ${start} and a time, or end: ${end.date}`,
      );
    if (end !== undefined && end < start)
      return say(
        "end",
        `the end, ${end}, is before the start, ${start}`,
        mend ?? "Swap the two, or mend the year",
      );
    return { kind: "all-day", first: start, last: end ?? start };
  }
  if (typeof end === "string")
    return say("end", "the start is a time, the end a day", `Write end: ${end} and a time`);
  const minutes = duration ?? given.otherwise;
  if (end === undefined) {
    if (minutes === undefined) {
      complain(
        typed,
        [field],
        "nothing says when it ends",
        // Beside `moved` an end may be that of the plan.
        `One hour is taken; write ${field === "start" ? `end: ${start.date} and a time, or ` : ""}duration: 90 minutes`,
        desk.problems,
        { severity: "warning" },
      );
    }
    return { kind: "timed", start, end: addMinutes(start, minutes ?? usualMinutes) };
  }
  if (end.epoch <= start.epoch) {
    return say(
      "end",
      `the end, ${end.date} ${end.time}, is not after the start, ${start.date} ${start.time}`,
      mend ??
        (end.date === start.date
          ? "Swap the two; if it ends after midnight, write the next day's date"
          : "Swap the two, or mend the date"),
    );
  }
  return { kind: "timed", start, end };
}

/** An end that is a time alone, as it is typed, is on the day that `start` begins with. */
export function withDayOfEnd(fields: Fields, start: unknown): Fields {
  const { end } = fields.values;
  const day = typeof start === "string" ? /^\s*\d{4}-\d{2}-\d{2}/.exec(start)?.[0] : undefined;
  if (day === undefined || typeof end !== "string" || !timeAlone.test(end)) return fields;
  return { ...fields, values: { ...fields.values, end: `${day.trim()} ${end.trim()}` } };
}

const timeAlone = /^\s*\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*$/i;
