/** Parses with ical.js, which uses the VTIMEZONE of the file. */
import ICAL from "ical.js";

/** An event as a parser reads it. */
export interface ParsedEvent {
  readonly uid: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string;
  readonly categories: string[];
  /** An instant in UTC, or a day. */
  readonly start: string;
  readonly end: string;
  readonly isDate: boolean;
  /** The zones of start and end, possibly "UTC"; null for days. */
  readonly zones: readonly (string | null)[];
  readonly status: string | null;
  readonly transparency: string | null;
  readonly access: string | null;
  readonly sequence: number;
  /** DTSTAMP. */
  readonly stamp: string;
  /** LAST-MODIFIED. */
  readonly modified: string;
  readonly url: string | null;
  readonly conference: string | null;
  /** Names of all properties, in the order of the file. */
  readonly properties: string[];
}

export function readCalendar(text: string): ICAL.Component {
  return ICAL.Component.fromString(text);
}

/** Returns the events of a file; times are in UTC. */
export function readEvents(text: string): ParsedEvent[] {
  return readCalendar(text).getAllSubcomponents("vevent").map(readEvent);
}

function readEvent(component: ICAL.Component): ParsedEvent {
  const event = new ICAL.Event(component);
  const text = (name: string) => readText(component, name);
  return {
    uid: event.uid,
    summary: event.summary,
    location: event.location,
    description: event.description,
    categories: component.getFirstProperty("categories")?.getValues().map(String) ?? [],
    start: formatTime(event.startDate),
    end: formatTime(event.endDate),
    isDate: event.startDate.isDate,
    zones: [event.startDate, event.endDate].map((time) => (time.isDate ? null : time.zone.tzid)),
    status: text("status"),
    transparency: text("transp"),
    access: text("class"),
    sequence: event.sequence,
    stamp: readTime(component, "dtstamp"),
    modified: readTime(component, "last-modified"),
    url: text("url"),
    conference: text("conference"),
    properties: component.getAllProperties().map(({ name }) => name),
  };
}

/** Returns the value of a property as text, or null. */
export function readText(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return value === null ? null : String(value);
}

function readTime(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? formatTime(value) : String(value);
}

function formatTime(time: ICAL.Time): string {
  return time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
}
