/** How to join a cohort, at the build date and later. */

import { addBase } from "../../model/addresses.ts";
import { findCohortEnd, findRegistrationSpan } from "../../model/state.ts";
import type { Cohort, Event, Site, Timestamp } from "../../model/types.ts";
import { formatDateWithoutWeekday, formatTime, formatUtcMinute } from "../../time/format.ts";
import type { Joining } from "../../views/views.ts";

/**
 * Returns what pages say of joining a cohort; `events` are its own. Undefined without a registration,
 * and once the cohort is over.
 */
export function buildJoining(
  cohort: Cohort,
  events: readonly Event[],
  site: Pick<Site, "settings" | "buildDate">,
): Joining | undefined {
  const { registration } = cohort;
  if (registration === undefined) return undefined;
  const { settings, buildDate } = site;
  const now = buildDate.epoch;
  const end = findCohortEnd(cohort, events, site);
  if (end !== undefined && end <= now) return undefined;
  const { opens, closes } = findRegistrationSpan(registration, cohort, site);
  const describe = (at: number | undefined, typed: Timestamp | undefined) =>
    at === undefined || at <= now
      ? undefined
      : { at: formatUtcMinute(at), day: typed && formatDay(typed, settings.language) };
  return {
    url: addBase(settings.base, registration.url),
    opens: describe(opens, registration.opens),
    // A day that nobody typed is not shown.
    closes: describe(closes?.at, registration.closes && closes?.last),
    isClosed: closes !== undefined && closes.at <= now,
    endsAt: end === undefined ? undefined : formatUtcMinute(end),
  };
}

/** "3 March 2027", or "3 March 2027, 12:00". */
function formatDay({ date, time }: Timestamp, language: string): string {
  const day = formatDateWithoutWeekday(date, language);
  return time === undefined ? day : `${day}, ${formatTime(time.time, language)}`;
}

/** Whether something about joining changes after the build. */
export function changesLater(joining: Joining | undefined): boolean {
  return [joining?.opens, joining?.closes, joining?.endsAt].some((time) => time !== undefined);
}
