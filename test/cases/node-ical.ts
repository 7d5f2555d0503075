/**
 * Parses with node-ical, which takes zones from the IANA data rather than from the VTIMEZONE. If it
 * agrees with ical.js, TZID and VTIMEZONE agree.
 *
 * It reads an escaped backslash before an n as a line break (`C:\\new`), so no text here has one;
 * test/calendar/any-text.test.ts tests that with the other parsers.
 */
import ical, { type CalendarResponse, type VEvent } from "node-ical";
import type { ParsedEvent } from "../calendar/icaljs.ts";

/** Parses a whole file. */
export const parseWithNodeIcal = (text: string): CalendarResponse => ical.sync.parseICS(text);

/** Returns the events, in the order of the file. */
export function readEventsWithNodeIcal(response: CalendarResponse): ParsedEvent[] {
  return Object.values(response)
    .filter((item): item is VEvent => item?.type === "VEVENT")
    .map((event) => ({
      uid: event.uid,
      summary: readText(event.summary) ?? "",
      location: readText(event.location),
      description: readText(event.description) ?? "",
      categories: event.categories ?? [],
      start: formatTime(event.start),
      end: formatTime(event.end),
      isDate: event.datetype === "date",
      zones: [event.start, event.end].map(getZone),
      status: readText(event.status),
      transparency: readText(event.transparency),
      access: readText(event.class),
      sequence: event.sequence ?? 0,
      stamp: formatTime(event.dtstamp),
      modified: formatTime(event.lastmodified),
      url: readText(event.url),
      conference: readText(event.conference),
      properties: Object.keys(event)
        .filter((key) => !internalKeys.has(key))
        .map(getPropertyName),
    }));
}

/** Returns a value as text; one with parameters is an object. */
export function readText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "val" in value) return String(value.val);
  return null;
}

/** Formats a time; a day is midnight in the machine's zone. */
function formatTime(date: (Date & { dateOnly?: true }) | undefined): string {
  if (!(date instanceof Date)) throw new Error(`not a time: ${String(date)}`);
  if (date.dateOnly !== true) return date.toISOString();
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function getZone(date: (Date & { tz?: string; dateOnly?: true }) | undefined): string | null {
  if (date === undefined || date.dateOnly === true) return null;
  return date.tz === "Etc/UTC" ? "UTC" : (date.tz ?? null);
}

/** Keys that are not properties of the file. */
const internalKeys = new Set(["type", "params", "datetype", "method"]);

/** Property names in the file, by node-ical's names. */
const names: Readonly<Record<string, string>> = {
  start: "dtstart",
  end: "dtend",
  lastmodified: "last-modified",
  transparency: "transp",
};

/** Returns the name in the file: node-ical removes the X- of names and leaves them in capitals. */
function getPropertyName(key: string): string {
  const isExtension = key === key.toUpperCase();
  return isExtension ? `x-${key.toLowerCase()}` : (names[key] ?? key);
}
