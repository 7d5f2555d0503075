/** What two readers that share nothing, with our code or with each other, make of a file. */
import { expect } from "vitest";
import { readCalendar, readEvents, type Seen, textOf as textIn } from "../calendar/icaljs.ts";
import { physicalLines, unescaped } from "../calendar/reader.ts";
import { eventsOf, parsed, textOf } from "./node-ical.ts";

/** What a file says of itself. */
export interface Head {
  /** NAME, and X-WR-CALNAME for those who do not know it. */
  readonly names: readonly string[];
  /** DESCRIPTION and X-WR-CALDESC. */
  readonly descriptions: readonly string[];
  readonly zone: string | null;
  readonly url: string | null;
  readonly source: string | null;
  /** How often to ask again. */
  readonly refresh: string | null;
}

export interface Understood {
  readonly head: Head;
  readonly events: readonly Seen[];
}

/** What both readers understand; throws where one of them understands something else. */
export function understood(text: string): Understood {
  // The third reader has a say about bytes alone: CRLF, and no control anywhere.
  physicalLines(text);
  const first = { head: headByIcalJs(text), events: readEvents(text) };
  const response = parsed(text);
  const second = { head: headByNodeIcal(response), events: eventsOf(response) };
  expect(second).toEqual(first);
  return first;
}

/** It knows none of these but DESCRIPTION, URL and SOURCE, and leaves the backslashes in others. */
function headByIcalJs(text: string): Head {
  const calendar = readCalendar(text);
  const unknown = (name: string) => unescaped(textIn(calendar, name) ?? "");
  return {
    names: [unknown("name"), unknown("x-wr-calname")],
    descriptions: [textIn(calendar, "description") ?? "", unknown("x-wr-caldesc")],
    zone: textIn(calendar, "x-wr-timezone"),
    url: textIn(calendar, "url"),
    source: textIn(calendar, "source"),
    refresh: textIn(calendar, "refresh-interval"),
  };
}

/** It keeps what has parameters apart from what has none, and takes the X- off a name. */
function headByNodeIcal(response: ReturnType<typeof parsed>): Head {
  const plain: Readonly<Record<string, unknown>> = response.vcalendar ?? {};
  const given: Readonly<Record<string, unknown>> = response;
  return {
    names: [textOf(plain.name) ?? "", textOf(plain["WR-CALNAME"]) ?? ""],
    descriptions: [textOf(plain.description) ?? "", textOf(plain["WR-CALDESC"]) ?? ""],
    zone: textOf(plain["WR-TIMEZONE"]),
    url: textOf(plain.url),
    source: textOf(given.source),
    refresh: textOf(given["refresh-interval"]),
  };
}
