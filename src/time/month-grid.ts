/** The weeks and weekdays of a month grid. */
import { addDays, getWeekday, isPlainDate } from "./date.ts";
import { getFormatter } from "./formatter.ts";
import { addMonths } from "./months.ts";
import type { PlainDate } from "./types.ts";

/** Returns the first day of the month of a date. */
export function getFirstOfMonth(date: PlainDate): PlainDate {
  const first = `${date.slice(0, 8)}01`;
  if (!isPlainDate(first)) throw new RangeError(`no first day of the month of ${date}`);
  return first;
}

/**
 * Returns the weeks of the month that begins on `first`, 7 cells each; undefined for days of
 * another month. Weeks begin on `firstDay`: 1 for Monday to 7 for Sunday.
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

/** Returns the first day of the week in a locale (BCP 47): 1 for Monday to 7 for Sunday. */
export function getFirstDayOfWeek(language: string): number {
  const locale: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(
    language,
  );
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** Returns the names of the weekdays in a language, from `firstDay` on. */
export function formatWeekdays(language: string, firstDay: number): readonly string[] {
  // 1 January 2024 was a Monday.
  const at = (day: number) => Date.UTC(2024, 0, day);
  return Array.from({ length: 7 }, (_, i) =>
    getFormatter(language, "weekday").format(at(firstDay + i)),
  );
}
