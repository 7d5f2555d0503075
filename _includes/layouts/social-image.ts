/** What the share picture of a page says. */
import { formatHours } from "../../src/locales/when.ts";
import { formatDayParts } from "../../src/time/format.ts";
import { getFirstDay } from "../../src/time/when.ts";
import type {
  EventItem,
  PostItem,
  SeriesInput,
  SiteData,
  SocialImageText,
} from "../../src/views/views.ts";
import { formatLocation } from "../parts/events.ts";
import { capitalize, formatChange } from "../parts/inline.ts";

type SiteText = Pick<SiteData, "name" | "language" | "zone" | "words">;

export function buildPostImageText(post: PostItem, { name, language }: SiteText): SocialImageText {
  const by = post.authors.map(({ label }) => label).join(", ");
  return {
    name,
    title: post.title,
    below: formatLines([by]),
    day: formatDayParts(post.date, language),
  };
}

export function buildEventImageText(
  event: EventItem,
  { name, language, zone, words }: SiteText,
): SocialImageText {
  const above = [formatChange(event), event.seriesTitle]
    .filter((part) => part !== undefined)
    .join(": ");
  const hours = formatHours(event.when, words, zone);
  return {
    name,
    title: event.title,
    above: above !== "" ? above : undefined,
    below: formatLines([hours, formatLocation(event)]),
    day: formatDayParts(getFirstDay(event.when), language),
    off: event.status === "cancelled" || event.status === "postponed" ? true : undefined,
  };
}

export function buildSeriesImageText(
  { title, recurrence, time }: Pick<SeriesInput, "title" | "recurrence" | "time">,
  { name }: Pick<SiteText, "name">,
): SocialImageText {
  return { name, title, below: formatLines([recurrence, time]) };
}

/** The whole site's: for pages that have none of their own. */
export function buildSiteImageText({
  name,
  description,
}: Pick<SiteData, "name" | "description">): SocialImageText {
  return { title: name, below: formatLines([description]) };
}

function formatLines(parts: readonly (string | undefined)[]): readonly string[] {
  return parts.flatMap((part) => (part === undefined || part === "" ? [] : [capitalize(part)]));
}
