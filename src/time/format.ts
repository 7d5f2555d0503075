/**
 * Days and times in the words of a language (BCP 47, "en-GB"), and in the forms that machines
 * read. Pure: neither the machine's zone nor its locale has a part in any of them.
 */

import { weekday } from "./date.ts";
import { formatter, type Style, writesEnglish } from "./formatter.ts";
import { isoString } from "./moment.ts";
import { monthNames, weekdayNames } from "./names.ts";
import { offsetText } from "./offset.ts";
import type { AllDay, PlainDate, Timed, WallTime, When, ZonedTime } from "./types.ts";
import { zonedAt } from "./wall.ts";
import { zoneName } from "./zone-names.ts";

/** "Wednesday 21 June 2017". */
export function dateInWords(date: PlainDate, language: string): string {
  const text = formatter(language, "fullDay").format(Date.parse(date));
  // British English has had the comma and not had it in one release of Intl or another.
  return writesEnglish(language) ? text.replace(/^(\p{L}+), (?=\d)/u, "$1 ") : text;
}

/** "21 June 2017". */
export function dateShort(date: PlainDate, language: string): string {
  return formatter(language, "day").format(Date.parse(date));
}

/** The month that a day is in: "June 2017". */
export function monthInWords(date: PlainDate, language: string): string {
  return formatter(language, "month").format(Date.parse(date));
}

/** "17:30"; "5:30 PM" where the language has it so. */
export function timeInWords(time: WallTime, language: string): string {
  return formatter(language, "time").format(Date.parse(`1970-01-01T${time}Z`));
}

/** What the zone's time is called at a moment: "British Summer Time"; "UTC+01:00" stays. */
export function zoneInWords(moment: ZonedTime, language: string): string {
  return zoneName(moment.zone, moment.epoch, language, "longZone");
}

/**
 * "Thursday 1 June 2017, 17:30 to 19:30 (British Summer Time)", "Thursday 1 October 2026, all
 * day", "Thursday 1 to Friday 2 October 2026, all day"; the day of the end only where it is
 * another. Languages other than English have dashes, and no words for "all day".
 */
export function whenInWords(when: When, language: string): string {
  if (when.kind === "timed") return timedInWords(when, language);
  const days = daysInWords(when, language);
  return writesEnglish(language) ? `${days}, all day` : days;
}

/** When it begins: "Thursday 1 June 2017, 17:30 (British Summer Time)"; of whole days the first. */
export function startInWords(when: When, language: string): string {
  if (when.kind === "all-day") return dateInWords(when.first, language);
  return timedInWords({ ...when, end: when.start }, language);
}

/**
 * What a list says beside the first day: "12:30 to 13:30", with the zone where it is not `home`;
 * "23:00 to Thursday 11 June 2026, 01:00"; "until Friday 2 October 2026"; "all day".
 */
export function hoursInWords(when: When, language: string, home: string): string {
  const english = writesEnglish(language);
  if (when.kind === "all-day") {
    const last = dateInWords(when.last, language);
    if (when.first === when.last) return english ? "all day" : "";
    return english ? `until ${last}` : `– ${last}`;
  }
  const words = timedInWords(when, language).slice(
    dateInWords(when.start.date, language).length + 2,
  );
  return when.start.zone === home && when.end.zone === home
    ? words.replace(/ \([^()]+\)/g, "")
    : words;
}

/** A day in the parts that a list sets one below the other: "Wed", "25", "Nov 2026". */
export function dayParts(
  date: PlainDate,
  language: string,
): { readonly weekday: string; readonly day: string; readonly month: string } {
  const at = Date.parse(date);
  const part = (style: Style) => formatter(language, style).format(at);
  return { weekday: part("weekdayShort"), day: part("dayNumber"), month: part("monthShort") };
}

/** An instant, milliseconds since 1970, to the minute: "2026-11-25T13:30Z". */
export function utcMinute(epoch: number): string {
  const { date, time } = zonedAt(epoch, "UTC");
  return `${date}T${time}Z`;
}

function timedInWords({ start, end }: Timed, language: string): string {
  const day = dateInWords(start.date, language);
  const from = timeInWords(start.time, language);
  const zone = zoneInWords(start, language);
  if (start.epoch === end.epoch) return `${day}, ${from} (${zone})`;
  const sameDay = start.date === end.date;
  const clock = timeInWords(end.time, language);
  const until = sameDay ? clock : `${dateInWords(end.date, language)}, ${clock}`;
  const to = writesEnglish(language) ? "to" : "–";
  const sameOffset = start.zone === end.zone && start.offset === end.offset;
  const endZone = sameOffset ? zone : zoneInWords(end, language);
  if (zone === endZone) return `${day}, ${from} ${to} ${until} (${zone})`;
  return `${day}, ${from} (${zone}) ${to} ${until} (${endZone})`;
}

function daysInWords({ first, last }: AllDay, language: string): string {
  const end = dateInWords(last, language);
  if (first === last) return end;
  if (!writesEnglish(language)) {
    return formatter(language, "fullDay").formatRange(Date.parse(first), Date.parse(last));
  }
  const dayFirst = /\d{4}$/.test(end) && /^\p{L}+ \d/u.test(end);
  if (!dayFirst || first.slice(0, 4) !== last.slice(0, 4)) {
    return `${dateInWords(first, language)} to ${end}`;
  }
  const style = first.slice(0, 7) === last.slice(0, 7) ? "weekdayAndDay" : "weekdayDayAndMonth";
  return `${formatter(language, style).format(Date.parse(first))} to ${end}`;
}

/** For RSS, whose days and months are always English: "Thu, 01 Jun 2017 17:30:00 +0100". */
export function rfc822(moment: ZonedTime | number): string {
  const { date, time, offset } =
    typeof moment === "number" ? zonedAt(moment, "UTC") : whole(moment);
  const [year = "", month = "", day = ""] = date.split("-");
  const name = (weekdayNames[weekday(date) - 1] ?? "").slice(0, 3);
  const monthName = (monthNames[Number(month) - 1] ?? "").slice(0, 3);
  return `${name}, ${day} ${monthName} ${year} ${time}:00 ${offsetText(offset).replace(":", "")}`;
}

/** For `datetime` attributes: "2017-06-01", or "2017-06-01T17:30:00+01:00". */
export function isoOf(moment: PlainDate | ZonedTime): string {
  return typeof moment === "string" ? moment : isoString(moment);
}

/** A moment whose offset has seconds, as some had before 1972, as UTC shows it. */
function whole(moment: ZonedTime): ZonedTime {
  return Number.isInteger(moment.offset) ? moment : zonedAt(moment.epoch, "UTC");
}
