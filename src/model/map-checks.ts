/** Map checks: posts that look back on a cohort, and what they hand on to the next. */
import { addDays, daysBetween } from "../time/date.ts";
import type { PlainDate } from "../time/types.ts";
import type { Cohort, MapCheck, Post, Site } from "./types.ts";

/** A post that is a map check of its cohort. */
export interface MapCheckPost extends Post {
  readonly cohort: Cohort;
  readonly mapCheck: MapCheck;
}

function isMapCheck(post: Post): post is MapCheckPost {
  return post.cohort !== undefined && post.mapCheck !== undefined;
}

/** Returns the map checks of a cohort, the earliest first. `posts` are sorted newest first. */
export function listMapChecks(
  { posts }: Pick<Site, "posts">,
  cohort: Cohort,
): readonly MapCheckPost[] {
  return posts
    .filter(isMapCheck)
    .filter((post) => post.cohort === cohort)
    .reverse();
}

/** Returns the map checks of the cohort before, in the site's order, that ask to change something. */
export function listRequests(
  site: Pick<Site, "posts" | "cohorts">,
  cohort: Cohort,
): readonly MapCheckPost[] {
  const before = site.cohorts[site.cohorts.indexOf(cohort) - 1];
  if (before === undefined) return [];
  return listMapChecks(site, before).filter(({ mapCheck }) => mapCheck.next.length > 0);
}

/** A map check that a cohort ought to have. */
export interface OwedReview {
  readonly cohort: Cohort;
  /** "half": it is past the middle between its first and last day; "end": three weeks over. */
  readonly reached: "half" | "end";
  /** The day from which it is owed. */
  readonly since: PlainDate;
}

/** Days after the last day of a cohort, for which a map check may still be written. */
const daysAfterEnd = 21;

/**
 * Returns the cohorts that are past their half or three weeks over without a map check, the oldest
 * first. A map check of the start is too early to count; any other does, whatever its words.
 */
export function listOwedReviews(
  site: Pick<Site, "posts" | "cohorts" | "buildDate">,
): readonly OwedReview[] {
  const today = site.buildDate.date;
  return site.cohorts
    .filter((cohort) =>
      listMapChecks(site, cohort).every(({ mapCheck }) => mapCheck.review === "start"),
    )
    .flatMap((cohort): OwedReview[] => {
      const { from, until } = cohort;
      if (until === undefined) return [];
      const end = addDays(until, daysAfterEnd);
      const half = from && addDays(from, Math.ceil(daysBetween(from, until) / 2));
      if (end <= today) return [{ cohort, reached: "end", since: half ?? end }];
      return half !== undefined && half <= today ? [{ cohort, reached: "half", since: half }] : [];
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
