/**
 * The content of calendar files, as text and absolute URLs. calendar-event.ts creates events from
 * the model, render-calendar.ts renders calendars.
 */
import type { When } from "../time/types.ts";

/** An .ics file to subscribe to, or with a single event. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** Absolute URL of the page about it. */
  readonly url: string;
  /** Absolute URL of the file itself. */
  readonly source: string;
  /** IANA name of the site's zone. */
  readonly zone: string;
  /** Name of a CSS3 colour, "teal" (RFC 7986 5.9). */
  readonly color?: string;
  /** Whether nothing is left to come, so that apps need not look for changes every hour. */
  readonly isOver?: boolean;
  readonly events: readonly CalendarEvent[];
}

/** One VEVENT. It is rendered once per object, so pass the same object to each calendar. */
export interface CalendarEvent {
  /** Identity and host, "digital-cafe-2017-05-25@example.org". */
  readonly uid: string;
  readonly when: When;
  readonly summary: string;
  readonly location?: string;
  /** Plain text of several lines. */
  readonly description: string;
  /** Absolute URL of the event's page. */
  readonly url: string;
  /** Absolute URL to join online. */
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
