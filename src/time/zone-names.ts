/** Names of a zone's time at an instant: "BST", "British Summer Time". */
import { getFormatter, type Style } from "./formatter.ts";
import { formatOffset } from "./offset.ts";
import type { ZonedTime } from "./types.ts";
import { toZonedTime } from "./zoned-time.ts";

/** Intl knows the abbreviations of each region only in its own language. */
const languages = ["en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA"];

/** Returns the abbreviations of a zone's time at an instant, "BST"; some zones have none. */
export function listAbbreviations(zone: string, epoch: number): readonly string[] {
  const names = languages.map((language) => getZoneName(zone, epoch, language, "shortZone"));
  return [...new Set(names)].filter((name) => /^[A-Z]{2,5}$/.test(name));
}

/** Returns the name of a zone's time at an instant in a language: "British Summer Time". */
export function getZoneName(zone: string, epoch: number, language: string, style: Style): string {
  if (/^UTC[+-]/.test(zone)) return zone;
  const parts = getFormatter(language, style, zone).formatToParts(epoch);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Formats one of two instants with the same wall time as content writes it: "2026-10-25 01:30 BST". */
export function formatWithZone(moment: ZonedTime, otherEpoch: number): string {
  const [name] = listAbbreviations(moment.zone, moment.epoch);
  const isAmbiguous =
    name === undefined || listAbbreviations(moment.zone, otherEpoch).includes(name);
  return `${moment.date} ${moment.time} ${isAmbiguous ? formatOffset(moment.offset) : name}`;
}

/** Formats an instant (milliseconds since 1970) in a zone as content writes it: "2026-10-25 01:30". */
export function formatWallTime(epoch: number, zone: string): string {
  const { date, time } = toZonedTime(epoch, zone);
  return `${date} ${time}`;
}
