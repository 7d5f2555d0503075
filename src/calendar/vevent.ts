/** The text of one event (RFC 5545 3.6.1), by way of ical-generator; see ical.ts on its traps. */
import ical, {
  ICalEvent,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays } from "../time/date.ts";
import type { When, ZonedTime } from "../time/types.ts";
import { fold } from "./fold.ts";
import { lineOf, textOf, uidOf, uriOf } from "./text.ts";
import type { CalendarEvent } from "./types.ts";
import { tzidOf } from "./zone.ts";

/** An event as every calendar has it. */
export interface Printed {
  /** BEGIN:VEVENT to END:VEVENT, with its last CRLF. */
  readonly text: string;
  /** The zone that its times name, which a calendar has to explain. */
  readonly zone: string | undefined;
}

const known = new WeakMap<CalendarEvent, Printed>();

/** Prints an event once: most stand in half a dozen calendars, and none has a part in the text. */
export function printed(event: CalendarEvent): Printed {
  let found = known.get(event);
  if (found === undefined) {
    const zone = tzidOf(event.when);
    const text = fold(`${library(event, zone)}${own(event)}END:VEVENT\r\n`);
    found = { text, zone };
    known.set(event, found);
  }
  return found;
}

/** The library asks each event for its calendar; that one says nothing about any of them. */
const carrier = ical();

/** What the library prints of an event, without its last line. */
function library(event: CalendarEvent, zone: string | undefined): string {
  const stamp = new Date(event.stamp);
  const text = new ICalEvent(
    {
      // Trap: id, stamp and sequence left out would be random, now and 0.
      // Trap: UID is printed as it is; uidOf leaves nothing to escape.
      id: uidOf(event.uid),
      stamp,
      lastModified: stamp,
      sequence: event.sequence,
      ...timesOf(event, zone),
      summary: lineOf(event.summary),
      // Trap: control characters pass the library; textOf and lineOf stop them.
      location: lineOf(event.location ?? "") || null,
      description: textOf(event.description) || null,
      categories: event.categories.map((name) => ({ name: lineOf(name) })),
      status: ICalEventStatus[event.status],
      transparency: ICalEventTransparency[event.transparency],
      class: ICalEventClass.PUBLIC,
    },
    carrier,
  ).toString();
  return withZone(text.slice(0, text.lastIndexOf("END:VEVENT")), zone);
}

/**
 * DTSTART and DTEND.
 * Trap: given a `timezone`, the library prints of a JS Date the time of the machine, and asks Intl
 * for the offset of any other value, which takes as long as all the rest together. Given none it
 * prints what UTC shows; ZonedTime knows the offset, so the library gets the wall time as if it
 * were UTC, and withZone adds the name of the zone.
 */
function timesOf({ uid, when }: CalendarEvent, zone: string | undefined) {
  // Trap: the library swaps a start and an end that are the wrong way round, and says nothing.
  if (isReversed(when)) throw new RangeError(`the event ${uid} ends before it starts`);
  if (when.kind === "all-day") {
    // Trap: DTEND of a whole day is the day after (RFC 5545 3.8.2.2); the library adds none.
    return { allDay: true, start: new Date(when.first), end: new Date(addDays(when.last, 1)) };
  }
  const { start, end } = when;
  if (zone === undefined) return { start: new Date(start.epoch), end: new Date(end.epoch) };
  return { floating: true, start: wallOf(start), end: wallOf(end) };
}

/** What the clock on the wall shows, as if it hung in UTC. */
function wallOf({ epoch, offset }: ZonedTime): Date {
  return new Date(epoch + offset * 60_000);
}

/** Wall times with their zone, "DTSTART;TZID=Europe/London:20260318T123000" (RFC 5545 3.3.5). */
function withZone(text: string, zone: string | undefined): string {
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
function own({ url, conference, geo }: CalendarEvent): string {
  const page = uriOf(url);
  const join = uriOf(conference ?? "");
  let lines = "";
  if (page !== undefined) lines += `URL:${page}\r\n`;
  if (join !== undefined) lines += `CONFERENCE;VALUE=URI:${join}\r\n`;
  if (geo !== undefined) lines += `GEO:${degrees(geo.latitude)};${degrees(geo.longitude)}\r\n`;
  return lines;
}

/** Six decimals are 10 cm (RFC 5545 3.8.1.6); never the "1e-7" of JavaScript. */
function degrees(value: number): string {
  return String(Number(value.toFixed(6)) || 0);
}
