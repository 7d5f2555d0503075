/** When a site has to be built again, if nobody edits it. */
import { addDays } from "../time/date.ts";
import { getEndEpoch, getStartEpoch } from "../time/when.ts";
import { getStartOfDay } from "../time/zoned-time.ts";
import { findCohortEnd, findRegistrationSpan } from "./state.ts";
import type { Entry, Site } from "./types.ts";

/**
 * Returns the first instant after the build date, in milliseconds since 1970, from which a page or a
 * warning may be different: the next day, or before it the start or end of an event or registration,
 * or the time of a scheduled post. Until then a build of the same content gives the same bytes.
 */
export function findNextChange(site: Site, unpublished: readonly Entry[]): number {
  const { buildDate, settings, events, cohorts } = site;
  const moments = [
    getStartOfDay(addDays(buildDate.date, 1), settings.zone),
    ...events.flatMap(({ when }) => [
      getStartEpoch(when, settings.zone),
      getEndEpoch(when, settings.zone),
    ]),
    ...unpublished.map((entry) =>
      entry.unpublished?.reason === "scheduled" ? entry.unpublished.epoch : undefined,
    ),
    ...cohorts.flatMap((cohort) => {
      const span = cohort.registration && findRegistrationSpan(cohort.registration, cohort, site);
      const own = events.filter((event) => event.cohort === cohort);
      return [span?.opens, span?.closes?.at, findCohortEnd(cohort, own, site)];
    }),
  ];
  let next = Number.POSITIVE_INFINITY;
  for (const at of moments) if (at !== undefined && at > buildDate.epoch && at < next) next = at;
  return next;
}
