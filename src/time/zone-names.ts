/** What people call a zone's time at an instant: "BST", "British Summer Time". */
import { formatter, type Style } from "./formatter.ts";
import { offsetText } from "./offset.ts";
import type { ZonedTime } from "./types.ts";
import { zonedAt } from "./wall.ts";

/** Each knows the short names of its own part of the world. */
const speakers = ["en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA"];

/** The short names that a zone's time has at an instant, "BST"; none where people use none. */
export function abbreviations(zone: string, epoch: number): readonly string[] {
  const names = speakers.map((language) => zoneName(zone, epoch, language, "shortZone"));
  return [...new Set(names)].filter((name) => /^[A-Z]{2,5}$/.test(name));
}

/** The name of a zone's time at an instant in a language: "British Summer Time". */
export function zoneName(zone: string, epoch: number, language: string, style: Style): string {
  if (/^UTC[+-]/.test(zone)) return zone;
  const parts = formatter(language, style, zone).formatToParts(epoch);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** How the lead writes the one of two instants that a wall time has: "2026-10-25 01:30 BST". */
export function written(moment: ZonedTime, other: number): string {
  const [name] = abbreviations(moment.zone, moment.epoch);
  const shared = name === undefined || abbreviations(moment.zone, other).includes(name);
  return `${moment.date} ${moment.time} ${shared ? offsetText(moment.offset) : name}`;
}

/** An instant, milliseconds since 1970, as the lead writes it in a zone: "2026-10-25 01:30". */
export function wallText(epoch: number, zone: string): string {
  const { date, time } = zonedAt(epoch, zone);
  return `${date} ${time}`;
}
