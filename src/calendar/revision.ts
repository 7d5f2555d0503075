import type { Site } from "../model/types.ts";
import { getStartOfDay } from "../time/zoned-time.ts";

/** The revision of a calendar entry, which is the time of its last change. */
export interface Revision {
  /** SEQUENCE (RFC 5545 3.8.7.4): it has to rise with each revision, not to count them. */
  readonly sequence: number;
  /** DTSTAMP and LAST-MODIFIED, milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
}

/** SEQUENCE counts minutes from here; milliseconds since 1970. */
const sequenceStart = Date.UTC(2000, 0, 1);

/** Returns the revision of an entry that last changed at `modified`, in milliseconds since 1970. */
export function createRevision(modified: number): Revision {
  return { sequence: Math.max(0, Math.floor((modified - sequenceStart) / 60_000)), modified };
}

/** Returns the revision of events of which nothing is known: the start of the day of the build. */
export function createUnknownRevision({
  settings,
  buildDate,
}: Pick<Site, "settings" | "buildDate">): Revision {
  return createRevision(getStartOfDay(buildDate.date, settings.zone));
}
