/** The next events, for the home page, the pages of series and frames on other sites. */
import type { Event } from "../../model/types.ts";
import type { NextEvent, NextEvents } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { linkAddToCalendar } from "./add-to-calendar.ts";
import { describeNoEvents } from "./past-summaries.ts";

/** Returns the first `count` of some upcoming events, by start. */
export function buildNextEvents(
  { site, siteData, toItem }: Context,
  upcoming: readonly Event[],
  count: number,
): NextEvents {
  return {
    upcoming: upcoming.slice(0, count).map(toItem.event),
    hasMore: upcoming.length > count,
    noEventsNote: describeNoEvents(site.events, siteData),
  };
}

/**
 * Returns the first `count` of some upcoming events that take place, each with what adds it to a
 * calendar, and its picture where pictures are shown. A page shows one at a time, so that it has the next one though nobody builds.
 */
export function listNext(
  context: Context,
  upcoming: readonly Event[],
  count: number,
  { hasPictures = false } = {},
): readonly NextEvent[] {
  const next: NextEvent[] = [];
  for (const event of upcoming) {
    if (next.length === count) break;
    const addToCalendar = linkAddToCalendar(context, event);
    if (addToCalendar === undefined) continue;
    next.push({
      event: context.toItem.event(event),
      addToCalendar,
      picture: hasPictures ? context.pictures.text(event.image, !next.some(hasPicture)) : undefined,
      from: next.at(-1)?.event.endsAt,
    });
  }
  return next;
}

/** Whether an event is shown with its picture. */
export function hasPicture({ picture }: Pick<NextEvent, "picture">): boolean {
  return picture !== undefined;
}
