/** An independent reader: ical.js, which goes by the VTIMEZONE that the file itself has. */
import ICAL from "ical.js";

/** An event as a reader understands it. */
export interface Seen {
  readonly uid: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string;
  readonly categories: string[];
  /** A moment in UTC, or a day. */
  readonly start: string;
  readonly end: string;
  readonly isDate: boolean;
  /** The zone in which it starts and the one in which it ends, "UTC" among them; null for days. */
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
  /** Names of all its properties, in the order of the file. */
  readonly properties: string[];
}

export function readCalendar(text: string): ICAL.Component {
  return ICAL.Component.fromString(text);
}

/** Events of a file; times as UTC, days as they are. */
export function readEvents(text: string): Seen[] {
  return readCalendar(text).getAllSubcomponents("vevent").map(seen);
}

function seen(component: ICAL.Component): Seen {
  const event = new ICAL.Event(component);
  const text = (name: string) => textOf(component, name);
  return {
    uid: event.uid,
    summary: event.summary,
    location: event.location,
    description: event.description,
    categories: component.getFirstProperty("categories")?.getValues().map(String) ?? [],
    start: shown(event.startDate),
    end: shown(event.endDate),
    isDate: event.startDate.isDate,
    zones: [event.startDate, event.endDate].map((time) => (time.isDate ? null : time.zone.tzid)),
    status: text("status"),
    transparency: text("transp"),
    access: text("class"),
    sequence: event.sequence,
    stamp: timeOf(component, "dtstamp"),
    modified: timeOf(component, "last-modified"),
    url: text("url"),
    conference: text("conference"),
    properties: component.getAllProperties().map(({ name }) => name),
  };
}

/** The value of a property as text; null where there is none. */
export function textOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return value === null ? null : String(value);
}

function timeOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? shown(value) : String(value);
}

function shown(time: ICAL.Time): string {
  return time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
}
