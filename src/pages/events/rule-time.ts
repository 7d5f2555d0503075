import type { Series } from "../../model/types.ts";
import { formatTime } from "../../time/format.ts";
import type { SiteData } from "../../views/views.ts";

/** The rule's time, and whose time it is: "12:30 to 13:30, London time". */
export function formatRuleTime(
  { time, sessions }: Pick<Series, "time" | "sessions">,
  { language, zone: siteZone }: SiteData,
): string | undefined {
  if (time === undefined) return undefined;
  const timed = sessions.map(({ when }) => when).find((when) => when.kind === "timed");
  const zone = timed?.start.zone ?? siteZone;
  const hours = `${formatTime(time.start, language)} to ${formatTime(time.end, language)}`;
  return `${hours}, ${formatZoneTime(zone)}`;
}

/** Whose time it is, after the city that names the zone: "London time". */
export function formatZoneTime(zone: string): string {
  const city = /^[A-Z][a-z]+\/.*?([^/]+)$/.exec(zone)?.[1]?.replaceAll("_", " ");
  return city === undefined ? zone : `${city} time`;
}
