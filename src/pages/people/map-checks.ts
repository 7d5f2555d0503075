/** Map checks as pages show them. */
import type { Words } from "../../locales/words.ts";
import { listMapChecks, listRequests, type MapCheckPost } from "../../model/map-checks.ts";
import type { Cohort, MapCheck, Post } from "../../model/types.ts";
import type { MapCheckItem, PostInput } from "../../views/views.ts";
import type { Context } from "../context.ts";

/** Returns the map checks of a cohort, the earliest first. */
export function listMapCheckItems(
  { site, siteData, toItem }: Context,
  cohort: Cohort,
): readonly MapCheckItem[] {
  return listMapChecks(site, cohort).map((post) =>
    toMapCheckItem(post, siteData.words, toItem.link),
  );
}

/** Returns the map checks of the cohort before that ask to change something. */
export function listRequestItems(
  { site, siteData, toItem }: Context,
  cohort: Cohort,
): readonly MapCheckItem[] {
  return listRequests(site, cohort).map((post) =>
    toMapCheckItem(post, siteData.words, toItem.link),
  );
}

function toMapCheckItem(
  post: MapCheckPost,
  words: Words,
  toLink: Context["toItem"]["link"],
): MapCheckItem {
  const { learned, next } = post.mapCheck;
  return {
    ...toLink(post),
    review: formatReview(post.mapCheck, words),
    date: post.posted.date,
    cohort: toLink(post.cohort),
    learned,
    next,
  };
}

/** Returns what the page of a post says of its map check; undefined if it is none. */
export function buildPostMapCheck(
  { site, siteData, toItem }: Context,
  post: Post,
): PostInput["mapCheck"] {
  const { cohort, mapCheck } = post;
  if (cohort === undefined || mapCheck === undefined) return undefined;
  const others = listMapChecks(site, cohort).filter((other) => other !== post);
  return {
    review: formatReview(mapCheck, siteData.words),
    others: others.map((other) => ({
      url: toItem.link(other).url,
      label: formatReview(other.mapCheck, siteData.words),
    })),
  };
}

/** "Map check at the halfway mark"; "Map check: after the summer" of the lead's own words. */
function formatReview({ review }: MapCheck, words: Words): string {
  return typeof review === "string"
    ? words.text(`review-${review}`)
    : words.text("review-other", { review: review.words });
}
