/** Works out when a moved event takes place, and what it keeps of its plan. */
import { isOnline } from "../../../model/queries.ts";
import type { EventBase, PlannedLocation, Status } from "../../../model/types.ts";
import { addDays, daysBetween } from "../../../time/date.ts";
import { parseZonedTime } from "../../../time/parse/moment.ts";
import type { ParseResult, PlainDate, WallTime, When, ZonedTime } from "../../../time/types.ts";
import { hasSameStart } from "../../../time/when.ts";
import { convertToZone } from "../../../time/zoned-time.ts";
import { type RawFields, reportProblem } from "../../fields/raw-fields.ts";
import type { AssembleContext } from "../context.ts";
import { readWhen } from "./when.ts";

/** A planned length in wall time. */
export interface Span {
  /** Days from the first to the last; 0 for one day. */
  readonly days: number;
  /** Undefined for all-day events. */
  readonly time?: { readonly start: WallTime; readonly end: WallTime };
}

/** Returns the Span of a time range, which ends on the next day where its end is before its start; without a range, one whole day. */
export function toSpan(time: Span["time"]): Span {
  return time === undefined ? { days: 0 } : { days: time.end < time.start ? 1 : 0, time };
}

/** Returns the Span of a plan, to apply to another date. */
export function measureSpan(when: When): Span {
  if (when.kind === "all-day") return { days: daysBetween(when.first, when.last) };
  const { start, end } = when;
  return {
    days: daysBetween(start.date, end.date),
    time: { start: start.time, end: end.time },
  };
}

/** Returns the end of a Span that starts on `day`. */
export function findEnd(
  day: PlainDate,
  { days, time }: Span & Required<Pick<Span, "time">>,
  zone: string,
): ParseResult<ZonedTime> {
  return parseZonedTime(addDays(day, days), time.end, zone);
}

interface MoveFields {
  /** A date, or date and time. */
  readonly newStart: PlainDate | ZonedTime;
  /** The field that messages name. */
  readonly field: "start" | "moved";
  readonly zone: string;
  readonly span: Span;
  readonly end?: PlainDate | ZonedTime | undefined;
  /** Minutes. */
  readonly duration?: number | undefined;
}

/**
 * Returns when it takes place. A new date keeps the planned time of day, a new date and time keeps
 * the length, unless there is an end or duration. Returns undefined after reporting problems.
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
      : report(field, endResult.message, "Write its length as duration:, such as 90 minutes");
  }
  return readWhen(context, raw, {
    field,
    start: startResult.value,
    end: endResult?.value ?? end,
    duration,
  });
}

/** Returns the length in minutes of wall time. */
function countMinutes({ days, time: { start, end } }: Required<Span>): number {
  const toMinutes = (time: WallTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return days * 1440 + toMinutes(end) - toMinutes(start);
}

/** Converts a time with the offset of another zone to `zone`. */
export function convertDateOrTime(
  value: PlainDate | ZonedTime,
  zone: string,
): PlainDate | ZonedTime {
  return typeof value === "string" || value.zone === zone ? value : convertToZone(value, zone);
}

/** Returns the plan, or undefined where the start has not changed. */
export function findMovedFrom(planned: When, when: When): When | undefined {
  return hasSameStart(planned, when) ? undefined : planned;
}

/**
 * Returns the planned location if somebody who goes there misses the event: another place, none any
 * more, or a place instead of online alone.
 */
export function findPlannedLocation(
  planned: Pick<EventBase, "place" | "online" | "onlineNote">,
  now: Pick<EventBase, "place" | "online" | "onlineNote">,
): PlannedLocation | undefined {
  const { place } = planned;
  const hasChanged =
    place === undefined
      ? isOnline(planned) && !isOnline(now)
      : place.name !== now.place?.name || place.address !== now.place.address;
  return hasChanged ? { place } : undefined;
}

/** Turns "postponed" into "confirmed" where the new date is known. */
export function resolveStatus(status: Status, movedFrom: When | undefined): Status {
  return status === "postponed" && movedFrom !== undefined ? "confirmed" : status;
}
