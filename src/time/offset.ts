/** Offsets from UTC: those a zone has at an instant, and those that a text gives. */
import { IANAZone } from "luxon";

const dayLength = 86_400_000;
const fixedZone = /^UTC([+-])(\d{2}):(\d{2})$/;

/** A zone, and its offsets at the starts of the days of UTC that were asked for. */
interface KnownZone {
  readonly zone: IANAZone;
  readonly atDays: Map<number, number>;
}

const known = new Map<string, KnownZone>();

/**
 * Minutes east of UTC in a zone ("Europe/London", "UTC", "UTC+01:00") at an instant, in
 * milliseconds since 1970. Throws a RangeError for a zone that parseZone does not know.
 * Luxon answers; a day that starts and ends with one offset has no other between.
 */
export function offsetAt(zone: string, epoch: number): number {
  const fixed = fixedZone.exec(zone);
  if (fixed !== null) return offsetOf(fixed[1] ?? "+", fixed[2] ?? "0", fixed[3] ?? "0");
  const found = knownZone(zone);
  const day = Math.floor(epoch / dayLength);
  const before = atDay(found, day);
  return before === atDay(found, day + 1) ? before : found.zone.offset(epoch);
}

/** Minutes of a signed offset that is given in digits. */
export function offsetOf(sign: string, hours: string, minutes: string): number {
  const size = Number(hours) * 60 + Number(minutes);
  return size === 0 || sign === "+" ? size : -size;
}

/** Minutes as "+01:00". */
export function offsetText(minutes: number): string {
  const size = Math.abs(Math.trunc(minutes));
  const two = (number: number) => String(number).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function knownZone(name: string): KnownZone {
  let found = known.get(name);
  if (found === undefined) {
    const zone = IANAZone.create(name);
    if (!zone.isValid) throw new RangeError(`"${name}" is not a time zone`);
    found = { zone, atDays: new Map() };
    known.set(name, found);
  }
  return found;
}

function atDay({ zone, atDays }: KnownZone, day: number): number {
  let offset = atDays.get(day);
  if (offset === undefined) {
    offset = zone.offset(day * dayLength);
    atDays.set(day, offset);
  }
  return offset;
}
