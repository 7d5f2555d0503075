/**
 * What pages say of a series now and later, with the times at which that changes: a page stays true
 * though nobody builds (scripts/upcoming.js).
 */
import { listHeld } from "../../model/state.ts";
import type { Series, SeriesDetails } from "../../model/types.ts";
import { formatUtcMinute } from "../../time/format.ts";
import type { PlainDate } from "../../time/types.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type { SeriesPhase } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { describePastSeries } from "./past-summaries.ts";
import { formatRuleTime } from "./rule-time.ts";

/** What a page says once a series is over. */
export interface Ending {
  /** The instant at which its last session ends: "2026-11-25T13:30Z". */
  readonly at: string;
  /** "It met weekly on Monday, from 5 October 2026 to 25 January 2027". */
  readonly met: string;
}

/** Returns how a series will end; undefined for one that is over, or goes on beyond the listed dates. */
export function findEnding(
  { siteData, queries, toItem }: Context,
  series: Series,
): Ending | undefined {
  const last = listHeld(series.sessions).at(-1);
  if (last === undefined || series.isOpenEnded || queries.eventState(last.when) === "over")
    return undefined;
  return { at: toItem.endsAt(last), met: describePastSeries(series, siteData) };
}

/** Returns the details of a series of today, and from each day on which they change. */
export function listPhases(
  { site, siteData, toItem }: Context,
  series: Series,
  ending: Ending | undefined,
): readonly SeriesPhase[] {
  const toInstant = (day: PlainDate) => formatUtcMinute(getStartOfDay(day, site.settings.zone));
  const toPhase = (details: SeriesDetails, from?: string, until?: string): SeriesPhase => ({
    siteData,
    ...toItem.eventBase(details),
    recurrence: details.repeats,
    time: formatRuleTime(details, siteData),
    from,
    until,
  });
  const { changes } = series;
  const instants = changes.map(({ from }) => toInstant(from));
  const later = changes.map((change, i) => toPhase(change, instants[i], instants[i + 1]));
  const phases = [toPhase(series, undefined, instants[0]), ...later];
  return phases
    .filter((_, i) => i === 0 || changes[i - 1]?.status !== "cancelled")
    .map((phase) => ({ ...phase, until: phase.until ?? ending?.at, endsAt: ending?.at }));
}
