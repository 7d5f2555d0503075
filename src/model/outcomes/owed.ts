/** The outcomes that events owe: promised, and not given although the event has taken place. */
import type { PlainDate } from "../../time/types.ts";
import { compareWhen } from "../../time/when.ts";
import { findEventState, type StateDate } from "../state.ts";
import type { Event, OwedSource, Site, Speaker } from "../types.ts";

/** An outcome that somebody has to give. */
export interface OwedByEvent {
  readonly event: Event;
  /** "Recording". */
  readonly title: string;
  readonly due: PlainDate;
  readonly isOverdue: boolean;
  /** Who to ask: the hosts of the event who have not left. */
  readonly hosts: readonly Speaker[];
  /** Where to write its address. */
  readonly source: OwedSource;
}

/**
 * Returns what the events of a site owe, by the day on which it is due, the earliest first. An event
 * that was cancelled or postponed owes nothing, and neither does one that is not over.
 */
export function listOwedOutputs(site: Pick<Site, "events"> & StateDate): readonly OwedByEvent[] {
  const today = site.buildDate.date;
  return site.events
    .filter(({ owed, when }) => owed.length > 0 && findEventState(when, site) === "over")
    .flatMap((event) =>
      event.owed.map(({ title, due, source }) => ({
        event,
        title,
        due,
        isOverdue: due < today,
        hosts: event.hosts.filter(({ person }) => person?.status !== "left"),
        source,
      })),
    )
    .sort((a, b) =>
      a.due === b.due ? compareWhen(a.event.when, b.event.when) : a.due < b.due ? -1 : 1,
    );
}
