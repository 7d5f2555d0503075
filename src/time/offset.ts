/** Offsets from UTC. */
import { IANAZone } from "luxon";

const dayLength = 86_400_000;
const fixedZone = /^UTC([+-])(\d{2}):(\d{2})$/;

/** A zone with its cached offsets at 00:00 UTC, by day number. */
interface CachedZone {
  readonly zone: IANAZone;
  readonly offsetsByDay: Map<number, number>;
}

const zoneCache = new Map<string, CachedZone>();

/**
 * Returns the minutes east of UTC in a zone ("Europe/London", "UTC", "UTC+01:00") at an instant in
 * milliseconds since 1970. Throws a RangeError for an unknown zone. Offsets come from Luxon; if a
 * day starts and ends with the same offset, the whole day has it.
 */
export function getOffset(zone: string, epoch: number): number {
  const match = fixedZone.exec(zone);
  if (match !== null) return parseOffset(match[1] ?? "+", match[2] ?? "0", match[3] ?? "0");
  const cached = getCachedZone(zone);
  const day = Math.floor(epoch / dayLength);
  const before = getOffsetAtDay(cached, day);
  return before === getOffsetAtDay(cached, day + 1) ? before : cached.zone.offset(epoch);
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

function getCachedZone(name: string): CachedZone {
  let cached = zoneCache.get(name);
  if (cached === undefined) {
    const zone = IANAZone.create(name);
    if (!zone.isValid) throw new RangeError(`"${name}" is not a time zone`);
    cached = { zone, offsetsByDay: new Map() };
    zoneCache.set(name, cached);
  }
  return cached;
}

function getOffsetAtDay({ zone, offsetsByDay }: CachedZone, day: number): number {
  let offset = offsetsByDay.get(day);
  if (offset === undefined) {
    offset = zone.offset(day * dayLength);
    offsetsByDay.set(day, offset);
  }
  return offset;
}
