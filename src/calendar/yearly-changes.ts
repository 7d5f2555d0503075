/** The yearly changes of a zone's offset, as an RRULE of a VTIMEZONE expresses them. */
import type { ZonePeriod } from "../time/zone-data.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** From here on, in milliseconds since 1970, the tz database has only the yearly rules that last. */
const lastingRulesStart = Date.UTC(2100, 0, 1);

/** A change of offset on a weekday of each year: "on the last Sunday of March at 01:00 to +0100". */
export interface YearlyChange {
  /** 0 for January. */
  readonly month: number;
  /** 0 for Sunday. */
  readonly weekday: number;
  /** Which of these weekdays in the month; -1 is the last. */
  readonly ordinal: number;
  /** Milliseconds since 00:00 of that day, in wall time before the change. */
  readonly time: number;
  /** Minutes east of UTC. */
  readonly offsetBefore: number;
  readonly offset: number;
  readonly abbreviation: string;
}

/**
 * Returns the changes to summer and to winter time in the order of the year; none for a zone that
 * keeps its offset. Where a rule is no weekday of a month, as in Israel ("the Friday after the
 * 22nd"), it is the one that is right in most years.
 */
export function findYearlyChanges(periods: readonly ZonePeriod[]): readonly YearlyChange[] {
  const changes = periods.flatMap((period, i) => {
    const before = periods[i - 1];
    return before === undefined || period.start < lastingRulesStart
      ? []
      : [describeChange(before, period)];
  });
  return [...Map.groupBy(changes, ({ offset }) => offset).values()]
    .map(findMostFrequent)
    .filter((change) => change !== undefined)
    .sort((a, b) => getChangeTime(a, 1970) - getChangeTime(b, 1970));
}

function describeChange(before: ZonePeriod, { start, offset, abbreviation }: ZonePeriod) {
  const wall = start + before.offset * minute;
  const date = new Date(wall);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return {
    month,
    weekday: date.getUTCDay(),
    ordinal: dayOfMonth > daysInMonth - 7 ? -1 : Math.ceil(dayOfMonth / 7),
    time: wall - Date.UTC(year, month, dayOfMonth),
    offsetBefore: before.offset,
    offset,
    abbreviation,
  };
}

function findMostFrequent(changes: readonly YearlyChange[]): YearlyChange | undefined {
  const groups = [...Map.groupBy(changes, (change) => JSON.stringify(change)).values()];
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
}

/** Returns when a change happens in a year, in milliseconds of the wall time before it. */
export function getChangeTime(change: YearlyChange, year: number): number {
  const countsFromStart = change.ordinal > 0;
  const monthEdge = countsFromStart
    ? Date.UTC(year, change.month, 1)
    : Date.UTC(year, change.month + 1, 0);
  const daysToWeekday = change.weekday - new Date(monthEdge).getUTCDay();
  const days = countsFromStart
    ? ((daysToWeekday + 7) % 7) + (change.ordinal - 1) * 7
    : ((daysToWeekday - 7) % 7) + (change.ordinal + 1) * 7;
  return monthEdge + days * day + change.time;
}
