/** An independent reader: ical.js, which goes by the VTIMEZONE that the file itself has. */
import ICAL from "ical.js";

export interface Seen {
  readonly uid: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string;
  readonly categories: string[];
  readonly start: string;
  readonly end: string;
  readonly isDate: boolean;
  /** Names of all its properties. */
  readonly properties: string[];
}

export function readCalendar(text: string): ICAL.Component {
  return ICAL.Component.fromString(text);
}

/** Events of a file; times as UTC, days as they are. */
export function readEvents(text: string): Seen[] {
  const root = readCalendar(text);
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      description: event.description,
      categories: component.getFirstProperty("categories")?.getValues().map(String) ?? [],
      start: shown(event.startDate),
      end: shown(event.endDate),
      isDate: event.startDate.isDate,
      properties: component.getAllProperties().map(({ name }) => name),
    };
  });
}

function shown(time: ICAL.Time): string {
  return time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
}
