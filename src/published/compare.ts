/**
 * Finds what a new site would take from those who subscribed to the published one, or link to it:
 * per calendar and address, from the records of both. advice.ts says what to write.
 */
import { getCalendarFile, getSeriesUrl } from "../model/addresses.ts";
import type { Removal } from "../model/types.ts";
import type { PlainDate } from "../time/types.ts";
import { indexRecord, type RecordIndex } from "./index-record.ts";
import type { RecordAddress, RecordCalendar, RecordEvent, SiteRecord } from "./record.ts";

/** Something that was published, and would be gone or different. */
export type Loss =
  /** Identities would have another host, so every entry would be doubled. */
  | { readonly kind: "namespace"; readonly namespace: string }
  /** An event that is in no calendar any more. */
  | { readonly kind: "event"; readonly event: RecordEvent; readonly isPast: boolean }
  /** A session that goes as another rule has begun, and is not among those that stay as cancelled. */
  | { readonly kind: "replaced"; readonly event: RecordEvent }
  /** An event that was upcoming, and would be over. */
  | { readonly kind: "backdated"; readonly event: RecordEvent; readonly now: RecordEvent }
  /** An upcoming event that takes place at another time of its day, or on another day. */
  | { readonly kind: "retimed"; readonly event: RecordEvent; readonly now: RecordEvent }
  /** A past event that calendars would show otherwise. */
  | {
      readonly kind: "past";
      readonly event: RecordEvent;
      readonly now: RecordEvent;
      readonly fields: readonly PastField[];
    }
  /** An address that does not answer any more; `calendar` is what was in it. */
  | {
      readonly kind: "address";
      readonly path: string;
      readonly address: RecordAddress;
      /** Whether a calendar that had upcoming events goes with it. */
      readonly hadUpcoming: boolean;
    }
  /** Upcoming events that leave a calendar and stay in others. */
  | {
      readonly kind: "calendar";
      readonly calendar: RecordCalendar;
      readonly events: readonly RecordEvent[];
    }
  /** An entry that differs, with a lower SEQUENCE: clients would ignore it. */
  | { readonly kind: "sequence"; readonly event: RecordEvent; readonly now: RecordEvent }
  /** An entry of `removed` whose address or event is there again, and whose next loss it would hide. */
  | { readonly kind: "removal"; readonly index: number; readonly id: string }
  /** A post that feeds would show as new. */
  | { readonly kind: "feed-id"; readonly address: RecordAddress; readonly id: string };

/** What must not change of an event that is over; the first four are facts. */
export const pastFields = ["start", "end", "zone", "status", "title", "place", "hosts"] as const;
export type PastField = (typeof pastFields)[number];

export interface CompareOptions {
  /** When the new site is built, in milliseconds since 1970. */
  readonly now: number;
  /** The last date for which the new site lists sessions. */
  readonly horizon: PlainDate;
  readonly removed: readonly Removal[];
  /** The paths of the pages of sessions that a later rule of their series has replaced. */
  readonly replacedPaths: ReadonlySet<string>;
  /** Whether the lead has decided on the host of identities. */
  readonly hasOwnNamespace: boolean;
  /** Whether the revisions of the new site come from git. */
  readonly knowsRevisions: boolean;
}

/** Returns the losses from `before` to `after`, in the order of the old record. */
export function findLosses(
  before: SiteRecord,
  after: SiteRecord,
  options: CompareOptions,
): readonly Loss[] {
  const old = indexRecord(before);
  const now = indexRecord(after);
  const hasOtherHost = before.site.namespace !== after.site.namespace;
  if (hasOtherHost) {
    const isShared = [...old.events.keys()].some((identity) => now.events.has(identity));
    // With no event in common it is another programme.
    if (!isShared) return [];
    if (!options.hasOwnNamespace) return [{ kind: "namespace", namespace: before.site.namespace }];
  }
  return [
    ...(hasOtherHost ? [] : findEventLosses(old, now, options)),
    ...findAddressLosses(old, now, options),
    ...(hasOtherHost ? [] : findCalendarLosses(old, now, options)),
    ...findChangedIds(old, now),
    ...findStaleRemovals(old, now, options.removed),
  ];
}

function findEventLosses(
  old: RecordIndex,
  now: RecordIndex,
  { now: time, horizon, removed, replacedPaths, knowsRevisions }: CompareOptions,
): readonly Loss[] {
  const losses: Loss[] = [];
  for (const [identity, event] of old.events) {
    const other = now.events.get(identity);
    const isPast = old.getEnd(event) <= time;
    if (other === undefined) {
      const isBeyond = event.planned !== undefined && event.planned > horizon;
      const isReplaced = !isPast && replacedPaths.has(old.toPath(event.url));
      if (isBeyond || isRemoved(old, event, removed)) continue;
      losses.push(isReplaced ? { kind: "replaced", event } : { kind: "event", event, isPast });
      continue;
    }
    if (isPast) {
      const fields = pastFields.filter((field) => !isSame(event[field], other[field]));
      if (fields.length > 0) losses.push({ kind: "past", event, now: other, fields });
    } else if (now.getEnd(other) <= time && other.start.slice(0, 10) < event.start.slice(0, 10)) {
      losses.push({ kind: "backdated", event, now: other });
    } else if (isRetimed(event, other)) {
      losses.push({ kind: "retimed", event, now: other });
    }
    const hasFallen = knowsRevisions && other.sequence < event.sequence;
    if (hasFallen && !isSameEntry(event, other, old, now))
      losses.push({ kind: "sequence", event, now: other });
  }
  return losses;
}

/** Whether both take place, and at other times; a time that is added to a day is no change. */
function isRetimed(a: RecordEvent, b: RecordEvent): boolean {
  const isOn = [a, b].every(({ status }) => status === "confirmed" || status === "tentative");
  const toTimes = ({ start, end, zone }: RecordEvent) => [start, end, zone];
  return isOn && a.start.length === b.start.length && !isSame(toTimes(a), toTimes(b));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Returns whether calendars show the same. */
function isSameEntry(a: RecordEvent, b: RecordEvent, old: RecordIndex, now: RecordIndex): boolean {
  const toShown = (event: RecordEvent, { toPath }: RecordIndex) => {
    const { uid: _, sequence: _s, modified: _m, url, series, ...shown } = event;
    return { ...shown, url: toPath(url), series: series && toPath(series) };
  };
  return isSame(toShown(a, old), toShown(b, now));
}

/** Returns whether the lead lets an event go: its identity, its page or one above it, or its series from a day on. */
function isRemoved(
  { toIdentity, toPath }: RecordIndex,
  { uid, url, series, planned }: RecordEvent,
  removed: readonly Removal[],
): boolean {
  const path = toPath(url);
  const seriesPath = series && toPath(series);
  return removed.some(({ id, from }) => {
    if (from !== undefined)
      return seriesPath === getSeriesUrl(id) && planned !== undefined && from <= planned;
    return (
      id === uid ||
      id === toIdentity(uid) ||
      (id.startsWith("/") && (id === path || id === seriesPath))
    );
  });
}

/** Returns the entries that let nothing go any more, and name what the new site has. */
function findStaleRemovals(
  old: RecordIndex,
  now: RecordIndex,
  removed: readonly Removal[],
): readonly Loss[] {
  const gone = [...old.events].filter(([identity]) => !now.events.has(identity));
  return removed.flatMap((removal, index): readonly Loss[] => {
    const { id, from } = removal;
    const covers = (event: RecordEvent, record: RecordIndex) => isRemoved(record, event, [removal]);
    const isUsed =
      gone.some(([, event]) => covers(event, old)) || (old.paths.has(id) && !now.paths.has(id));
    const isThere = now.paths.has(id) || now.record.events.some((event) => covers(event, now));
    if (isUsed || !isThere) return [];
    return [{ kind: "removal", index, id: from === undefined ? id : `${id} from ${from}` }];
  });
}

function findAddressLosses(
  old: RecordIndex,
  now: RecordIndex,
  { now: time, removed }: CompareOptions,
): readonly Loss[] {
  const removedPaths = new Set(removed.map(({ id }) => id));
  const isGone = (path: string) => !now.paths.has(path) && !removedPaths.has(path);
  /** Whether a calendar or feed goes with its page, and a feed with the calendar, in one sentence. */
  const goesWithPage = ({ kind }: RecordAddress, file: string) => {
    if (kind !== "calendar" && kind !== "feed") return false;
    const page = kind === "calendar" ? file.replace(/\.ics$/, "/") : file.replace(/[^/]*$/, "");
    const calendar = page.replace(/\/$/, ".ics");
    const isLost = (path: string) =>
      removedPaths.has(path) || (old.paths.has(path) && !now.paths.has(path));
    return isLost(page) || (kind === "feed" && isLost(calendar));
  };
  const losses: Loss[] = [];
  for (const [path, address] of old.addresses) {
    const isCalendar = address.kind === "calendar";
    const event = address.kind === "event" ? old.eventsByPath.get(path) : undefined;
    if (event !== undefined && isRemoved(old, event, removed)) continue;
    const aliases = (address.aliases ?? []).map(old.toPath);
    const gone = [path, ...aliases].filter(isGone).filter((one) => !goesWithPage(address, one));
    const [first] = gone.includes(path) ? [path] : gone;
    if (first === undefined) continue;
    const calendar = old.calendars.get(isCalendar ? path : getCalendarFile(`/${path.slice(1)}`));
    const hadUpcoming = (calendar?.events ?? []).some((uid) => {
      const one = old.events.get(old.toIdentity(uid));
      return one !== undefined && old.getEnd(one) > time;
    });
    losses.push({ kind: "address", path: first, address, hadUpcoming });
  }
  return losses;
}

function findCalendarLosses(
  old: RecordIndex,
  now: RecordIndex,
  { now: time }: CompareOptions,
): readonly Loss[] {
  const losses: Loss[] = [];
  for (const [path, calendar] of old.calendars) {
    const other = now.calendars.get(path);
    if (other === undefined || old.toPath(calendar.url) !== path) continue;
    const kept = new Set(other.events.map(now.toIdentity));
    const events = calendar.events
      .map(old.toIdentity)
      .filter((identity) => !kept.has(identity) && now.events.has(identity))
      .map((identity) => old.events.get(identity))
      .filter((event) => event !== undefined)
      .filter((event) => old.getEnd(event) > time);
    if (events.length > 0) losses.push({ kind: "calendar", calendar, events });
  }
  return losses;
}

function findChangedIds(old: RecordIndex, now: RecordIndex): readonly Loss[] {
  const losses: Loss[] = [];
  for (const address of now.record.addresses) {
    if (address.kind !== "post" || address.id === undefined) continue;
    const paths = [address.url, ...(address.aliases ?? [])].map(now.toPath);
    const before = paths.map((path) => old.addresses.get(path)).find((one) => one !== undefined);
    if (before?.id === undefined) continue;
    const id = old.toPath(before.id);
    if (id !== now.toPath(address.id)) losses.push({ kind: "feed-id", address, id });
  }
  return losses;
}
