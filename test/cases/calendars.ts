/** The calendar files of a site, as bytes and as two independent parsers read them. */
import { expect } from "vitest";
import type { ParsedEvent } from "../calendar/icaljs.ts";
import { splitVevents } from "../calendar/parser.ts";
import { type ParsedFile, parseFile } from "./parsers.ts";

export type Kind = "all" | "cohort" | "event" | "person" | "series" | "tag";

/** An event in calendars. */
export interface PublishedEvent extends ParsedEvent {
  /** Its VEVENT, the same in every file. */
  readonly bytes: string;
  /** The kinds of calendar that contain it. */
  readonly kinds: readonly Kind[];
}

export class Calendars {
  /** The files' bytes, by address. */
  readonly files: ReadonlyMap<string, string>;
  /** By UID. */
  readonly events: ReadonlyMap<string, PublishedEvent>;
  readonly #parsed = new Map<string, ParsedFile>();

  /** Fails if an event is not the same bytes in each file, or if the parsers disagree. */
  constructor(files: ReadonlyMap<string, string>) {
    this.files = files;
    const events = new Map<string, PublishedEvent>();
    for (const [url, text] of files) {
      const parsed = parseFile(text);
      this.#parsed.set(url, parsed);
      const vevents = splitVevents(text);
      expect(vevents).toHaveLength(parsed.events.length);
      for (const [i, event] of parsed.events.entries()) {
        const bytes = vevents[i] ?? "";
        const before = events.get(event.uid);
        expect(bytes, `${event.uid} in ${url}`).toBe(before?.bytes ?? bytes);
        const kinds = [...(before?.kinds ?? []), getKind(url)];
        events.set(event.uid, { ...event, bytes, kinds });
      }
    }
    this.events = events;
  }

  /** Returns the event with this left part of the UID; fails if it is not in these kinds of calendar. */
  event(name: string, kinds: readonly Kind[]): PublishedEvent {
    const event = this.events.get(`${name}@example.org`);
    if (event === undefined) throw new Error(`no calendar has ${name}`);
    expect([...event.kinds].sort()).toEqual(kinds);
    return event;
  }

  /** Returns one file as both parsers read it. */
  file(url: string): ParsedFile {
    const parsed = this.#parsed.get(url);
    if (parsed === undefined) throw new Error(`there is no ${url}`);
    return parsed;
  }

  /** Returns the bytes of one file. */
  bytes(url: string): string {
    const text = this.files.get(url);
    if (text === undefined) throw new Error(`there is no ${url}`);
    return text;
  }
}

const folders = new Map<string | undefined, Kind>([
  ["calendar.ics", "all"],
  ["cohorts", "cohort"],
  ["people", "person"],
  ["tags", "tag"],
  ["events", "series"],
]);

function getKind(url: string): Kind {
  const kind = url.endsWith("/event.ics") ? "event" : folders.get(url.split("/")[1]);
  if (kind === undefined) throw new Error(`${url} is a calendar of no kind`);
  return kind;
}

/** Returns the UIDs of events that are only in one of the two, or have other bytes. */
export function listChangedEvents(before: Calendars, after: Calendars): readonly string[] {
  const all = new Set([...before.events.keys(), ...after.events.keys()]);
  const hasChanged = (uid: string) =>
    before.events.get(uid)?.bytes !== after.events.get(uid)?.bytes;
  return [...all].filter(hasChanged).sort();
}

/** Returns the addresses of files that are only in one of the two, or have other bytes. */
export function listChangedFiles(before: Calendars, after: Calendars): readonly string[] {
  const all = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...all].filter((url) => before.files.get(url) !== after.files.get(url)).sort();
}

/** Returns the names of properties that differ between two versions of an event. */
export function listChangedProperties(
  before: PublishedEvent | undefined,
  after: PublishedEvent | undefined,
): string[] {
  if (before === undefined || after === undefined) throw new Error("the event is not in both");
  const [old, now] = [before, after].map(({ bytes }) => new Set(unfold(bytes)));
  const changed = [...unfold(before.bytes), ...unfold(after.bytes)].filter(
    (line) => old?.has(line) !== now?.has(line),
  );
  return [...new Set(changed.map((line) => line.split(/[;:]/)[0] ?? ""))].sort();
}

const unfold = (vevent: string) => vevent.replaceAll("\r\n ", "").split("\r\n");
