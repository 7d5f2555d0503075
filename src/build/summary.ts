/** The summary of a build. */
import type { Loaded } from "../content/load.ts";
import { hasEnded } from "../model/state.ts";
import type { Event, Site } from "../model/types.ts";
import { formatCount } from "../text/count.ts";
import { addDays } from "../time/date.ts";
import { formatDate } from "../time/format.ts";
import { getEndEpoch } from "../time/when.ts";
import { tzRelease } from "../time/zone-data.ts";
import { toZonedTime } from "../time/zoned-time.ts";

/**
 * Returns the counts of the content, the release of the zone rules, what is unpublished and until
 * when, and when to build again. A preview shows what is unpublished.
 */
export function formatSummary(
  { site, unpublished, notices }: Loaded & { readonly notices: readonly string[] },
  { isPreview } = { isPreview: false },
): string {
  const sessions = site.events.filter((event) => event.session !== undefined).length;
  const counts = [
    formatCount(site.posts.length, "post"),
    formatCount(site.people.length, "person", "people"),
    formatCount(site.events.length - sessions, "single event"),
    `${formatCount(site.series.length, "series", "series")} with ${formatCount(sessions, "session")}`,
    formatCount(site.cohorts.length, "cohort"),
    ...(site.briefings.length === 0 ? [] : [formatCount(site.briefings.length, "briefing")]),
    formatCount(site.pages.length, "page"),
  ];
  const lines = [counts.join(", "), `time zone rules: tz database ${tzRelease}`];
  for (const entry of unpublished) {
    if (entry.unpublished === undefined) continue;
    const reason =
      entry.unpublished.reason === "draft"
        ? "draft"
        : `scheduled for ${formatDate(entry.unpublished.date, "en-GB")}`;
    lines.push(`${isPreview ? "shown here only" : "unpublished"}: ${entry.file} (${reason})`);
  }
  const nextBuildLine = describeNextBuild(site, unpublished);
  if (nextBuildLine !== undefined) lines.push(nextBuildLine);
  lines.push(...notices);
  return `${lines.join("\n")}\n`;
}

/** Returns the first time after the build at which the site would be different. */
export function describeNextBuild(
  site: Site,
  unpublished: Loaded["unpublished"],
): string | undefined {
  const { zone } = site.settings;
  const moments: { readonly day: string; readonly time: string; readonly why: string }[] = [];
  for (const entry of unpublished) {
    if (entry.unpublished?.reason !== "scheduled") continue;
    const time = Number.isNaN(entry.unpublished.epoch)
      ? "00:00"
      : toZonedTime(entry.unpublished.epoch, zone).time;
    moments.push({ day: entry.unpublished.date, time, why: `"${entry.title}" is published` });
  }
  const ends = site.events.map((event): [number, Event] => [getEndEpoch(event.when, zone), event]);
  const next = ends.filter(([end]) => end > site.buildDate.epoch).sort(([a], [b]) => a - b)[0];
  if (next !== undefined) {
    const { date, time } = toZonedTime(next[0], zone);
    moments.push({ day: date, time, why: `"${next[1].title}" ends` });
  }
  const { ended } = site.settings;
  if (ended !== undefined && !hasEnded(site))
    moments.push({ day: addDays(ended.on, 1), time: "00:00", why: "the programme has ended" });
  if (moments.length === 0 && ended !== undefined)
    return "the programme has ended: the site need not be built again";
  const [earliest] = moments.sort((a, b) => (a.day + a.time < b.day + b.time ? -1 : 1));
  return earliest === undefined
    ? undefined
    : `build again after ${earliest.day} ${earliest.time} (${zone}): ${earliest.why}`;
}
