/** What a cohort's page says at a look: whether it runs, when it next meets and how to join it. */
import { findCohortEnd, isOff } from "../../model/state.ts";
import type { Cohort, Event } from "../../model/types.ts";
import { formatUtcMinute } from "../../time/format.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type { CohortDetails } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { formatAskInAll, formatPlannedTime } from "./asked-time.ts";

/** Events that are the next one after each other, for a page that nobody builds for a while. */
const nextEvents = 3;

/** Returns the details of a cohort; `events` are all of its own. */
export function buildCohortDetails(
  { site, siteData, queries, toItem }: Context,
  cohort: Cohort,
  events: readonly Event[],
): CohortDetails {
  const { from } = cohort;
  const isComing = queries.cohortState(cohort) === "coming";
  const end = findCohortEnd(cohort, events, site);
  const next = queries
    .upcoming(events)
    .filter(({ status }) => !isOff(status))
    .slice(0, nextEvents)
    .map(toItem.event);
  return {
    startsAt:
      isComing && from !== undefined
        ? formatUtcMinute(getStartOfDay(from, site.settings.zone))
        : undefined,
    endsAt: end === undefined ? undefined : formatUtcMinute(end),
    ask: formatAskInAll(cohort, siteData.words),
    planned: cohort.ask && formatPlannedTime(events, siteData.words),
    next,
  };
}
