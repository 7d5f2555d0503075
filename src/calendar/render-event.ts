/** Renders events (RFC 5545 3.6.1) with ical-generator; on "Trap" see render-calendar.ts. */
import ical, {
  ICalEvent,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays } from "../time/date.ts";
import type { When, ZonedTime } from "../time/types.ts";
import { cleanLine, cleanText, cleanUri, encodeUid } from "./clean-text.ts";
import { foldContentLines } from "./fold-lines.ts";
import { getTzid } from "./timezone.ts";
import type { CalendarEvent } from "./types.ts";

/** A rendered event. */
export interface RenderedVevent {
  /** BEGIN:VEVENT to END:VEVENT, with the last CRLF. */
  readonly text: string;
  /** The TZID of its times, which the calendar needs a VTIMEZONE for. */
  readonly zone: string | undefined;
}

const renderedEvents = new WeakMap<CalendarEvent, RenderedVevent>();

/** Renders an event, once: most are in about six calendars, with the same text in each. */
export function renderVevent(event: CalendarEvent): RenderedVevent {
  let rendered = renderedEvents.get(event);
  if (rendered === undefined) {
    const zone = getTzid(event.when);
    const text = foldContentLines(
      `${renderWithLibrary(event, zone)}${renderOwnProperties(event)}END:VEVENT\r\n`,
    );
    rendered = { text, zone };
    renderedEvents.set(event, rendered);
  }
  return rendered;
}

/** The library requires a calendar for each event; this one does not affect the output. */
const emptyCalendar = ical();

/** Returns the library's output for an event, without END:VEVENT. */
function renderWithLibrary(event: CalendarEvent, zone: string | undefined): string {
  const stamp = new Date(event.stamp);
  const text = new ICalEvent(
    {
      // Trap: the defaults of id, stamp and sequence are random, now and 0.
      // Trap: the library does not escape UID; encodeUid leaves nothing to escape.
      id: encodeUid(event.uid),
      stamp,
      lastModified: stamp,
      sequence: event.sequence,
      ...getTimes(event, zone),
      summary: cleanLine(event.summary),
      // Trap: the library lets control characters through; cleanText and cleanLine remove them.
      location: cleanLine(event.location ?? "") || null,
      description: cleanText(event.description) || null,
      categories: event.categories.map((name) => ({ name: cleanLine(name) })),
      status: ICalEventStatus[event.status],
      transparency: ICalEventTransparency[event.transparency],
      class: ICalEventClass.PUBLIC,
    },
    emptyCalendar,
  ).toString();
  return addZone(text.slice(0, text.lastIndexOf("END:VEVENT")), zone);
}

/**
 * DTSTART and DTEND.
 * Trap: with a `timezone` the library writes a JS Date in the machine's zone, and gets the offset of
 * any other value from Intl, which takes as long as everything else. Without one it writes UTC; so
 * it gets the wall time as if it were UTC, and addZone adds the name of the zone.
 */
function getTimes({ uid, when }: CalendarEvent, zone: string | undefined) {
  // Trap: the library silently swaps a start that is after its end.
  if (isReversed(when)) throw new RangeError(`the event ${uid} ends before it starts`);
  if (when.kind === "all-day") {
    // Trap: DTEND of an all-day event is the day after (RFC 5545 3.8.2.2); the library does not add it.
    return { allDay: true, start: new Date(when.first), end: new Date(addDays(when.last, 1)) };
  }
  const { start, end } = when;
  if (zone === undefined) return { start: new Date(start.epoch), end: new Date(end.epoch) };
  return { floating: true, start: toUtcWallTime(start), end: toUtcWallTime(end) };
}

/** Returns the wall time as if it were UTC. */
function toUtcWallTime({ epoch, offset }: ZonedTime): Date {
  return new Date(epoch + offset * 60_000);
}

/** Adds the zone to wall times: "DTSTART;TZID=Europe/London:20260318T123000" (RFC 5545 3.3.5). */
function addZone(text: string, zone: string | undefined): string {
  return zone === undefined ? text : text.replace(/^(DTSTART|DTEND):/gm, `$1;TZID=${zone}:`);
}

function isReversed(when: When): boolean {
  return when.kind === "all-day" ? when.last < when.first : when.end.epoch < when.start.epoch;
}

/**
 * Returns the properties that we write ourselves.
 * Trap: the library escapes commas and semicolons in URIs, which RFC 5545 3.3.13 does not.
 * Trap: it does not know CONFERENCE (RFC 7986 5.11).
 * Trap: it omits GEO if a coordinate is 0, such as the longitude of Greenwich.
 */
function renderOwnProperties({ url, conference, geo }: CalendarEvent): string {
  const pageUri = cleanUri(url);
  const joinUri = cleanUri(conference ?? "");
  let lines = "";
  if (pageUri !== undefined) lines += `URL:${pageUri}\r\n`;
  if (joinUri !== undefined) lines += `CONFERENCE;VALUE=URI:${joinUri}\r\n`;
  if (geo !== undefined)
    lines += `GEO:${formatDegrees(geo.latitude)};${formatDegrees(geo.longitude)}\r\n`;
  return lines;
}

/** Six decimals, about 10 cm (RFC 5545 3.8.1.6), never "1e-7". */
function formatDegrees(value: number): string {
  return String(Number(value.toFixed(6)) || 0);
}
