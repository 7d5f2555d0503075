/** All calendar files of a site at one time, as bytes and as both readers understand them. */
import { expect } from "vitest";
import type { Seen } from "../calendar/icaljs.ts";
import { vevents } from "../calendar/reader.ts";
import { type Understood, understood } from "./readers.ts";

export type Kind = "all" | "cohort" | "event" | "person" | "series" | "tag";

/** What subscribers are told of one event. */
export interface Told extends Seen {
  /** Its VEVENT, the same in every file. */
  readonly bytes: string;
  /** The kinds of calendar in which it is. */
  readonly kinds: readonly Kind[];
}

export class Calendars {
  /** The files' bytes, by address. */
  readonly files: ReadonlyMap<string, string>;
  /** By UID. */
  readonly told: ReadonlyMap<string, Told>;
  readonly #understood = new Map<string, Understood>();

  /** Fails where an event is not the same bytes in each file, or readers disagree about one. */
  constructor(files: ReadonlyMap<string, string>) {
    this.files = files;
    const told = new Map<string, Told>();
    for (const [url, text] of files) {
      const both = understood(text);
      this.#understood.set(url, both);
      const printed = vevents(text);
      expect(printed).toHaveLength(both.events.length);
      for (const [i, seen] of both.events.entries()) {
        const bytes = printed[i] ?? "";
        const before = told.get(seen.uid);
        expect(bytes, `${seen.uid} in ${url}`).toBe(before?.bytes ?? bytes);
        told.set(seen.uid, { ...seen, bytes, kinds: [...(before?.kinds ?? []), kindOf(url)] });
      }
    }
    this.told = told;
  }

  /** What is said of an event, by the left part of its UID, in the calendars of these kinds. */
  event(name: string, kinds: readonly Kind[]): Told {
    const told = this.told.get(`${name}@example.org`);
    if (told === undefined) throw new Error(`no calendar has ${name}`);
    expect([...told.kinds].sort()).toEqual(kinds);
    return told;
  }

  /** One file, as both readers understand it. */
  file(url: string): Understood {
    const both = this.#understood.get(url);
    if (both === undefined) throw new Error(`there is no ${url}`);
    return both;
  }

  /** The bytes of one file. */
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

function kindOf(url: string): Kind {
  const kind = url.endsWith("/event.ics") ? "event" : folders.get(url.split("/")[1]);
  if (kind === undefined) throw new Error(`${url} is a calendar of no kind`);
  return kind;
}

/** UIDs of the events that are not in both, or are not the same bytes in both. */
export function differing(before: Calendars, after: Calendars): readonly string[] {
  const all = new Set([...before.told.keys(), ...after.told.keys()]);
  const isOther = (uid: string) => before.told.get(uid)?.bytes !== after.told.get(uid)?.bytes;
  return [...all].filter(isOther).sort();
}

/** Addresses of the files that are not in both, or are not the same bytes in both. */
export function differingFiles(before: Calendars, after: Calendars): readonly string[] {
  const all = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...all].filter((url) => before.files.get(url) !== after.files.get(url)).sort();
}

/** Names of the properties that an event has otherwise, or in one of two versions alone. */
export function changedProperties(before: Told | undefined, after: Told | undefined): string[] {
  if (before === undefined || after === undefined) throw new Error("the event is not in both");
  const [old, now] = [before, after].map(({ bytes }) => new Set(lines(bytes)));
  const odd = [...lines(before.bytes), ...lines(after.bytes)].filter(
    (line) => old?.has(line) !== now?.has(line),
  );
  return [...new Set(odd.map((line) => line.split(/[;:]/)[0] ?? ""))].sort();
}

/** Its lines, unfolded. */
const lines = (vevent: string) => vevent.replaceAll("\r\n ", "").split("\r\n");
