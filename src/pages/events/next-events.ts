import type { Event } from "../../model/types.ts";
import type { NextEvents } from "../../views/views.ts";
import type { Context } from "../context.ts";
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
