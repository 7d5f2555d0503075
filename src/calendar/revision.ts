import type { Event } from "../model/types.ts";
import type { BuildDate } from "../time/types.ts";

/** How often the calendar entry of an event has changed, and when it last did. */
export interface Revision {
  /** SEQUENCE (RFC 5545 3.8.7.4). */
  readonly sequence: number;
  /** DTSTAMP and LAST-MODIFIED, milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
}

/**
 * The revision time of an event without a known one. It must be the same in every build and earlier
 * than any that becomes known, or a client would ignore the newer text. The event's own date is
 * neither, because it can move back and is mostly in the future.
 */
const earliestRevision = Date.UTC(2000, 0, 1);

/**
 * Returns the revision from front matter (`revision`, `revised`). A date alone is 00:00 UTC. A time
 * after the build becomes the build's, or it would outrank every real change until it is past.
 */
export function getRevision(event: Event, build: BuildDate): Revision {
  const { revised } = event;
  const revisedEpoch = revised && (revised.time?.epoch ?? Date.parse(`${revised.date}T00:00:00Z`));
  return {
    sequence: event.revision ?? 0,
    modified: revisedEpoch === undefined ? earliestRevision : Math.min(revisedEpoch, build.epoch),
  };
}
