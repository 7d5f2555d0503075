/** What stands for a calendar in its page's key. */
import { hash } from "../text/hash.ts";
import type { Calendar, CalendarEvent } from "./types.ts";

/**
 * The calendar with the hash of each event in its stead. Most events stand in half a dozen
 * calendars; written out in the key of each, they would take longer than printing all calendars.
 */
export function getCalendarCacheKey(calendar: Calendar): unknown {
  return { ...calendar, events: calendar.events.map(hashEvent) };
}

/** By the object, so that a copy with another title never has the hash of the first. */
const hashes = new WeakMap<CalendarEvent, string>();

function hashEvent(event: CalendarEvent): string {
  let found = hashes.get(event);
  if (found === undefined) {
    found = hash(JSON.stringify(event));
    hashes.set(event, found);
  }
  return found;
}
