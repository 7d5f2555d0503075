/**
 * Cached Intl formatters, and what they wrote: creating one takes a hundred times as long as using
 * it, and using it ten times as long as looking up a date, which lists repeat.
 */
import { parseLanguage } from "../text/language.ts";
import type { PlainDate } from "./types.ts";

/** Options by style. Dates and wall times are formatted as if they were in UTC. */
const styles = {
  weekdayAndDay: { weekday: "long", day: "numeric" },
  weekdayDayAndMonth: { weekday: "long", day: "numeric", month: "long" },
  fullDay: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  weekdayShort: { weekday: "short" },
  dayNumber: { day: "numeric" },
  monthShort: { month: "short", year: "numeric" },
  time: { timeStyle: "short" },
  zone: { timeZoneName: "long" },
  zoneOffset: { timeZoneName: "longOffset" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Which parts of a date or time a formatter writes. */
export type Style = keyof typeof styles;

const englishByLanguage = new Map<string, boolean>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns the formatter of a style in a language (BCP 47), for UTC unless a zone is given. For a
 * language that Intl does not know it is British English, never the machine's language.
 */
export function getFormatter(language: string, style: Style, zone = "UTC"): Intl.DateTimeFormat {
  const key = `${language} ${style} ${zone}`;
  let cached = formatters.get(key);
  if (cached === undefined) {
    cached = new Intl.DateTimeFormat([language, "en-GB"], { ...styles[style], timeZone: zone });
    formatters.set(key, cached);
  }
  return cached;
}

/** By language and style, then by date. */
const writtenDates = new Map<string, Map<PlainDate, string>>();

/** Returns a date in a style and a language (BCP 47). */
export function writeDate(date: PlainDate, language: string, style: Style): string {
  const key = `${language} ${style}`;
  let written = writtenDates.get(key);
  if (written === undefined) {
    written = new Map();
    writtenDates.set(key, written);
  }
  let text = written.get(date);
  if (text === undefined) {
    text = getFormatter(language, style).format(Date.parse(date));
    written.set(date, text);
  }
  return text;
}

/** Returns whether the formatters of a language write English. */
export function isEnglish(language: string): boolean {
  let cached = englishByLanguage.get(language);
  if (cached === undefined) {
    const { locale } = getFormatter(language, "day").resolvedOptions();
    cached = parseLanguage(locale).language === "en";
    englishByLanguage.set(language, cached);
  }
  return cached;
}
