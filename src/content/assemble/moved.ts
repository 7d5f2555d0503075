/** What becomes of a plan: another day, another time, and how much of the plan still holds then. */
import type { Status } from "../../model/types.ts";
import { addDays, daysBetween } from "../../time/date.ts";
import { parseZonedTime } from "../../time/parse/moment.ts";
import type { ParseResult, PlainDate, WallTime, When, ZonedTime } from "../../time/types.ts";
import { hasSameStart } from "../../time/when.ts";
import { convertToZone } from "../../time/zoned-time.ts";
import { type RawFields, reportProblem } from "../fields/raw-fields.ts";
import type { AssembleContext } from "./context.ts";
import { readWhen } from "./when.ts";

/** How long something is planned to take, by the clock on the wall. */
export interface Span {
  /** From its first day to its last: 0 where they are the same. */
  readonly days: number;
  /** Undefined for whole days. */
  readonly time?: { readonly start: WallTime; readonly end: WallTime };
}

/** Of hours that end on the next day where they end before they start; without any, a whole day. */
export function toSpan(time: Span["time"]): Span {
  return time === undefined ? { days: 0 } : { days: time.end < time.start ? 1 : 0, time };
}

/** Of one plan, to be kept on other days. */
export function measureSpan(when: When): Span {
  if (when.kind === "all-day") return { days: daysBetween(when.first, when.last) };
  const { start, end } = when;
  return {
    days: daysBetween(start.date, end.date),
    time: { start: start.time, end: end.time },
  };
}

/** When hours that start on this day end. */
export function findEnd(
  day: PlainDate,
  { days, time }: Span & Required<Pick<Span, "time">>,
  zone: string,
): ParseResult<ZonedTime> {
  return parseZonedTime(addDays(day, days), time.end, zone);
}

interface MoveFields {
  /** The day, or the day and the time. */
  readonly newStart: PlainDate | ZonedTime;
  /** The field that says it; where none does, the one in which it would be mended. */
  readonly field: "start" | "moved";
  readonly zone: string;
  readonly span: Span;
  readonly end?: PlainDate | ZonedTime | undefined;
  /** Minutes. */
  readonly duration?: number | undefined;
}

/**
 * What a file says over what was planned: a new day alone keeps the hours, a time of its own how
 * long it takes, unless an end or a duration says otherwise. Undefined after what does not fit was
 * reported.
 */
export function moveWhen(
  context: AssembleContext,
  raw: RawFields,
  fields: MoveFields,
): When | undefined {
  const { newStart, field, zone, span, duration } = fields;
  const { days, time } = span;
  const end = fields.end && convertDateOrTime(fields.end, zone);
  const hasOwnEnd = end !== undefined || duration !== undefined;
  const report = (fieldName: string, message: string, fix: string) => {
    reportProblem(raw, [fieldName], message, fix, context.problems);
    return undefined;
  };
  if (typeof newStart !== "string" || time === undefined) {
    const plannedLast =
      typeof newStart !== "string" || hasOwnEnd ? undefined : addDays(newStart, days);
    return readWhen(context, raw, {
      field,
      start: convertDateOrTime(newStart, zone),
      end: end ?? plannedLast,
      duration,
      inheritedMinutes: time && countMinutes({ days, time }),
    });
  }
  const startResult = parseZonedTime(newStart, time.start, zone);
  if (!startResult.ok) return report(field, startResult.message, startResult.fix);
  const endResult = hasOwnEnd ? undefined : findEnd(newStart, { days, time }, zone);
  if (endResult !== undefined && !endResult.ok) {
    return field === "start"
      ? report("end", endResult.message, endResult.fix)
      : report(
          field,
          endResult.message,
          "Write duration: and how long it takes then, such as 90 minutes",
        );
  }
  return readWhen(context, raw, {
    field,
    start: startResult.value,
    end: endResult?.value ?? end,
    duration,
  });
}

/** How long it is by the clock on the wall. */
function countMinutes({ days, time: { start, end } }: Required<Span>): number {
  const toMinutes = (time: WallTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return days * 1440 + toMinutes(end) - toMinutes(start);
}

/** A time given with an offset of another zone, as the wall time of the event's own. */
export function convertDateOrTime(
  value: PlainDate | ZonedTime,
  zone: string,
): PlainDate | ZonedTime {
  return typeof value === "string" || value.zone === zone ? value : convertToZone(value, zone);
}

/** The plan, where it does not start at the time that it was planned for. */
export function findMovedFrom(planned: When, when: When): When | undefined {
  return hasSameStart(planned, when) ? undefined : planned;
}

/** What is postponed to a day that is known takes place on that day. */
export function resolveStatus(status: Status, movedFrom: When | undefined): Status {
  return status === "postponed" && movedFrom !== undefined ? "confirmed" : status;
}
