/**
 * The record of a site, /events.json: its calendars, events and addresses. It is a public format,
 * described in README.md. The next build reads it to find what subscribers and readers would lose.
 */
import type { Status } from "../model/types.ts";

/** Changes where a reader of the format would have to change. */
export const recordVersion = 1;

export interface SiteRecord {
  readonly version: typeof recordVersion;
  readonly site: {
    readonly name: string;
    /** Public URL without a trailing slash. All URLs in the record start with it. */
    readonly url: string;
    /** BCP 47, "en-GB". */
    readonly language: string;
    /** IANA, "Europe/London": all-day events are days of it. */
    readonly zone: string;
    /** The host part of the identities of events. */
    readonly namespace: string;
  };
  readonly calendars: readonly RecordCalendar[];
  /** By start. */
  readonly events: readonly RecordEvent[];
  /** Of pages, calendars and feeds; the pages of sessions are in `events`. */
  readonly addresses: readonly RecordAddress[];
}

/** A calendar to subscribe to. */
export interface RecordCalendar {
  readonly url: string;
  readonly name: string;
  /** The `uid` of each event in it. */
  readonly events: readonly string[];
}

/** A single event, or one session of a series. */
export interface RecordEvent {
  /** UID in calendars, "digital-cafe-2017-05-25@example.org". */
  readonly uid: string;
  readonly url: string;
  /** With that of its series, "Digital Café: Phones in the sun". */
  readonly title: string;
  /** Wall time "2026-12-02T12:30", or the first day, "2026-12-02". */
  readonly start: string;
  /** Wall time, or the last day. */
  readonly end: string;
  /** IANA zone of the times; all-day events have none. */
  readonly zone?: string | undefined;
  readonly status: Status;
  readonly reason?: string | undefined;
  readonly place?: string | undefined;
  /** URL to join, or of the event's own page where the link is not public. */
  readonly online?: string | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly speakers?: readonly string[] | undefined;
  /** URL of the page of its series. */
  readonly series?: string | undefined;
  /** The date that a session was first planned for. */
  readonly planned?: string | undefined;
  /** SEQUENCE in calendars: the minute of the last change, counted from 2000-01-01T00:00Z. */
  readonly sequence: number;
  /** LAST-MODIFIED in calendars, "2026-11-29T10:00:00.000Z". */
  readonly modified: string;
  /** Hash of the rest of the calendar entry: description, speakers and tags. */
  readonly words: string;
}

export const addressKinds = [
  "post",
  "person",
  "cohort",
  "briefing",
  "page",
  "event",
  "series",
  "tag",
  "calendar",
  "feed",
] as const;
export type AddressKind = (typeof addressKinds)[number];

/** A page, calendar or feed that others link or subscribe to. */
export interface RecordAddress {
  readonly url: string;
  readonly kind: AddressKind;
  readonly title: string;
  /** Old URLs that lead to it, or are the same file. */
  readonly aliases?: readonly string[] | undefined;
  /** Of a post: its id in feeds. */
  readonly id?: string | undefined;
  /** The file that it is made from, "content/posts/2017-06-21-map-check.md". */
  readonly file?: string | undefined;
}

/** Returns the record as JSON, with a line for each calendar, event and address, in parts. */
export function renderRecord({ version, site, ...lists }: SiteRecord): readonly string[] {
  const parts = [`{\n"version": ${version},\n"site": ${JSON.stringify(site)}`];
  for (const [name, list] of Object.entries(lists)) {
    parts.push(`,\n${JSON.stringify(name)}: [\n`);
    for (const [i, item] of list.entries()) parts.push(i === 0 ? "" : ",\n", JSON.stringify(item));
    parts.push("\n]");
  }
  parts.push("\n}\n");
  return parts;
}
