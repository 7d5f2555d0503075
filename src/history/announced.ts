/** What is remembered of an event that was published, so that it is missed when it is gone. */
import { getFullTitle } from "../model/queries.ts";
import type { Event, Settings, Site } from "../model/types.ts";
import { isPlainDate } from "../time/date.ts";
import type { PlainDate } from "../time/types.ts";
import { getEndEpoch, getFirstDay } from "../time/when.ts";

export interface Announced {
  readonly uid: string;
  /** The host part of its identity in calendars. */
  readonly namespace: string;
  readonly title: string;
  /** Path from the project's root. */
  readonly file: string;
  /** Its first day. */
  readonly day: PlainDate;
  /** Milliseconds since 1970 at which it is over. */
  readonly ends: number;
  /** Where it is a session: the series' id, and the day first planned. */
  readonly session?: { readonly series: string; readonly original: PlainDate };
}

export function announcedOf(
  event: Event,
  { zone, calendar }: Pick<Settings, "zone" | "calendar">,
): Announced {
  const { uid, file, when, session } = event;
  return {
    uid,
    namespace: calendar.namespace,
    title: getFullTitle(event),
    file,
    day: getFirstDay(when),
    ends: getEndEpoch(when, zone),
    session: session ? { series: session.series.id, original: session.originalDate } : undefined,
  };
}

/** What a site publishes that is still to come on the day of its build. */
export function announcedBy({ events, settings, buildDate }: Site): readonly Announced[] {
  const all = events.map((event) => announcedOf(event, settings));
  return all.filter(({ ends }) => ends > buildDate.epoch);
}

/** Whether something read from a file that we wrote is one. */
export function isAnnounced(value: unknown): value is Announced {
  if (typeof value !== "object" || value === null) return false;
  const one: Partial<Record<keyof Announced, unknown>> = value;
  const texts = [one.uid, one.namespace, one.title, one.file];
  return (
    texts.every((text) => typeof text === "string") &&
    typeof one.ends === "number" &&
    isDay(one.day) &&
    (one.session === undefined || isSession(one.session))
  );
}

function isSession(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { series, original }: { series?: unknown; original?: unknown } = value;
  return typeof series === "string" && isDay(original);
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && isPlainDate(value);
}
