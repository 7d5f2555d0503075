/** What is new in a programme: its latest posts, and the outcomes that events gave lately. */
import { addDays } from "../../time/date.ts";
import { getEndEpoch } from "../../time/when.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type { FileTimes } from "../event-files.ts";
import type { EventNews, News } from "../event-news.ts";
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
 * first. `news` is the news of the site's events, and `files` the times that it was made from:
 * without any, outcomes count as given when the event ended.
 */
export function listRecent(
  { posts, settings, buildDate }: Pick<Site, "posts" | "settings" | "buildDate">,
  news: readonly News[],
  files: ReadonlyMap<string, FileTimes>,
  counts: RecentCounts,
): readonly Recent[] {
  const { zone } = settings;
  const since = getStartOfDay(addDays(buildDate.date, -recentDays), zone);
  const toRecent = ({ event, date }: EventNews): Recent => ({
    kind: "outcomes",
    event,
    date: files.size === 0 ? Math.min(getEndEpoch(event.when, zone), date) : date,
  });
  const outcomes = news
    .flatMap((one) => (one.kind === "outcomes" ? [toRecent(one)] : []))
    .filter(({ date }) => date >= since)
    .sort(newestFirst)
    .slice(0, counts.outcomes);
  const latest = posts.slice(0, counts.posts).map((post): Recent => {
    const { date, time } = post.posted;
    return { kind: "post", post, date: time?.epoch ?? getStartOfDay(date, zone) };
  });
  return [...latest, ...outcomes].sort(newestFirst);
}

function newestFirst(a: Recent, b: Recent): number {
  return b.date - a.date;
}
