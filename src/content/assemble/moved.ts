/** What becomes of a plan: another day, another time, and how much of the plan still holds then. */
import type { Status } from "../../model/types.ts";
import { addDays, daysBetween } from "../../time/date.ts";
import { inZone, zonedTime } from "../../time/moment.ts";
import type { Parsed, PlainDate, WallTime, When, ZonedTime } from "../../time/types.ts";
import { sameStart } from "../../time/when.ts";
import type { Desk } from "../desk.ts";
import { complain, type Fields } from "../fields.ts";
import { whenOf } from "./when.ts";

/** How long something is planned to take, by the clock on the wall. */
export interface Span {
  /** From its first day to its last: 0 where they are the same. */
  readonly days: number;
  /** Undefined for whole days. */
  readonly time?: { readonly start: WallTime; readonly end: WallTime };
}

/** Of hours that end on the next day where they end before they start; without any, a whole day. */
export function spanOfHours(time: Span["time"]): Span {
  return time === undefined ? { days: 0 } : { days: time.end < time.start ? 1 : 0, time };
}

/** Of one plan, to be kept on other days. */
export function spanOf(when: When): Span {
  if (when.kind === "all-day") return { days: daysBetween(when.first, when.last) };
  const { start, end } = when;
  return {
    days: daysBetween(start.date, end.date),
    time: { start: start.time, end: end.time },
  };
}

/** When hours that start on this day end. */
export function endOn(
  day: PlainDate,
  { days, time }: Span & Required<Pick<Span, "time">>,
  zone: string,
): Parsed<ZonedTime> {
  return zonedTime(addDays(day, days), time.end, zone);
}

interface Given {
  /** The day, or the day and the time. */
  readonly to: PlainDate | ZonedTime;
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
export function whenOn(desk: Desk, typed: Fields, given: Given): When | undefined {
  const { to, field, zone, span, duration } = given;
  const { days, time } = span;
  const end = given.end && inOwnZone(given.end, zone);
  const own = end !== undefined || duration !== undefined;
  const say = (at: string, wrong: string, write: string) => {
    complain(typed, [at], wrong, write, desk.problems);
    return undefined;
  };
  if (typeof to !== "string" || time === undefined) {
    const last = typeof to !== "string" || own ? undefined : addDays(to, days);
    return whenOf(desk, typed, {
      field,
      start: inOwnZone(to, zone),
      end: end ?? last,
      duration,
      otherwise: time && minutesOf({ days, time }),
    });
  }
  const begins = zonedTime(to, time.start, zone);
  if (!begins.ok) return say(field, begins.wrong, begins.write);
  const ends = own ? undefined : endOn(to, { days, time }, zone);
  if (ends !== undefined && !ends.ok) {
    return field === "start"
      ? say("end", ends.wrong, ends.write)
      : say(field, ends.wrong, "Write duration: and how long it takes then, such as 90 minutes");
  }
  return whenOf(desk, typed, { field, start: begins.value, end: ends?.value ?? end, duration });
}

/** How long it is by the clock on the wall. */
function minutesOf({ days, time: { start, end } }: Required<Span>): number {
  const minutes = (time: WallTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return days * 1440 + minutes(end) - minutes(start);
}

/** A time given with an offset of another zone, as the wall time of the event's own. */
export function inOwnZone(value: PlainDate | ZonedTime, zone: string): PlainDate | ZonedTime {
  return typeof value === "string" || value.zone === zone ? value : inZone(value, zone);
}

/** The plan, where it does not start at the time that it was planned for. */
export function movedFrom(planned: When, when: When): When | undefined {
  return sameStart(planned, when) ? undefined : planned;
}

/** What is postponed to a day that is known takes place on that day. */
export function statusOnceMoved(status: Status, from: When | undefined): Status {
  return status === "postponed" && from !== undefined ? "confirmed" : status;
}
