/**
 * The dates that a rule gives. They are counted in days of the calendar, to which the wall time
 * is attached afterwards, so no zone and no change of clocks can shift one.
 *
 * Written here rather than taken from rrule-temporal, which the tests hold it against: a rule of
 * five kinds needs no more, and for 1000 series of two years that takes 0.2 s (weekly) to 1.3 s
 * (daily) and 25 ms to load, this 0.03 s to 0.07 s and nothing.
 */
import { dateOfDay, dayNumber, weekdayOfDay } from "./date.ts";
import { daysInMonth } from "./names.ts";
import type { Repeats } from "./repeats.ts";
import type { PlainDate } from "./types.ts";

/** Between which days a rule is laid out. */
export interface Bounds {
  /** The first possible date; it is one of the dates only if it fits the rule. */
  readonly from: PlainDate;
  /** The last possible date. */
  readonly until?: PlainDate | undefined;
  /** How many dates at most, counted from `from`. */
  readonly times?: number | undefined;
  /** The last date that is asked for, whatever the rule goes on to give. */
  readonly horizon: PlainDate;
}

/**
 * The dates of a rule in ascending order, bounds included. "Every 2 weeks" counts from the week
 * (Monday to Sunday) of `from`, "every 3 months" from its month, "every 2 years" from its year.
 */
export function occurrences(rule: Repeats, bounds: Bounds): PlainDate[] {
  const { from, until = bounds.horizon, times = Number.POSITIVE_INFINITY, horizon } = bounds;
  const first = dayNumber(from);
  const last = Math.min(dayNumber(until), dayNumber(horizon));
  const every = Math.max(1, rule.every);
  const periodAfter = periodsOf(rule, from);
  const dates: PlainDate[] = [];
  for (let turn = 0; ; turn += every) {
    const period = periodAfter(turn);
    if (period.start > last) return dates;
    for (const day of period.days) {
      if (day < first || day > last) continue;
      if (dates.length >= times) return dates;
      dates.push(dateOfDay(day));
    }
  }
}

/** A day, week, month or year: the number of its first day, and of those that fit the rule. */
interface Period {
  readonly start: number;
  readonly days: readonly number[];
}

/** Gives the period that is so many after that of the first day. */
function periodsOf(rule: Repeats, from: PlainDate): (turn: number) => Period {
  const first = dayNumber(from);
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  switch (rule.kind) {
    case "daily":
      return (turn) => ({ start: first + turn, days: [first + turn] });
    case "weekly": {
      const sunday = first - weekdayOfDay(first);
      return (turn) => {
        const eve = sunday + turn * 7;
        return { start: eve + 1, days: rule.weekdays.map((weekday) => eve + weekday) };
      };
    }
    case "monthly-day":
      return (turn) => monthPeriod(year, month + turn, (length) => rule.day <= length && rule.day);
    case "monthly-weekday":
      return (turn) =>
        monthPeriod(year, month + turn, (length, start) => nthDay(rule, length, start));
    case "yearly":
      return (turn) => ({
        start: startOfMonth(year + turn, 1),
        days: monthPeriod(year + turn, rule.month, (length) => rule.day <= length && rule.day).days,
      });
  }
}

type MonthlyWeekday = Extract<Repeats, { readonly kind: "monthly-weekday" }>;

/** Which day of a month is its nth weekday, or its last; false where it has none. */
function nthDay({ nth, weekday }: MonthlyWeekday, length: number, start: number): number | false {
  const earliest = 1 + ((weekday - weekdayOfDay(start) + 7) % 7);
  if (nth === "last") return earliest + Math.floor((length - earliest) / 7) * 7;
  const day = earliest + (nth - 1) * 7;
  return day <= length && day;
}

/** A month, which may be beyond 12, and the day of it that is picked by its length and its start. */
function monthPeriod(
  year: number,
  month: number,
  pick: (length: number, start: number) => number | false,
): Period {
  const start = startOfMonth(year, month);
  const over = Math.floor((month - 1) / 12);
  const day = pick(daysInMonth(year + over, month - over * 12), start);
  return { start, days: day === false ? [] : [start + day - 1] };
}

function startOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000;
}
