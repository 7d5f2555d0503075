/** Names of a zone's time at an instant: "BST", "British Summer Time". */
import { getFormatter, type Style } from "./formatter.ts";
import { formatOffset, getOffset } from "./offset.ts";
import type { ZonedTime } from "./types.ts";
import { getZonePeriod } from "./zone-data.ts";
import { toZonedTime } from "./zoned-time.ts";

/** Returns the abbreviation of a zone's time at an instant, "BST"; undefined where it has none. */
export function getAbbreviation(zone: string, epoch: number): string | undefined {
  const { abbreviation } = getZonePeriod(zone, epoch);
  return /^[A-Z]{2,5}$/.test(abbreviation) ? abbreviation : undefined;
}

/**
 * Returns the name of a zone's time at an instant in a language: "British Summer Time". Names come
 * from Intl, whose zone rules may be older than ours. Where it would name a time with another
 * offset, such as Central Standard Time for a winter that has none any more, it is "UTC-05:00".
 */
export function getZoneName(zone: string, epoch: number, language: string): string {
  if (/^UTC[+-]/.test(zone)) return zone;
  return hasSameOffsetInIntl(zone, epoch)
    ? formatZonePart(zone, epoch, language, "zone")
    : `UTC${formatOffset(getOffset(zone, epoch))}`;
}

/**
 * Returns whether a zone has the same offset at an instant by the rules of Intl. Where it has not,
 * other programs may have older rules too.
 */
export function hasSameOffsetInIntl(zone: string, epoch: number): boolean {
  const offset = formatOffset(getOffset(zone, epoch));
  const intlOffset = formatZonePart(zone, epoch, "en", "zoneOffset");
  // Some releases of Intl write no offset for UTC.
  return intlOffset === `GMT${offset}` || (intlOffset === "GMT" && offset === "+00:00");
}

/** Returns what Intl writes for a zone; "" for a zone that it does not know yet. */
function formatZonePart(zone: string, epoch: number, language: string, style: Style): string {
  try {
    const parts = getFormatter(language, style, zone).formatToParts(epoch);
    return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/** Formats one of two instants with the same wall time as content writes it: "2026-10-25 01:30 BST". */
export function formatWithZone(moment: ZonedTime, otherEpoch: number): string {
  const { date, time, zone, epoch, offset } = moment;
  const name = getAbbreviation(zone, epoch);
  const isAmbiguous = name === undefined || name === getAbbreviation(zone, otherEpoch);
  return `${date} ${time} ${isAmbiguous ? formatOffset(offset) : name}`;
}

/** Formats an instant (milliseconds since 1970) in a zone as content writes it: "2026-10-25 01:30". */
export function formatWallTime(epoch: number, zone: string): string {
  const { date, time } = toZonedTime(epoch, zone);
  return `${date} ${time}`;
}
