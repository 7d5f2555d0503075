/** How often what a calendar says of an event has changed, and when it last did. */
import type { Event } from "../model/types.ts";
import type { BuildDate } from "../time/types.ts";

export interface Revision {
  /** SEQUENCE (RFC 5545 3.8.7.4). */
  readonly sequence: number;
  /** DTSTAMP and LAST-MODIFIED, milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
}

/**
 * The revision of an event for which nothing tells one: it must stay the same from build to build,
 * and must not be later than any that becomes known afterwards, or a subscriber's calendar would
 * take the newer text for the older. No date of the event does both, as a date can move back and
 * mostly lies ahead; so it is a day before all of them.
 */
const earliestRevision = Date.UTC(2000, 0, 1);

/**
 * The revision as front matter has it (`revision`, `revised`). A date alone counts from 00:00 UTC
 * of that day. One after the build counts as the build's: it would outrank every real change until
 * it is past.
 */
export function getRevision(event: Event, build: BuildDate): Revision {
  const { revised } = event;
  const revisedEpoch = revised && (revised.time?.epoch ?? Date.parse(`${revised.date}T00:00:00Z`));
  return {
    sequence: event.revision ?? 0,
    modified: revisedEpoch === undefined ? earliestRevision : Math.min(revisedEpoch, build.epoch),
  };
}
