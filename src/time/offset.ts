/** Offsets from UTC. */
import { getZonePeriod } from "./zone-data.ts";

const fixedZone = /^UTC([+-])(\d{2}):(\d{2})$/;

/**
 * Returns the minutes east of UTC in a zone ("Europe/London", "UTC", "UTC+01:00") at an instant in
 * milliseconds since 1970. Throws a RangeError for an unknown zone.
 */
export function getOffset(zone: string, epoch: number): number {
  const match = fixedZone.exec(zone);
  if (match !== null) return parseOffset(match[1] ?? "+", match[2] ?? "0", match[3] ?? "0");
  return getZonePeriod(zone, epoch).offset;
}

/** Returns the minutes of an offset: a sign, and digits for hours and minutes. */
export function parseOffset(sign: string, hours: string, minutes: string): number {
  const absolute = Number(hours) * 60 + Number(minutes);
  return absolute === 0 || sign === "+" ? absolute : -absolute;
}

/** Formats minutes as "+01:00". */
export function formatOffset(minutes: number): string {
  const absolute = Math.abs(Math.trunc(minutes));
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}
