/** A page for each month that is coming, as far as there are events. */
import { month } from "../../_includes/layouts/month.ts";
import type { Event, SitePath } from "../model/types.ts";
import { addDays } from "../time/date.ts";
import { monthInWords } from "../time/format.ts";
import { firstDayOfWeek, firstOfMonth, weekdaysInWords, weeksOf } from "../time/month-grid.ts";
import { addMonths } from "../time/months.ts";
import type { PlainDate } from "../time/types.ts";
import { firstDay } from "../time/when.ts";
import { type Context, listed } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";

/** Nothing where there are no events at all. */
export function monthPages({ site, frame, lines }: Context): readonly Page[] {
  if (site.events.length === 0) return [];
  const byDay = eventsByDay(site.events);
  const months = monthsOf(site.build.date, [...byDay.keys()]);
  const firstDay = firstDayOfWeek(frame.language);
  const weekdays = weekdaysInWords(frame.language, firstDay);
  const link = (first: PlainDate) => ({
    label: monthInWords(first, frame.language),
    url: frame.base + monthAddress(first),
  });
  return months.map((first, i) => {
    const title = `Events in ${monthInWords(first, frame.language)}`;
    const url = monthAddress(first);
    const head = headOf(frame, { title, url, section: addresses.events, sheet: "month" });
    const [before, after] = [months[i - 1], months[i + 1]];
    const input = {
      frame,
      head,
      title,
      weekdays,
      weeks: weeksOf(first, firstDay).map((week) =>
        week.map((day) => day && { day, events: (byDay.get(day) ?? []).map(lines.event) }),
      ),
      earlier: before && link(before),
      later: after && link(after),
    };
    return page(url, { name: "month", render: month }, input, listed(head));
  });
}

/** Where the grid of a month is. */
export function monthAddress(first: PlainDate): SitePath {
  return `/events/months/${first.slice(0, 7)}/`;
}

/** From the month of the build to that of the last event, each with its first day. */
function monthsOf(build: PlainDate, days: readonly PlainDate[]): readonly PlainDate[] {
  const last = [build, ...days].sort().at(-1) ?? build;
  const months: PlainDate[] = [];
  for (let first = firstOfMonth(build); first <= last; first = addMonths(first, 1))
    months.push(first);
  return months;
}

/** An event of several whole days stands on each of them. */
function eventsByDay(events: readonly Event[]): ReadonlyMap<PlainDate, readonly Event[]> {
  const days = new Map<PlainDate, Event[]>();
  for (const event of events) {
    const { when } = event;
    const first = firstDay(when);
    const last = when.kind === "timed" ? first : when.last;
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const list = days.get(day) ?? [];
      list.push(event);
      days.set(day, list);
    }
  }
  return days;
}
