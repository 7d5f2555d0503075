import type { Words } from "../../locales/words.ts";
import type { Series } from "../../model/types.ts";
import { formatTime } from "../../time/format.ts";
import type { SiteData } from "../../views/views.ts";

/** Returns the time of a series' rule, with its zone: "12:30 to 13:30, London time". */
export function formatRuleTime(
  { time, zone }: Pick<Series, "time" | "zone">,
  { words }: Pick<SiteData, "words">,
): string | undefined {
  if (time === undefined) return undefined;
  const range = words.text("time-range", {
    start: formatTime(time.start, words.language),
    end: formatTime(time.end, words.language),
  });
  return `${range}, ${formatZoneTime(zone, words)}`;
}

/** Returns "London time" for "Europe/London", and a zone without a city as it is. */
export function formatZoneTime(zone: string, words: Words): string {
  const city = /^[A-Z][a-z]+\/.*?([^/]+)$/.exec(zone)?.[1]?.replaceAll("_", " ");
  return city === undefined ? zone : words.text("local-time", { city });
}
