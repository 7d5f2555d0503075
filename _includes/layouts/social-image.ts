/** The words of share pictures. */

import { formatVenue } from "../../src/locales/location.ts";
import { formatHours } from "../../src/locales/when.ts";
import { formatDayParts } from "../../src/time/format.ts";
import { getFirstDay } from "../../src/time/when.ts";
import type {
  EventItem,
  PostItem,
  SeriesSummary,
  SiteData,
  SocialImageText,
} from "../../src/views/views.ts";
import { capitalize, formatChange } from "../parts/inline.ts";

type SiteText = Pick<SiteData, "name" | "zone" | "words">;

export function buildPostImageText(post: PostItem, { name, words }: SiteText): SocialImageText {
  return {
    name,
    title: post.title,
    below: formatLines([post.authors.map(({ label }) => label).join(", ")]),
    day: formatDayParts(post.date, words.language),
  };
}

export function buildEventImageText(
  event: EventItem,
  { name, zone, words }: SiteText,
): SocialImageText {
  const above = [formatChange(event, words), event.seriesTitle]
    .filter((part) => part !== undefined)
    .join(": ");
  return {
    name,
    title: event.title,
    above: above !== "" ? above : undefined,
    below: formatLines([formatHours(event.when, words, zone), formatVenue(event, words)]),
    day: formatDayParts(getFirstDay(event.when), words.language),
    off: event.status === "cancelled" || event.status === "postponed" ? true : undefined,
  };
}

export function buildSeriesImageText(
  { title, met, recurrence, time }: SeriesSummary,
  { name }: Pick<SiteText, "name">,
): SocialImageText {
  return { name, title, below: formatLines([met, recurrence, time]) };
}

/** For pages without a share picture of their own. */
export function buildSiteImageText({
  name,
  description,
}: Pick<SiteData, "name" | "description">): SocialImageText {
  return { title: name, below: formatLines([description]) };
}

function formatLines(parts: readonly (string | undefined)[]): readonly string[] {
  return parts.flatMap((part) => (part === undefined || part === "" ? [] : [capitalize(part)]));
}
