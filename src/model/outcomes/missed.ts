/** What a member of a cohort who was away can catch up on, and how long that takes. */
import { addMonths } from "../../time/months.ts";
import type { PlainDate } from "../../time/types.ts";
import { getFirstDay } from "../../time/when.ts";
import { findEventState, listTakingPlace, type StateDate } from "../state.ts";
import type { Cohort, Event, Output, Site } from "../types.ts";
import type { OutputMinutes } from "./minutes.ts";

/** How long some outcomes take. */
export interface CatchUpTime {
  /** The sum of those that are known. */
  readonly minutes: number;
  /** The number of outcomes whose minutes nobody knows. */
  readonly unknown: number;
}

/**
 * Returns the events that a member may have missed, those that took place and left outcomes, the
 * latest first: all of the cohort's own, and those of no cohort from its first day to its last. A
 * cohort without a first day begins with its first event.
 */
export function listMissed(
  cohort: Cohort,
  site: Pick<Site, "events"> & StateDate,
): readonly Event[] {
  const first = cohort.from ?? findFirstDay(cohort, site.events);
  const isDuring = (day: PlainDate) =>
    first !== undefined && day >= first && (cohort.until === undefined || day <= cohort.until);
  return listGiven(site).filter(
    (event) =>
      event.cohort === cohort || (event.cohort === undefined && isDuring(getFirstDay(event.when))),
  );
}

/** Returns the events that took place and left outcomes, the latest first. */
export function listGiven(site: Pick<Site, "events"> & StateDate): readonly Event[] {
  return listTakingPlace(site.events)
    .filter(({ outputs, when }) => outputs.length > 0 && findEventState(when, site) === "over")
    .reverse();
}

function findFirstDay(cohort: Cohort, events: readonly Event[]): PlainDate | undefined {
  const first = events.find((event) => event.cohort === cohort);
  return first && getFirstDay(first.when);
}

/** Returns the day a month before the build: what took place since is of the last month. */
export function getMonthAgo({ buildDate }: Pick<StateDate, "buildDate">): PlainDate {
  return addMonths(buildDate.date, -1);
}

/** Returns the events that began on a day or later. */
export function listSince(events: readonly Event[], day: PlainDate): readonly Event[] {
  return events.filter(({ when }) => getFirstDay(when) >= day);
}

/** Returns how long the outcomes of events take together; what several events link to counts once. */
export function sumMinutes(events: readonly Event[], minutesOf: OutputMinutes): CatchUpTime {
  const outputs = new Map<string, Output>(
    events.flatMap((event) => event.outputs.map((output) => [output.url, output])),
  );
  const known = [...outputs.values()].map(minutesOf).filter((minutes) => minutes !== undefined);
  return {
    minutes: known.reduce((sum, minutes) => sum + minutes, 0),
    unknown: outputs.size - known.length,
  };
}
