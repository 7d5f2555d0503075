/** What a series will have from a day on, in words. */
import { formatVenue } from "../../locales/location.ts";
import { isOnline } from "../../model/queries.ts";
import { listChangedParts, type SeriesPart } from "../../model/series-change.ts";
import type { Series, SeriesChange } from "../../model/types.ts";
import { formatDate } from "../../time/format.ts";
import type { SiteData } from "../../views/views.ts";
import { formatRuleTime } from "./rule-time.ts";

/** Returns a sentence for each change that readers need to know, by day. */
export function formatSeriesChanges(
  { changes }: Pick<Series, "changes">,
  siteData: Pick<SiteData, "words">,
): readonly string[] {
  return changes.map((change) => formatChange(change, siteData)).filter((text) => text !== "");
}

/** Returns "From Wednesday 6 January 2027: 16:00 to 17:00, London time, Room 2 (The Hub is painted)". */
function formatChange(change: SeriesChange, siteData: Pick<SiteData, "words">): string {
  const { words } = siteData;
  const { from, title, repeats, place, hosts, status = "confirmed", reason } = change;
  const parts = listChangedParts(change);
  const isOff = parts.includes("status") && status === "cancelled";
  const names = hosts.map(({ name }) => name).join(", ");
  const venue = formatVenue({ place: place?.name, isOnline: isOnline(change) }, words);
  const texts: Readonly<Record<SeriesPart, string | undefined>> = {
    title: words.text("series-change-title", { title }),
    repeats,
    time: formatRuleTime(change, siteData) ?? words.text("all-day"),
    venue: venue === "" ? words.text("series-change-no-place") : venue,
    hosts: names === "" ? undefined : words.text("series-change-hosts", { hosts: names }),
    status: words.text(`series-change-${status}`),
  };
  const shown = (isOff ? (["status"] as const) : parts)
    .map((part) => texts[part])
    .filter((text) => text !== undefined);
  if (shown.length === 0) return "";
  const day = formatDate(from, words.language);
  const text = words.text("series-change", { day, changes: shown.join(", ") });
  return reason === undefined ? text : words.text("series-change-reason", { change: text, reason });
}
