/**
 * What pages say of a series now and later, with the instants at which that changes, such as
 * "2026-11-25T13:30Z": so that a page stays true though nobody builds (scripts/upcoming.js).
 */
import { listTakingPlace } from "../../model/state.ts";
import type { Series, SeriesDetails } from "../../model/types.ts";
import { formatUtcMinute } from "../../time/format.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type { RuleEnd, SeriesPhase } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { describePastSeries } from "./past-summaries.ts";
import { formatRuleTime } from "./rule-time.ts";

/** When the last session of a series ends, and what pages say from then on. */
export interface Ending {
  readonly at: string;
  /** "It met weekly on Monday, from 5 October 2026 to 25 January 2027". */
  readonly met: string;
}

/** Returns how a series ends; undefined for one that is over, or goes on beyond the listed dates. */
export function findEnding(
  { siteData, queries, toItem }: Context,
  series: Series,
): Ending | undefined {
  const last = listTakingPlace(series.sessions).at(-1);
  if (last === undefined || series.isOpenEnded || queries.eventState(last.when) === "over")
    return undefined;
  return { at: toItem.endsAt(last), met: describePastSeries(series, siteData) };
}

/** Returns until when the rule, time and place of today hold; nothing if they go on. */
export function findRuleEnd(context: Context, series: Series): RuleEnd {
  const ending = findEnding(context, series);
  const [change] = listChangeInstants(context, series);
  // Instants of this form sort by time.
  if (ending !== undefined && (change === undefined || ending.at <= change))
    return { until: ending.at, met: ending.met };
  return { until: change };
}

/** Returns the details of a series of today, and from each day on which they change. */
export function listPhases(context: Context, series: Series): readonly SeriesPhase[] {
  const { siteData, toItem } = context;
  const instants = listChangeInstants(context, series);
  const details: readonly SeriesDetails[] = [series, ...series.changes];
  return details
    .map((one, i) => ({
      siteData,
      ...toItem.eventBase(one),
      recurrence: one.repeats,
      time: formatRuleTime(one, siteData),
      from: i === 0 ? undefined : instants[i - 1],
      until: instants[i],
    }))
    .filter((_, i) => i === 0 || series.changes[i - 1]?.status !== "cancelled");
}

function listChangeInstants({ site }: Context, { changes }: Series): readonly string[] {
  return changes.map(({ from }) => formatUtcMinute(getStartOfDay(from, site.settings.zone)));
}
