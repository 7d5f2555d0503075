/** The text of one event (RFC 5545 3.6.1), by way of ical-generator; see ical.ts on its traps. */
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

/** An event as every calendar has it. */
export interface RenderedVevent {
  /** BEGIN:VEVENT to END:VEVENT, with its last CRLF. */
  readonly text: string;
  /** The zone that its times name, which a calendar has to explain. */
  readonly zone: string | undefined;
}

const renderedEvents = new WeakMap<CalendarEvent, RenderedVevent>();

/** Prints an event once: most stand in half a dozen calendars, and none has a part in the text. */
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

/** The library asks each event for its calendar; that one says nothing about any of them. */
const emptyCalendar = ical();

/** What the library prints of an event, without its last line. */
function renderWithLibrary(event: CalendarEvent, zone: string | undefined): string {
  const stamp = new Date(event.stamp);
  const text = new ICalEvent(
    {
      // Trap: id, stamp and sequence left out would be random, now and 0.
      // Trap: UID is printed as it is; uidOf leaves nothing to escape.
      id: encodeUid(event.uid),
      stamp,
      lastModified: stamp,
      sequence: event.sequence,
      ...getTimes(event, zone),
      summary: cleanLine(event.summary),
      // Trap: control characters pass the library; textOf and lineOf stop them.
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
 * Trap: given a `timezone`, the library prints of a JS Date the time of the machine, and asks Intl
 * for the offset of any other value, which takes as long as all the rest together. Given none it
 * prints what UTC shows; ZonedTime knows the offset, so the library gets the wall time as if it
 * were UTC, and withZone adds the name of the zone.
 */
function getTimes({ uid, when }: CalendarEvent, zone: string | undefined) {
  // Trap: the library swaps a start and an end that are the wrong way round, and says nothing.
  if (isReversed(when)) throw new RangeError(`the event ${uid} ends before it starts`);
  if (when.kind === "all-day") {
    // Trap: DTEND of a whole day is the day after (RFC 5545 3.8.2.2); the library adds none.
    return { allDay: true, start: new Date(when.first), end: new Date(addDays(when.last, 1)) };
  }
  const { start, end } = when;
  if (zone === undefined) return { start: new Date(start.epoch), end: new Date(end.epoch) };
  return { floating: true, start: toUtcWallTime(start), end: toUtcWallTime(end) };
}

/** What the clock on the wall shows, as if it hung in UTC. */
function toUtcWallTime({ epoch, offset }: ZonedTime): Date {
  return new Date(epoch + offset * 60_000);
}

/** Wall times with their zone, "DTSTART;TZID=Europe/London:20260318T123000" (RFC 5545 3.3.5). */
function addZone(text: string, zone: string | undefined): string {
  return zone === undefined ? text : text.replace(/^(DTSTART|DTEND):/gm, `$1;TZID=${zone}:`);
}

function isReversed(when: When): boolean {
  return when.kind === "all-day" ? when.last < when.first : when.end.epoch < when.start.epoch;
}

/**
 * The lines that we print ourselves.
 * Trap: the library puts backslashes before the commas and semicolons of an address, which a URI
 * does not have (RFC 5545 3.3.13). Trap: it knows no CONFERENCE (RFC 7986 5.11). Trap: it leaves
 * out a GEO one of whose numbers is 0, as every longitude in Greenwich is.
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

/** Six decimals are 10 cm (RFC 5545 3.8.1.6); never the "1e-7" of JavaScript. */
function formatDegrees(value: number): string {
  return String(Number(value.toFixed(6)) || 0);
}
