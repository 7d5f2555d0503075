/**
 * Renders calendars as iCalendar (RFC 5545, RFC 7986) with ical-generator; render-event.ts renders
 * each event. Where the library's own output would be wrong, a comment starting with "Trap" says
 * why and what we do instead; test/calendar/traps.test.ts has a test for each.
 */
import ical, { escape as escapeText } from "ical-generator";
import { cleanLine, cleanText, cleanUri } from "./clean-text.ts";
import { foldContentLines } from "./fold-lines.ts";
import { renderVevent } from "./render-event.ts";
import { renderTimezone } from "./timezone.ts";
import type { Calendar } from "./types.ts";

/** How often apps are asked to look for changes, in seconds. */
const hour = 60 * 60;
const week = 7 * 24 * hour;

/** Returns the parts of the file, in order. An event in several calendars is the same text in each. */
export function renderCalendar(calendar: Calendar): readonly string[] {
  // A calendar needs a component (RFC 5545 3.6), so one without events gets the VTIMEZONE of its
  // zone; others get those of their timed events, in order of use.
  const zones = new Set(calendar.events.length === 0 ? [calendar.zone] : []);
  const events: string[] = [];
  for (const event of calendar.events) {
    const { text, zone } = renderVevent(event);
    if (zone !== undefined) zones.add(zone);
    events.push(text);
  }
  // Trap: the library's last line lacks the CRLF (RFC 5545 3.1).
  return [
    renderHeader(calendar),
    ...[...zones].map(renderTimezone),
    ...events,
    "END:VCALENDAR\r\n",
  ];
}

/**
 * Returns BEGIN:VCALENDAR and the properties of the calendar that have a value.
 * Trap: the library does not escape NAME, X-WR-CALNAME and X-WR-CALDESC, so a line break would
 * start a new property; all text is escaped here (3.3.11).
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
  for (const [start, blank] of calendar.isOver === true ? weeklyHeader : hourlyHeader) {
    if (blank === undefined) text += `${start}\r\n`;
    else if (values[blank]) text += `${start}${values[blank]}\r\n`;
  }
  return foldContentLines(text);
}

/**
 * Returns the header of calendars as the library renders it: for each line its start and the name of
 * the value that follows, if any. The library renders each once, because most calendars hold a single
 * event and the header would take as long as the event.
 * Trap: with zones and events the library writes properties after components, which RFC 5545 3.4
 * and 3.6 forbid; so it renders a calendar without either.
 * Trap: a `timezone` of the calendar removes the TZID of DTSTART and the Z of DTSTAMP; so the zone
 * is only X-WR-TIMEZONE, and each event has its own.
 */
const createHeader = (ttl: number): readonly (readonly string[])[] =>
  ical({
    prodId: "//Waymark//Calendar//EN",
    scale: "gregorian",
    name: "{name}",
    description: "{description}",
    ttl,
    url: "{url}",
    source: "{source}",
    // Trap: the library does not know DESCRIPTION and COLOR (RFC 7986 5.2, 5.9).
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

const hourlyHeader = createHeader(hour);
const weeklyHeader = createHeader(week);
