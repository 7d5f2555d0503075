/**
 * Dates and times as text in a language (BCP 47, "en-GB") and in machine formats. The machine's
 * zone and locale have no effect.
 */
import { getWeekday } from "./date.ts";
import { getFormatter, isEnglish, type Style, writeDate } from "./formatter.ts";
import { monthNames, weekdayNames } from "./names.ts";
import { formatOffset } from "./offset.ts";
import type { PlainDate, WallTime, When, ZonedTime } from "./types.ts";
import { getZoneName } from "./zone-names.ts";
import { toZonedTime } from "./zoned-time.ts";

/** Returns "Wednesday 21 June 2017". */
export function formatDate(date: PlainDate, language: string): string {
  const text = writeDate(date, language, "fullDay");
  // Some releases of Intl put a comma after the weekday in British English, others do not.
  return isEnglish(language) ? text.replace(/^(\p{L}+), (?=\d)/u, "$1 ") : text;
}

/** Returns "21 June 2017". */
export function formatDateWithoutWeekday(date: PlainDate, language: string): string {
  return writeDate(date, language, "day");
}

/** Returns the month of a day: "June 2017". */
export function formatMonth(date: PlainDate, language: string): string {
  return writeDate(date, language, "month");
}

/** Returns "17:30", or "5:30 PM" if the language uses that. */
export function formatTime(time: WallTime, language: string): string {
  return getFormatter(language, "time").format(Date.parse(`1970-01-01T${time}Z`));
}

/** Returns the name of the zone's time at that instant: "British Summer Time", "UTC+01:00". */
export function formatZone(moment: ZonedTime, language: string): string {
  return getZoneName(moment.zone, moment.epoch, language);
}

/** Returns the parts of a day that a list shows one below the other: "Wed", "25", "Nov 2026". */
export function formatDayParts(
  date: PlainDate,
  language: string,
): { readonly weekday: string; readonly day: string; readonly month: string } {
  const write = (style: Style) => writeDate(date, language, style);
  return { weekday: write("weekdayShort"), day: write("dayNumber"), month: write("monthShort") };
}

/** Returns "2026-11-25T13:30Z" for an instant in milliseconds since 1970. */
export function formatUtcMinute(epoch: number): string {
  const { date, time } = toZonedTime(epoch, "UTC");
  return `${date}T${time}Z`;
}

/**
 * Returns "Thu, 01 Jun 2017 17:30:00 +0100", as RSS needs it, always in English. A number is
 * milliseconds since 1970 and is formatted in UTC.
 */
export function formatRfc822(moment: ZonedTime | number): string {
  const { date, time, offset } =
    typeof moment === "number" ? toZonedTime(moment, "UTC") : toWholeMinutes(moment);
  const [year = "", month = "", day = ""] = date.split("-");
  const name = (weekdayNames[getWeekday(date) - 1] ?? "").slice(0, 3);
  const monthName = (monthNames[Number(month) - 1] ?? "").slice(0, 3);
  const clock = `${time}:${formatSeconds(typeof moment === "number" ? moment : moment.epoch)}`;
  return `${name}, ${day} ${monthName} ${year} ${clock} ${formatOffset(offset).replace(":", "")}`;
}

/** Returns ISO 8601: "2017-06-01", or "2017-06-01T17:30:00+01:00" with the offset. */
export function formatIso(moment: PlainDate | ZonedTime): string {
  if (typeof moment === "string") return moment;
  // Before 1972 some zones had offsets with seconds, which this format cannot express.
  if (!Number.isInteger(moment.offset))
    return `${new Date(moment.epoch).toISOString().slice(0, 19)}Z`;
  const seconds = formatSeconds(moment.epoch);
  return `${moment.date}T${moment.time}:${seconds}${formatOffset(moment.offset)}`;
}

/** Returns the start of an event in ISO 8601: its first day, or a time with an offset. */
export function formatIsoStart(when: When): string {
  return formatIso(when.kind === "timed" ? when.start : when.first);
}

/** The seconds of an instant, which only times of the machine have: "00" of all that was typed. */
function formatSeconds(epoch: number): string {
  return new Date(epoch).toISOString().slice(17, 19);
}

/** Converts a time whose offset has seconds, as some had before 1972, to UTC. */
function toWholeMinutes(moment: ZonedTime): ZonedTime {
  return Number.isInteger(moment.offset) ? moment : toZonedTime(moment.epoch, "UTC");
}
