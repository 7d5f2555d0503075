/**
 * How much time a cohort asks of each member, by its plan: `ask` of the cohort, and what its events
 * take. Nobody's time is tracked.
 */
import { addDays, daysBetween, getWeekday, toDayNumber } from "../time/date.ts";
import type { PlainDate, Rate, When } from "../time/types.ts";
import { getFirstDay } from "../time/when.ts";
import { listTakingPlace } from "./state.ts";
import type { Cohort, Event } from "./types.ts";

/** What the events of a week, from Monday on, or of a month ask of each member. */
export interface AskedPeriod {
  readonly from: PlainDate;
  /** Those that take place, by start. */
  readonly events: readonly Event[];
  readonly minutes: number;
}

/**
 * Returns the length of an event in minutes. That of whole days, and of an event of more than a day,
 * says nothing of the time that it takes: undefined.
 */
export function getLength(when: When): number | undefined {
  if (when.kind === "all-day") return undefined;
  const minutes = Math.round((when.end.epoch - when.start.epoch) / 60_000);
  return minutes > 1440 ? undefined : minutes;
}

/**
 * Returns the minutes that an event asks of each: what it takes, or else its length, and the
 * preparation. Where it takes longer than it lasts, the preparation is in it. 0 if nobody knows.
 */
export function countMinutes({
  when,
  takes,
  prepare,
}: Pick<Event, "when" | "takes" | "prepare">): number {
  const length = getLength(when);
  if (takes !== undefined && length !== undefined && takes > length) return takes;
  return (takes ?? length ?? 0) + (prepare?.minutes ?? 0);
}

/** Returns the minutes of all events that take place: cancelled and postponed ones ask nothing. */
export function sumAskedMinutes(events: readonly Event[]): number {
  return listTakingPlace(events).reduce((sum, event) => sum + countMinutes(event), 0);
}

/**
 * Returns what events ask in each week or month that has any. An event counts on the day on which it
 * starts, also if it goes on after midnight.
 */
export function listAskedPeriods(
  events: readonly Event[],
  per: Rate["per"],
): readonly AskedPeriod[] {
  const byPeriod = Map.groupBy(listTakingPlace(events), ({ when }) =>
    getPeriodStart(getFirstDay(when), per),
  );
  return [...byPeriod]
    .map(([from, own]) => ({ from, events: own, minutes: sumAskedMinutes(own) }))
    .sort((a, b) => toDayNumber(a.from) - toDayNumber(b.from));
}

/** Returns the Monday of the week of a day, or the first of its month. */
export function getPeriodStart(day: PlainDate, per: Rate["per"]): PlainDate {
  return addDays(day, 1 - (per === "week" ? getWeekday(day) : Number(day.slice(8))));
}

/** Days in a month, on average. */
const monthLength = 365.25 / 12;

/**
 * Returns how many weeks or months a cohort has from its first to its last day, and what it asks in
 * all of them; undefined without `ask`, or without one of the days.
 */
export function countAskedInAll({
  ask,
  from,
  until,
}: Pick<Cohort, "ask" | "from" | "until">):
  | { readonly periods: number; readonly minutes: number }
  | undefined {
  if (ask === undefined || from === undefined || until === undefined) return undefined;
  const days = daysBetween(from, until) + 1;
  const periods = Math.max(1, Math.round(days / (ask.per === "week" ? 7 : monthLength)));
  return { periods, minutes: periods * ask.minutes };
}
