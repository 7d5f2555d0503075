/** A page for each month from the build's to that of the last event, or of a day that an event was moved from. */
import { addresses, getMonthUrl } from "../../model/addresses.ts";
import type { Event } from "../../model/types.ts";
import { addDays } from "../../time/date.ts";
import { formatMonth } from "../../time/format.ts";
import {
  formatWeekdays,
  getFirstDayOfWeek,
  getFirstOfMonth,
  listWeeks,
} from "../../time/month-grid.ts";
import { addMonths } from "../../time/months.ts";
import type { PlainDate, When } from "../../time/types.ts";
import { getFirstDay } from "../../time/when.ts";
import type { MonthInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createLazyHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";

/** Returns the pages of months; none if the site has no events. */
export function buildMonthPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  const { base, language, words } = siteData;
  if (site.events.length === 0) return [];
  const byDay = groupByDay(site.events, ({ when }) => listDays(when));
  const movedAway = groupByDay(site.events, listDaysLeft);
  const months = listMonths(site.buildDate.date, [...byDay.keys(), ...movedAway.keys()]);
  const firstDayOfWeek = getFirstDayOfWeek(language);
  const weekdays = formatWeekdays(language, firstDayOfWeek);
  const toMonthLink = (firstDay: PlainDate) => ({
    label: formatMonth(firstDay, language),
    url: base + getMonthUrl(firstDay.slice(0, 7)),
  });
  return months.map((firstDay, i) => {
    const title = words.text("events-in-month", { month: formatMonth(firstDay, language) });
    const url = getMonthUrl(firstDay.slice(0, 7));
    const [previous, next] = [months[i - 1], months[i + 1]];
    const makeInput = (): MonthInput => ({
      siteData,
      head: buildHead(siteData, {
        title,
        url,
        section: addresses.events,
        extraStylesheet: "month",
      }),
      title,
      weekdays,
      weeks: listWeeks(firstDay, firstDayOfWeek).map((week) =>
        week.map(
          (day) =>
            day && {
              day,
              events: (byDay.get(day) ?? []).map(toItem.event),
              movedAway: (movedAway.get(day) ?? []).map(toItem.event),
            },
        ),
      ),
      previous: previous && toMonthLink(previous),
      next: next && toMonthLink(next),
    });
    return createLazyHtmlPage(context, url, "month", makeInput);
  });
}

/** The first days of the months from the build's to the last of `days`. */
function listMonths(build: PlainDate, days: readonly PlainDate[]): readonly PlainDate[] {
  const last = [build, ...days].sort().at(-1) ?? build;
  const months: PlainDate[] = [];
  for (let first = getFirstOfMonth(build); first <= last; first = addMonths(first, 1))
    months.push(first);
  return months;
}

/** An event of several whole days is on each of them. */
function groupByDay(
  events: readonly Event[],
  listEventDays: (event: Event) => readonly PlainDate[],
): ReadonlyMap<PlainDate, readonly Event[]> {
  const days = new Map<PlainDate, Event[]>();
  for (const event of events) {
    for (const day of listEventDays(event)) {
      const list = days.get(day) ?? [];
      list.push(event);
      days.set(day, list);
    }
  }
  return days;
}

/** Returns the days of whole days; of a time the one on which it starts. */
function listDays(when: When): readonly PlainDate[] {
  const first = getFirstDay(when);
  const last = when.kind === "timed" ? first : when.last;
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Returns the planned days on which the event no longer is. */
function listDaysLeft({ movedFrom, when }: Event): readonly PlainDate[] {
  if (movedFrom === undefined) return [];
  const days = new Set(listDays(when));
  return listDays(movedFrom).filter((day) => !days.has(day));
}
