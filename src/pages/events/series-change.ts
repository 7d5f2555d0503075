/** What a series will have from a day on, in words. */
import { formatVenue } from "../../locales/location.ts";
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
  const { from, changed, status, reason } = change;
  const has = (...names: readonly string[]) => names.some((name) => changed.includes(name));
  const isOff = has("status") && status === "cancelled";
  const parts = isOff
    ? []
    : [
        has("title") && words.text("series-change-title", { title: change.title }),
        has("repeats") && change.repeats,
        has("time", "zone") && (formatRuleTime(change, siteData) ?? words.text("all-day")),
        has("place", "online") &&
          (formatVenue(
            { place: change.place?.name, isOnline: change.online !== undefined },
            words,
          ) ||
            words.text("series-change-no-place")),
        has("hosts") &&
          change.hosts.length > 0 &&
          words.text("series-change-hosts", { hosts: joinNames(change) }),
      ];
  const statusPart = has("status") && words.text(`series-change-${status ?? "confirmed"}`);
  const texts = [...parts, statusPart].filter((part) => typeof part === "string");
  if (texts.length === 0) return "";
  const day = formatDate(from, words.language);
  const text = words.text("series-change", { day, changes: texts.join(", ") });
  return reason === undefined ? text : words.text("series-change-reason", { change: text, reason });
}

function joinNames({ hosts }: SeriesChange): string {
  return hosts.map(({ name }) => name).join(", ");
}
