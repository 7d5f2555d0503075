/** Test values: times from text, and events and calendars with the required fields. */
import { renderCalendar } from "../../src/calendar/render-calendar.ts";
import { renderVevent } from "../../src/calendar/render-event.ts";
import type { Calendar, CalendarEvent } from "../../src/calendar/types.ts";
import { createWords } from "../../src/locales/words.ts";
import type { Event, Settings } from "../../src/model/types.ts";
import { html } from "../../src/render/html.ts";
import { isPlainDate } from "../../src/time/date.ts";
import { parseMoment } from "../../src/time/parse/moment.ts";
import type { PlainDate, When, ZonedTime } from "../../src/time/types.ts";

export function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`not a date: ${text}`);
  return text;
}

export function moment(text: string, zone = "Europe/London"): ZonedTime {
  const parsed = parseMoment(text, zone);
  if (!parsed.ok || typeof parsed.value === "string") throw new Error(`not a moment: ${text}`);
  return parsed.value;
}

export function timed(start: string, end: string, zone = "Europe/London"): When {
  return { kind: "timed", start: moment(start, zone), end: moment(end, zone) };
}

export function allDay(first: string, last = first): When {
  return { kind: "all-day", first: day(first), last: day(last) };
}

export function entry(given: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: "cafe@example.org",
    when: timed("2026-03-18 12:30", "2026-03-18 13:30"),
    summary: "Digital café",
    description: "Bring a question.",
    url: "https://example.org/events/cafe/",
    status: "CONFIRMED",
    transparency: "OPAQUE",
    categories: [],
    sequence: 0,
    stamp: Date.UTC(2026, 0, 2, 3, 4, 5),
    ...given,
  };
}

export function calendar(given: Partial<Calendar> = {}): Calendar {
  return {
    name: "Everything",
    description: "All events of the programme.",
    url: "https://example.org/calendar/",
    source: "https://example.org/calendar.ics",
    zone: "Europe/London",
    events: [],
    ...given,
  };
}

/** Renders an event. */
export function vevent(event: CalendarEvent): string {
  return renderVevent(event).text;
}

export const settings: Settings = {
  words: createWords("en-GB"),
  name: "A programme",
  url: "https://example.org/programme",
  base: "/programme",
  language: "en-GB",
  zone: "Europe/London",
  description: "What it is for.",
  search: false,
  sharePictures: false,
  compress: false,
  calendar: {
    monthsBack: 12,
    monthsAhead: 18,
    namespace: "example.org",
    hasOwnNamespace: false,
  },
  tagAliases: new Map(),
  elsewhere: [],
  removed: [],
};

export function event(given: Partial<Event> = {}): Event {
  return {
    id: "cafe",
    uid: "cafe",
    file: "content/events/cafe.md",
    url: "/events/cafe/",
    title: "Digital café",
    body: {
      hash: "",
      isEmpty: true,
      wordCount: 0,
      headings: [],
      excerpt: "",
      pictures: [],
      questions: [],
      html: () => html``,
      toJSON: () => "",
    },
    aliases: [],
    speakers: [],
    openSlots: [],
    hosts: [],
    tags: [],
    when: timed("2026-03-18 12:30", "2026-03-18 13:30"),
    status: "confirmed",
    outputs: [],
    owed: [],
    ...given,
  };
}

/** Returns the file of a calendar as one text. */
export function renderText(calendar: Calendar): string {
  return renderCalendar(calendar).join("");
}
