/**
 * Days and times in the words of a language (BCP 47, "en-GB"), and in the forms that machines
 * read. Pure: neither the machine's zone nor its locale has a part in any of them.
 */

import { getWeekday } from "./date.ts";
import { getFormatter, isEnglish, type Style } from "./formatter.ts";
import { monthNames, weekdayNames } from "./names.ts";
import { formatOffset } from "./offset.ts";
import type { PlainDate, WallTime, ZonedTime } from "./types.ts";
import { getZoneName } from "./zone-names.ts";
import { toZonedTime } from "./zoned-time.ts";

/** "Wednesday 21 June 2017". */
export function formatDate(date: PlainDate, language: string): string {
  const text = getFormatter(language, "fullDay").format(Date.parse(date));
  // British English has had the comma and not had it in one release of Intl or another.
  return isEnglish(language) ? text.replace(/^(\p{L}+), (?=\d)/u, "$1 ") : text;
}

/** "21 June 2017". */
export function formatDateWithoutWeekday(date: PlainDate, language: string): string {
  return getFormatter(language, "day").format(Date.parse(date));
}

/** The month that a day is in: "June 2017". */
export function formatMonth(date: PlainDate, language: string): string {
  return getFormatter(language, "month").format(Date.parse(date));
}

/** "17:30"; "5:30 PM" where the language has it so. */
export function formatTime(time: WallTime, language: string): string {
  return getFormatter(language, "time").format(Date.parse(`1970-01-01T${time}Z`));
}

/** What the zone's time is called at a moment: "British Summer Time"; "UTC+01:00" stays. */
export function formatZone(moment: ZonedTime, language: string): string {
  return getZoneName(moment.zone, moment.epoch, language, "longZone");
}

/** A day in the parts that a list sets one below the other: "Wed", "25", "Nov 2026". */
export function formatDayParts(
  date: PlainDate,
  language: string,
): { readonly weekday: string; readonly day: string; readonly month: string } {
  const epoch = Date.parse(date);
  const format = (style: Style) => getFormatter(language, style).format(epoch);
  return { weekday: format("weekdayShort"), day: format("dayNumber"), month: format("monthShort") };
}

/** An instant, milliseconds since 1970, to the minute: "2026-11-25T13:30Z". */
export function formatUtcMinute(epoch: number): string {
  const { date, time } = toZonedTime(epoch, "UTC");
  return `${date}T${time}Z`;
}

/** For RSS, whose days and months are always English: "Thu, 01 Jun 2017 17:30:00 +0100". */
export function formatRfc822(moment: ZonedTime | number): string {
  const { date, time, offset } =
    typeof moment === "number" ? toZonedTime(moment, "UTC") : toWholeMinutes(moment);
  const [year = "", month = "", day = ""] = date.split("-");
  const name = (weekdayNames[getWeekday(date) - 1] ?? "").slice(0, 3);
  const monthName = (monthNames[Number(month) - 1] ?? "").slice(0, 3);
  return `${name}, ${day} ${monthName} ${year} ${time}:00 ${formatOffset(offset).replace(":", "")}`;
}

/** For `datetime` attributes: "2017-06-01", or "2017-06-01T17:30:00+01:00". */
export function formatIso(moment: PlainDate | ZonedTime): string {
  if (typeof moment === "string") return moment;
  // Before 1972 some zones had offsets with seconds, which the form cannot hold.
  if (!Number.isInteger(moment.offset))
    return `${new Date(moment.epoch).toISOString().slice(0, 19)}Z`;
  return `${moment.date}T${moment.time}:00${formatOffset(moment.offset)}`;
}

/** A moment whose offset has seconds, as some had before 1972, as UTC shows it. */
function toWholeMinutes(moment: ZonedTime): ZonedTime {
  return Number.isInteger(moment.offset) ? moment : toZonedTime(moment.epoch, "UTC");
}
