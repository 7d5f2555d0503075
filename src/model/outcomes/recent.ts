/** What is new in a programme: its latest posts, and the outcomes that events gave lately. */
import { addDays } from "../../time/date.ts";
import { getEndEpoch } from "../../time/when.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import {
  type EventHistory,
  type FileTimes,
  findEventHistory,
  findGivenTime,
} from "../event-files.ts";
import type { Event, Post, Site } from "../types.ts";

/** A post, or the outcomes of an event, with the time at which it was published or given. */
export type Recent =
  | { readonly kind: "post"; readonly post: Post; readonly date: number }
  | { readonly kind: "outcomes"; readonly event: Event; readonly date: number };

/** How many of each, at most. */
interface RecentCounts {
  readonly posts: number;
  readonly outcomes: number;
}

/** Outcomes are new for two months: a session a month then shows its last two. */
const recentDays = 61;

/**
 * Returns the latest posts, and the events whose latest outcome was given within two months, newest
 * first. `files` has the times of the files of events, by path.
 */
export function listRecent(
  { posts, events, series, settings, buildDate }: Site,
  files: ReadonlyMap<string, FileTimes>,
  counts: RecentCounts,
): readonly Recent[] {
  const { zone } = settings;
  const since = getStartOfDay(addDays(buildDate.date, -recentDays), zone);
  const seriesById = new Map(series.map((one) => [one.id, one]));
  const outcomes = events
    .filter(({ outputs }) => outputs.length > 0)
    .map((event): Recent => {
      const history = findEventHistory(
        event,
        seriesById.get(event.session?.series.id ?? ""),
        files,
      );
      const date = findLatestGiven(event, history, zone);
      return { kind: "outcomes", event, date: Math.min(date, buildDate.epoch) };
    })
    .filter(({ date }) => date >= since)
    .sort(newestFirst)
    .slice(0, counts.outcomes);
  const latest = posts.slice(0, counts.posts).map((post): Recent => {
    const { date, time } = post.posted;
    return { kind: "post", post, date: time?.epoch ?? getStartOfDay(date, zone) };
  });
  return [...latest, ...outcomes].sort(newestFirst);
}

/**
 * When the latest outcome of an event was given. One that came into git together with an event that
 * was over was given at some time before: it counts as of the day of the event, and so does one that
 * history knows nothing of.
 */
function findLatestGiven(
  { outputs, when }: Event,
  { times, planned }: EventHistory,
  zone: string,
): number {
  const end = getEndEpoch(when, zone);
  if (times === undefined) return end;
  const given = Math.max(...outputs.map((output) => findGivenTime(output, times)));
  return planned !== undefined && end < planned && given <= planned ? end : given;
}

function newestFirst(a: Recent, b: Recent): number {
  return b.date - a.date;
}
