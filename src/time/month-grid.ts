/** The weeks of a month, for a grid. */
import { addDays, getWeekday, isPlainDate } from "./date.ts";
import { getFormatter } from "./formatter.ts";
import { addMonths } from "./months.ts";
import type { PlainDate } from "./types.ts";

/** The first day of the month that a day is in. */
export function getFirstOfMonth(date: PlainDate): PlainDate {
  const first = `${date.slice(0, 8)}01`;
  if (!isPlainDate(first)) throw new RangeError(`no first day of the month of ${date}`);
  return first;
}

/**
 * The days of the month that begins with `first`, week by week; undefined stands for the days of
 * a week that are of another month. A week begins on `firstDay`, 1 for Monday to 7 for Sunday.
 */
export function listWeeks(
  first: PlainDate,
  firstDay: number,
): readonly (readonly (PlainDate | undefined)[])[] {
  const next = addMonths(first, 1);
  const before = (getWeekday(first) - firstDay + 7) % 7;
  const cells: (PlainDate | undefined)[] = Array.from({ length: before }, () => undefined);
  for (let day = first; day < next; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day with which weeks begin where a language is spoken: 1 for Monday to 7 for Sunday. */
export function getFirstDayOfWeek(language: string): number {
  const locale: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(
    language,
  );
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** The days of the week in the words of a language, from `firstDay` on. */
export function formatWeekdays(language: string, firstDay: number): readonly string[] {
  // 1 January 2024 was a Monday.
  const at = (day: number) => Date.UTC(2024, 0, day);
  return Array.from({ length: 7 }, (_, i) =>
    getFormatter(language, "weekday").format(at(firstDay + i)),
  );
}
