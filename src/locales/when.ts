/** When something takes place, in words. Dates and times follow the language of the words. */
import { formatDate, formatTime, formatZone } from "../time/format.ts";
import { getFormatter, isEnglish, writeDate } from "../time/formatter.ts";
import type { AllDay, Timed, When } from "../time/types.ts";
import type { Words } from "./words.ts";

/**
 * Returns "Thursday 1 June 2017, 17:30 to 19:30 (British Summer Time)", "Thursday 1 October 2026,
 * all day", or "Thursday 1 to Friday 2 October 2026, all day"; the day of the end where it is
 * another.
 */
export function formatWhen(when: When, words: Words): string {
  if (when.kind === "timed")
    return `${formatDate(when.start.date, words.language)}, ${formatTimes(when, words)}`;
  return [formatDays(when, words), words.text("all-day")].filter((part) => part !== "").join(", ");
}

/** Returns when it begins: "Thursday 1 June 2017, 17:30 (British Summer Time)"; of days the first. */
export function formatStart(when: When, words: Words): string {
  if (when.kind === "all-day") return formatDate(when.first, words.language);
  return formatWhen({ ...when, end: when.start }, words);
}

/** Returns the same without the zone, for titles: "Thursday 1 June 2017, 17:30". */
export function formatStartWithoutZone(when: When, words: Words): string {
  if (when.kind === "all-day") return formatDate(when.first, words.language);
  const { date, time } = when.start;
  return `${formatDate(date, words.language)}, ${formatTime(time, words.language)}`;
}

/**
 * Returns what a list says beside the first day: "12:30 to 13:30", with the zone where it is not
 * that of the site; "23:00 to Thursday 11 June 2026, 01:00"; "until Friday 2 October 2026"; "all
 * day".
 */
export function formatHours(when: When, words: Words, siteZone: string): string {
  if (when.kind === "timed") {
    const isSiteZone = when.start.zone === siteZone && when.end.zone === siteZone;
    return formatTimes(when, words, !isSiteZone);
  }
  if (when.first === when.last) return words.text("all-day");
  return words.text("until-day", { day: formatDate(when.last, words.language) });
}

/** "17:30 to 19:30 (British Summer Time)"; the zone of each where the clocks change between them. */
function formatTimes({ start, end }: Timed, words: Words, withZone = true): string {
  const { language } = words;
  const zone = formatZone(start, language);
  const sameOffset = start.zone === end.zone && start.offset === end.offset;
  const endZone = sameOffset ? zone : formatZone(end, language);
  const from = formatTime(start.time, language);
  const clock = formatTime(end.time, language);
  const until = start.date === end.date ? clock : `${formatDate(end.date, language)}, ${clock}`;
  const inZone = (text: string, name: string) => (withZone ? `${text} (${name})` : text);
  if (start.epoch === end.epoch) return inZone(from, zone);
  if (zone === endZone) return inZone(words.text("time-range", { start: from, end: until }), zone);
  return words.text("time-range", { start: inZone(from, zone), end: inZone(until, endZone) });
}

/** Returns whole days: "Thursday 1 to Friday 2 October 2026". */
export function formatDays({ first, last }: Pick<AllDay, "first" | "last">, words: Words): string {
  const { language } = words;
  const end = formatDate(last, language);
  if (first === last) return end;
  if (!isEnglish(language))
    return getFormatter(language, "fullDay").formatRange(Date.parse(first), Date.parse(last));
  const isDayFirst = /\d{4}$/.test(end) && /^\p{L}+ \d/u.test(end);
  if (!isDayFirst || first.slice(0, 4) !== last.slice(0, 4))
    return words.text("time-range", { start: formatDate(first, language), end });
  const style = first.slice(0, 7) === last.slice(0, 7) ? "weekdayAndDay" : "weekdayDayAndMonth";
  const start = writeDate(first, language, style);
  return words.text("time-range", { start, end });
}
