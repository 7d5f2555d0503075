/** Parses calendars with two parsers that are independent of our code and of each other. */
import { expect } from "vitest";
import {
  type ParsedEvent,
  readCalendar,
  readEvents,
  readText as readIcalJsText,
} from "../calendar/icaljs.ts";
import { splitLines, unescapeText } from "../calendar/parser.ts";
import { parseWithNodeIcal, readEventsWithNodeIcal, readText } from "./node-ical.ts";

/** The properties of a calendar. */
export interface Head {
  /** NAME and X-WR-CALNAME. */
  readonly names: readonly string[];
  /** DESCRIPTION and X-WR-CALDESC. */
  readonly descriptions: readonly string[];
  readonly zone: string | null;
  readonly url: string | null;
  readonly source: string | null;
  /** REFRESH-INTERVAL. */
  readonly refresh: string | null;
}

export interface ParsedFile {
  readonly head: Head;
  readonly events: readonly ParsedEvent[];
}

/** Returns a file as both parsers read it; fails if they disagree. */
export function parseFile(text: string): ParsedFile {
  // This third parser checks the bytes: CRLF, and no control characters.
  splitLines(text);
  const first = { head: readHeadWithIcalJs(text), events: readEvents(text) };
  const response = parseWithNodeIcal(text);
  const second = { head: readHeadWithNodeIcal(response), events: readEventsWithNodeIcal(response) };
  expect(second).toEqual(first);
  return first;
}

/** It knows only DESCRIPTION, URL and SOURCE, and does not unescape others. */
function readHeadWithIcalJs(text: string): Head {
  const calendar = readCalendar(text);
  const readUnknown = (name: string) => unescapeText(readIcalJsText(calendar, name) ?? "");
  return {
    names: [readUnknown("name"), readUnknown("x-wr-calname")],
    descriptions: [readIcalJsText(calendar, "description") ?? "", readUnknown("x-wr-caldesc")],
    zone: readIcalJsText(calendar, "x-wr-timezone"),
    url: readIcalJsText(calendar, "url"),
    source: readIcalJsText(calendar, "source"),
    refresh: readIcalJsText(calendar, "refresh-interval"),
  };
}

/** It stores properties with parameters elsewhere, and removes the X- of names. */
function readHeadWithNodeIcal(response: ReturnType<typeof parseWithNodeIcal>): Head {
  const plain: Readonly<Record<string, unknown>> = response.vcalendar ?? {};
  const given: Readonly<Record<string, unknown>> = response;
  return {
    names: [readText(plain.name) ?? "", readText(plain["WR-CALNAME"]) ?? ""],
    descriptions: [readText(plain.description) ?? "", readText(plain["WR-CALDESC"]) ?? ""],
    zone: readText(plain["WR-TIMEZONE"]),
    url: readText(plain.url),
    source: readText(given.source),
    refresh: readText(given["refresh-interval"]),
  };
}
