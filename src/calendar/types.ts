/**
 * What a calendar file says, before it is iCalendar text. Everything here is already in words and
 * absolute addresses: src/calendar/calendar-event.ts makes it from the model, src/calendar/render-calendar.ts prints it.
 */
import type { When } from "../time/types.ts";

/** One .ics file to which a reader subscribes, or which holds a single event. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** Absolute address of the page about it. */
  readonly url: string;
  /** Absolute address of the file itself. */
  readonly source: string;
  /** IANA name of the site's zone. */
  readonly zone: string;
  /** A CSS3 colour by its name, "teal" (RFC 7986 5.9). */
  readonly color?: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * One VEVENT. Its text is made once for the object, so an event that stands in several calendars
 * is best the same object in each.
 */
export interface CalendarEvent {
  /** Identity and host, "digital-cafe-2017-05-25@example.org". */
  readonly uid: string;
  readonly when: When;
  readonly summary: string;
  readonly location?: string;
  /** Plain text of several lines. */
  readonly description: string;
  /** Absolute address of the event's page. */
  readonly url: string;
  /** Absolute address at which to join. */
  readonly conference?: string;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  readonly transparency: "OPAQUE" | "TRANSPARENT";
  readonly categories: readonly string[];
  /** Degrees, north and east positive. */
  readonly geo?: { readonly latitude: number; readonly longitude: number };
  /** SEQUENCE. */
  readonly sequence: number;
  /** DTSTAMP and LAST-MODIFIED, milliseconds since 1970-01-01T00:00Z. */
  readonly stamp: number;
}
