import { hash } from "../text/hash.ts";
import { tzRelease } from "../time/zone-data.ts";
import type { Calendar, CalendarEvent } from "./types.ts";

/**
 * Returns a calendar for its page's cache key, with each event replaced by its hash. Most events are
 * in about six calendars; writing them out in each key would take longer than rendering. The release
 * of the zone rules is in the key, because VTIMEZONE comes from them.
 */
export function getCalendarCacheKey(calendar: Calendar): unknown {
  return { ...calendar, tzRelease, events: calendar.events.map(hashEvent) };
}

/** By object, so that a copy with another title gets a hash of its own. */
const hashes = new WeakMap<CalendarEvent, string>();

function hashEvent(event: CalendarEvent): string {
  let cached = hashes.get(event);
  if (cached === undefined) {
    cached = hash(JSON.stringify(event));
    hashes.set(event, cached);
  }
  return cached;
}
