import { buildAddToCalendarLinks } from "../../calendar/links.ts";
import { getEventCalendarFile } from "../../model/addresses.ts";
import type { Event } from "../../model/types.ts";
import type { AddToCalendar } from "../../views/views.ts";
import type { Context } from "../context.ts";

/** Returns the links that add an event to a calendar; undefined for one that is over or off. */
export function linkAddToCalendar(
  { siteData, calendarEvents, queries }: Pick<Context, "siteData" | "calendarEvents" | "queries">,
  event: Event,
): AddToCalendar | undefined {
  const calendarEvent = calendarEvents.get(event);
  if (calendarEvent === undefined || calendarEvent.status === "CANCELLED") return undefined;
  if (queries.eventState(event.when) === "over") return undefined;
  return {
    ...buildAddToCalendarLinks(calendarEvent),
    file: siteData.base + getEventCalendarFile(event.url),
  };
}
