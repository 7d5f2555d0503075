/**
 * iCalendar text (RFC 5545, RFC 7986) by way of ical-generator: this file makes the calendar and
 * vevent.ts each event. Where the library by itself would print something wrong, a comment
 * starting with "Trap" says what, and what is done instead; test/calendar/traps.test.ts has a test
 * for each.
 */
import ical, { escape as escapeText } from "ical-generator";
import { lineOf, textOf, uriOf } from "./text.ts";
import type { Calendar } from "./types.ts";
import { printed } from "./vevent.ts";
import { vtimezone } from "./zone.ts";

const hour = 60 * 60;

/** The whole file. An event that stands in several calendars is the same bytes in each. */
export function icalendar(calendar: Calendar): string {
  // A calendar without any component is not one (RFC 5545 3.6), so one with no event explains its
  // zone; else zones are those of timed events, in the order of their use.
  const zones = new Set(calendar.events.length === 0 ? [calendar.zone] : []);
  let events = "";
  for (const event of calendar.events) {
    const { text, zone } = printed(event);
    if (zone !== undefined) zones.add(zone);
    events += text;
  }
  const explained = [...zones].map(vtimezone).join("");
  // Trap: the library's last line has no CRLF (RFC 5545 3.1).
  return `${header(calendar)}${explained}${events}END:VCALENDAR\r\n`;
}

/**
 * BEGIN:VCALENDAR and the calendar's own properties.
 * Trap: given zones and events, the library prints properties after components, which RFC 5545 3.4
 * and 3.6 rule out; so it makes the head of a calendar that has neither.
 * Trap: a `timezone` for the calendar takes the TZID from DTSTART and the Z from DTSTAMP; so the
 * zone is given as X-WR-TIMEZONE alone, and each event names its own.
 */
function header(calendar: Calendar): string {
  const description = textOf(calendar.description);
  // Trap: a line break in NAME, X-WR-CALNAME or X-WR-CALDESC starts a new property; so they are
  // escaped here (3.3.11). The x values below are escaped by the library.
  const text = ical({
    prodId: "//Waymark//Calendar//EN",
    scale: "gregorian",
    name: escapeText(lineOf(calendar.name), false),
    description: escapeText(description, false),
    ttl: hour,
    url: uriOf(calendar.url) ?? null,
    source: uriOf(calendar.source) ?? null,
    // Trap: DESCRIPTION and COLOR (RFC 7986 5.2, 5.9) are not known to the library.
    x: [
      ...given("DESCRIPTION", description),
      ...given("COLOR", calendar.color?.match(/^[a-z]+$/i)?.[0]),
      ...given("X-WR-TIMEZONE", lineOf(calendar.zone)),
    ],
  }).toString();
  return text.slice(0, text.lastIndexOf("END:VCALENDAR"));
}

function given(name: string, value: string | undefined): [string, string][] {
  return value ? [[name, value]] : [];
}
