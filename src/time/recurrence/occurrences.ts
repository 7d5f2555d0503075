/**
 * The dates of a rule, as calendar days. The wall time is added later, so no zone and no clock
 * change can shift a date.
 *
 * This is our own code, tested against rrule-temporal, because five kinds of rules need no more.
 * For 1000 series of two years rrule-temporal takes 0.2 s (weekly) to 1.3 s (daily) and 25 ms to
 * load; this code takes 0.03 s to 0.07 s.
 */
import { fromDayNumber, getWeekdayOfDay, toDayNumber } from "../date.ts";
import { countDaysInMonth } from "../names.ts";
import type { PlainDate } from "../types.ts";
import type { Recurrence } from "./recurrence.ts";

/** The range in which the dates of a rule are listed. */
export interface OccurrenceBounds {
  /** The first possible date; included only if it matches the rule. */
  readonly from: PlainDate;
  /** The last possible date. */
  readonly until?: PlainDate | undefined;
  /** The maximum number of dates, counted from `from`. */
  readonly times?: number | undefined;
  /** The last date to list, whatever `until` says. */
  readonly horizon: PlainDate;
}

/**
 * Returns the dates of a rule in ascending order, bounds included. "Every 2 weeks" counts from the week
 * (Monday to Sunday) of `from`, "every 3 months" from its month, "every 2 years" from its year.
 */
export function listOccurrences(rule: Recurrence, bounds: OccurrenceBounds): PlainDate[] {
  const { from, until = bounds.horizon, times = Number.POSITIVE_INFINITY, horizon } = bounds;
  const first = toDayNumber(from);
  const last = Math.min(toDayNumber(until), toDayNumber(horizon));
  const interval = Math.max(1, rule.interval);
  const getPeriod = createPeriods(rule, from);
  const dates: PlainDate[] = [];
  for (let offset = 0; ; offset += interval) {
    const period = getPeriod(offset);
    if (period.start > last) return dates;
    for (const day of period.days) {
      if (day < first || day > last) continue;
      if (dates.length >= times) return dates;
      dates.push(fromDayNumber(day));
    }
  }
}

/** A day, week, month or year: day numbers of its first day and of those that match the rule. */
interface Period {
  readonly start: number;
  readonly days: readonly number[];
}

/** Returns a function that returns the period so many periods after that of `from`. */
function createPeriods(rule: Recurrence, from: PlainDate): (offset: number) => Period {
  const first = toDayNumber(from);
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  switch (rule.kind) {
    case "daily":
      return (offset) => ({ start: first + offset, days: [first + offset] });
    case "weekly": {
      const sunday = first - getWeekdayOfDay(first);
      return (offset) => {
        const sundayBefore = sunday + offset * 7;
        return {
          start: sundayBefore + 1,
          days: rule.weekdays.map((weekday) => sundayBefore + weekday),
        };
      };
    }
    case "monthly-day":
      return (offset) =>
        createMonthPeriod(year, month + offset, (length) => rule.day <= length && rule.day);
    case "monthly-weekday":
      return (offset) =>
        createMonthPeriod(year, month + offset, (length, start) => findNthDay(rule, length, start));
    case "yearly":
      return (offset) => ({
        start: getStartOfMonth(year + offset, 1),
        days: createMonthPeriod(
          year + offset,
          rule.month,
          (length) => rule.day <= length && rule.day,
        ).days,
      });
  }
}

type MonthlyWeekday = Extract<Recurrence, { readonly kind: "monthly-weekday" }>;

/** Returns the day of the month that is its nth or last weekday; false if it has none. */
function findNthDay(
  { nth, weekday }: MonthlyWeekday,
  length: number,
  start: number,
): number | false {
  const earliest = 1 + ((weekday - getWeekdayOfDay(start) + 7) % 7);
  if (nth === "last") return earliest + Math.floor((length - earliest) / 7) * 7;
  const day = earliest + (nth - 1) * 7;
  return day <= length && day;
}

/** Returns a month, which may exceed 12, with the day that `pickDay` returns, if any. */
function createMonthPeriod(
  year: number,
  month: number,
  pickDay: (length: number, start: number) => number | false,
): Period {
  const start = getStartOfMonth(year, month);
  const extraYears = Math.floor((month - 1) / 12);
  const day = pickDay(countDaysInMonth(year + extraYears, month - extraYears * 12), start);
  return { start, days: day === false ? [] : [start + day - 1] };
}

function getStartOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000;
}
