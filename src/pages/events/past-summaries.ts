/** What pages say of a series, or of a whole programme, that is over. */
import { listTakingPlace } from "../../model/state.ts";
import type { Event, Series } from "../../model/types.ts";
import { formatDateWithoutWeekday } from "../../time/format.ts";
import { getFirstDay } from "../../time/when.ts";
import type { SiteData } from "../../views/views.ts";

/** Returns "It met weekly on Monday, from 5 October 2026 to 25 January 2027". */
export function describePastSeries(
  { sessions, repeats }: Pick<Series, "sessions" | "repeats">,
  { words }: Pick<SiteData, "words">,
): string {
  const { n, from, to } = findPeriod(sessions, words.language);
  if (n === 0) return words.text("series-never-met");
  if (n === 1) return words.text("series-met-once", { day: from });
  return repeats === undefined
    ? words.text("series-met-times", { n, from, to })
    : words.text("series-met", { recurrence: repeats, from, to });
}

/**
 * Returns what a page says where no events are planned; once the programme is over, how many there
 * were, from when to when. `events` are by start.
 */
export function describeNoEvents(
  events: readonly Event[],
  { words, isOver }: Pick<SiteData, "words" | "isOver">,
): string {
  const { n, from, to } = findPeriod(isOver ? events : [], words.language);
  if (n === 0) return words.text("no-events");
  return n === 1
    ? words.text("one-event-was", { day: from })
    : words.text("events-were", { n, from, to });
}

/** The number of events that took place, and the days of the first and the last ("" without any). */
function findPeriod(events: readonly Event[], language: string) {
  const days = listTakingPlace(events).map(({ when }) =>
    formatDateWithoutWeekday(getFirstDay(when), language),
  );
  return { n: days.length, from: days[0] ?? "", to: days.at(-1) ?? "" };
}
