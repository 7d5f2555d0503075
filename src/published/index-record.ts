/** Looks up events, calendars and addresses of a record, independent of the host of the site. */

import { isPlainDate } from "../time/date.ts";
import type { When } from "../time/types.ts";
import { isWallTime } from "../time/wall-time.ts";
import { getEndEpoch } from "../time/when.ts";
import { findInstants, toZonedTime } from "../time/zoned-time.ts";
import type { RecordAddress, RecordCalendar, RecordEvent, SiteRecord } from "./record.ts";

export interface RecordIndex {
  readonly record: SiteRecord;
  /** By identity without the host that is the site's. */
  readonly events: ReadonlyMap<string, RecordEvent>;
  /** By the path of their pages. */
  readonly eventsByPath: ReadonlyMap<string, RecordEvent>;
  /** By path: "/people/ann-lee/". */
  readonly addresses: ReadonlyMap<string, RecordAddress>;
  /** By path, old paths included. */
  readonly calendars: ReadonlyMap<string, RecordCalendar>;
  /** Every path that answers: addresses, their old ones, and pages of events. */
  readonly paths: ReadonlySet<string>;
  readonly toPath: (url: string) => string;
  readonly toIdentity: (uid: string) => string;
  /** Returns when an event is over, in milliseconds since 1970. */
  readonly getEnd: (event: RecordEvent) => number;
}

export function indexRecord(record: SiteRecord): RecordIndex {
  const { url: base, namespace, zone } = record.site;
  const toPath = (url: string) =>
    url.startsWith(`${base}/`) ? decode(url.slice(base.length)) : url;
  const toIdentity = (uid: string) =>
    uid.endsWith(`@${namespace}`) ? uid.slice(0, -namespace.length - 1) : uid;
  const paths = new Set(record.events.map(({ url }) => toPath(url)));
  const calendars = new Map(record.calendars.map((calendar) => [toPath(calendar.url), calendar]));
  for (const { url, kind, aliases = [] } of record.addresses) {
    paths.add(toPath(url));
    for (const alias of aliases.map(toPath)) {
      paths.add(alias);
      const calendar = calendars.get(toPath(url));
      if (calendar !== undefined) calendars.set(alias, calendar);
      // An alias below its own address was that of a session.
      if (kind !== "series" || alias.startsWith(toPath(url))) continue;
      for (const event of record.events)
        if (event.series === url) paths.add(`${alias}${event.planned}/`);
    }
  }
  const ends = new Map<RecordEvent, number>();
  return {
    record,
    events: new Map(record.events.map((event) => [toIdentity(event.uid), event])),
    eventsByPath: new Map(record.events.map((event) => [toPath(event.url), event])),
    addresses: new Map(record.addresses.map((address) => [toPath(address.url), address])),
    calendars,
    paths,
    toPath,
    toIdentity,
    getEnd: (event) => {
      const end = ends.get(event) ?? getEndEpoch(readWhen(event), zone);
      ends.set(event, end);
      return end;
    },
  };
}

/** Returns when an event takes place. In a zone that this machine does not know, times are taken as UTC. */
export function readWhen({ start, end, zone }: RecordEvent): When {
  if (zone === undefined && isPlainDate(start) && isPlainDate(end))
    return { kind: "all-day", first: start, last: end };
  return { kind: "timed", start: readTime(start, zone), end: readTime(end, zone) };
}

function readTime(text: string, zone = "UTC") {
  const [date = "", time = "00:00"] = text.split("T");
  if (!isPlainDate(date) || !isWallTime(time)) throw new RangeError(`${text} is not a time`);
  try {
    // Of a time that happens twice the later, so that nothing ends too early.
    const instants = findInstants(date, time, zone);
    return toZonedTime(instants.at(-1) ?? Date.parse(`${date}T${time}Z`), zone);
  } catch {
    return toZonedTime(Date.parse(`${date}T${time}Z`), "UTC");
  }
}

function decode(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
