/**
 * Another independent reader: node-ical, which knows zones by their name from the IANA data and
 * not from the VTIMEZONE of the file. Where it agrees with ical.js, name and VTIMEZONE do.
 *
 * It shows an escaped backslash before an n as a line break (`C:\\new`), so no text that it is
 * given here has one; test/calendar/any-text.test.ts has, for the other readers.
 */
import ical, { type CalendarResponse, type VEvent } from "node-ical";
import type { Seen } from "../calendar/icaljs.ts";

/** What node-ical makes of a whole file. */
export const parsed = (text: string): CalendarResponse => ical.sync.parseICS(text);

/** Its events, in the order of the file. */
export function eventsOf(response: CalendarResponse): Seen[] {
  return Object.values(response)
    .filter((item): item is VEvent => item?.type === "VEVENT")
    .map((event) => ({
      uid: event.uid,
      summary: textOf(event.summary) ?? "",
      location: textOf(event.location),
      description: textOf(event.description) ?? "",
      categories: event.categories ?? [],
      start: shown(event.start),
      end: shown(event.end),
      isDate: event.datetype === "date",
      zones: [event.start, event.end].map(zoneOf),
      status: textOf(event.status),
      transparency: textOf(event.transparency),
      access: textOf(event.class),
      sequence: event.sequence ?? 0,
      stamp: shown(event.dtstamp),
      modified: shown(event.lastmodified),
      url: textOf(event.url),
      conference: textOf(event.conference),
      properties: Object.keys(event)
        .filter((key) => !own.has(key))
        .map(nameOf),
    }));
}

/** A value with parameters is an object that holds it. */
export function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "val" in value) return String(value.val);
  return null;
}

/** A day is midnight on the machine's clock. */
function shown(date: (Date & { dateOnly?: true }) | undefined): string {
  if (!(date instanceof Date)) throw new Error(`not a time: ${String(date)}`);
  if (date.dateOnly !== true) return date.toISOString();
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function zoneOf(date: (Date & { tz?: string; dateOnly?: true }) | undefined): string | null {
  if (date === undefined || date.dateOnly === true) return null;
  return date.tz === "Etc/UTC" ? "UTC" : (date.tz ?? null);
}

/** What it notes of a component beside the properties that the file has. */
const own = new Set(["type", "params", "datetype", "method"]);

/** By its own name for a property, the file's. */
const names: Readonly<Record<string, string>> = {
  start: "dtstart",
  end: "dtend",
  lastmodified: "last-modified",
  transparency: "transp",
};

/** It takes the X- off a name of its own kind, and leaves that in capitals. */
function nameOf(key: string): string {
  const isExtension = key === key.toUpperCase();
  return isExtension ? `x-${key.toLowerCase()}` : (names[key] ?? key);
}
