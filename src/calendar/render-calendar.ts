/**
 * iCalendar text (RFC 5545, RFC 7986) by way of ical-generator: this file makes the calendar and
 * vevent.ts each event. Where the library by itself would print something wrong, a comment
 * starting with "Trap" says what, and what is done instead; test/calendar/traps.test.ts has a test
 * for each.
 */
import ical, { escape as escapeText } from "ical-generator";
import { cleanLine, cleanText, cleanUri } from "./clean-text.ts";
import { foldContentLines } from "./fold-lines.ts";
import { renderVevent } from "./render-event.ts";
import { renderTimezone } from "./timezone.ts";
import type { Calendar } from "./types.ts";

const hour = 60 * 60;

/** The whole file. An event that stands in several calendars is the same bytes in each. */
export function renderCalendar(calendar: Calendar): string {
  // A calendar without any component is not one (RFC 5545 3.6), so one with no event explains its
  // zone; else zones are those of timed events, in the order of their use.
  const zones = new Set(calendar.events.length === 0 ? [calendar.zone] : []);
  let events = "";
  for (const event of calendar.events) {
    const { text, zone } = renderVevent(event);
    if (zone !== undefined) zones.add(zone);
    events += text;
  }
  const timezones = [...zones].map(renderTimezone).join("");
  // Trap: the library's last line has no CRLF (RFC 5545 3.1).
  return `${renderHeader(calendar)}${timezones}${events}END:VCALENDAR\r\n`;
}

/**
 * BEGIN:VCALENDAR and the calendar's own properties; those that have no value are left out.
 * Trap: a line break in NAME, X-WR-CALNAME or X-WR-CALDESC starts a new property; so all text is
 * escaped here (3.3.11).
 */
function renderHeader(calendar: Calendar): string {
  const values: Readonly<Record<string, string | undefined>> = {
    name: escapeText(cleanLine(calendar.name), false),
    description: escapeText(cleanText(calendar.description), false),
    url: cleanUri(calendar.url),
    source: cleanUri(calendar.source),
    color: calendar.color?.match(/^[a-z]+$/i)?.[0],
    zone: escapeText(cleanLine(calendar.zone), false),
  };
  let text = "";
  for (const [start, blank] of headerTemplate) {
    if (blank === undefined) text += `${start}\r\n`;
    else if (values[blank]) text += `${start}${values[blank]}\r\n`;
  }
  return foldContentLines(text);
}

/**
 * The head of every calendar as the library prints it: of each line what it starts with, and the
 * name of the value that follows, if one does. The library is asked once, as most calendars are of
 * a single event, whose head would take it as long as the event.
 * Trap: given zones and events, the library prints properties after components, which RFC 5545 3.4
 * and 3.6 rule out; so it makes the head of a calendar that has neither.
 * Trap: a `timezone` for the calendar takes the TZID from DTSTART and the Z from DTSTAMP; so the
 * zone is given as X-WR-TIMEZONE alone, and each event names its own.
 */
const headerTemplate: readonly (readonly string[])[] = ical({
  prodId: "//Waymark//Calendar//EN",
  scale: "gregorian",
  name: "{name}",
  description: "{description}",
  ttl: hour,
  url: "{url}",
  source: "{source}",
  // Trap: DESCRIPTION and COLOR (RFC 7986 5.2, 5.9) are not known to the library.
  x: [
    ["DESCRIPTION", "{description}"],
    ["COLOR", "{color}"],
    ["X-WR-TIMEZONE", "{zone}"],
  ],
})
  .toString()
  .split("\r\n")
  .slice(0, -1)
  .map((line) => line.split(/[{}]/));
