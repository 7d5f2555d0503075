import { explainGap, explainOverlap } from "../mistakes/clock-change.ts";
import { explainMomentMistake } from "../mistakes/moment.ts";
import { explainTypedZone } from "../mistakes/typed-zone.ts";
import { succeed } from "../result.ts";
import type { ParseResult, PlainDate, WallTime, ZonedTime } from "../types.ts";
import { isWallTime } from "../wall-time.ts";
import { findInstants, toZonedTime } from "../zoned-time.ts";
import { parseDate } from "./date.ts";
import { parseZoneSuffix } from "./zone-suffix.ts";

const momentForm =
  /^(\d{4}-\d\d?-\d\d?)(?:(?:T|\s{1,9})(\d\d:\d\d|\d:\d\d(?=:))(:[0-5]\d(?:[.,]\d{1,9})?)?(?:\s{0,9}([+-]\d\d(?::?\d\d)?|[A-Z]{1,5}))?)?$/i;

/**
 * Reads "2017-06-01", which stays a date, or "2017-06-01 17:30" (or with a T), a wall time in
 * `zone`, which comes from parseZone. Programs write seconds, which are dropped, and with them hours
 * of one digit ("8:32:24"). "Z", "+01:00", "+0100" or an abbreviation that the zone has at that time
 * ("BST") may follow. If the zone does not have the offset then, the wall time is kept in the zone
 * "UTC+01:00". Errors are times that the clocks skip, times that happen twice without a suffix that
 * says which, and "10:00-11:00" after a space, which can be an end or an offset. Where
 * `hasZoneField` is true, a fix may say to write `zone:`.
 */
export function parseMoment(
  text: string,
  zone: string,
  { hasZoneField = false } = {},
): ParseResult<PlainDate | ZonedTime> {
  const context = {
    zone,
    hasZoneField,
    isSuffix: (date: PlainDate, time: WallTime, suffix: string) =>
      /^\w+$/.test(suffix) && parseZoneSuffix(date, time, suffix, zone).ok,
  };
  const [, day = "", clock, seconds, suffix] = momentForm.exec(text.trim()) ?? [];
  const date = parseDate(day);
  if (date.ok && clock === undefined) return date;
  const time = clock?.padStart(5, "0") ?? "";
  if (!date.ok || !isWallTime(time) || isAmbiguous(text, { time, seconds, suffix }))
    return explainMomentMistake(text.trim(), context);
  if (suffix === undefined) return parseZonedTime(date.value, time, zone);
  const parsed = parseZoneSuffix(date.value, time, suffix, zone);
  // An abbreviation of other zones.
  const isForeign = !parsed.ok && parsed.message.includes("is not an abbreviation");
  return (isForeign && explainTypedZone(date.value, time, suffix, context)) || parsed;
}

/** Returns whether a suffix is "am" or "pm", or an offset that may be an end ("10:00-11:00"). */
function isAmbiguous(
  text: string,
  { time, seconds, suffix = "" }: { time: WallTime; seconds?: string; suffix?: string },
): boolean {
  if (/^[ap]m$/i.test(suffix)) return true;
  if (seconds !== undefined) return false;
  if (/^[+-]\d\d$/.test(suffix)) return true;
  return suffix.startsWith("-") && !/t/i.test(text) && suffix.slice(1) > time;
}

/** Returns a wall time in a zone; an error if the clocks skip it or show it twice. */
export function parseZonedTime(
  date: PlainDate,
  time: WallTime,
  zone: string,
): ParseResult<ZonedTime> {
  const [first, second] = findInstants(date, time, zone);
  if (first === undefined) return explainGap(date, time, zone);
  if (second !== undefined) return explainOverlap(date, time, zone, [first, second]);
  return succeed(toZonedTime(first, zone));
}
