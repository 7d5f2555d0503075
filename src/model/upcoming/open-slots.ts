import type { Event, OpenSlot, Site } from "../types.ts";

/** The open slots of one event. */
export interface EventWithOpenSlots {
  readonly event: Event;
  readonly slots: readonly OpenSlot[];
}

/**
 * Returns the events ahead that still look for a speaker, by start. Events that are over or
 * cancelled have no open slots, whatever their files say (src/content/assemble/events/speakers.ts).
 */
export function listOpenSlots({ events }: Pick<Site, "events">): readonly EventWithOpenSlots[] {
  return events
    .filter(({ openSlots }) => openSlots.length > 0)
    .map((event) => ({ event, slots: event.openSlots }));
}
