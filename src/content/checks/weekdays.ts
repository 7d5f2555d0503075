/** Warns of dates in the texts of events that have another weekday than the calendar. */
import type { Event } from "../../model/types.ts";
import { getWeekday, isPlainDate } from "../../time/date.ts";
import {
  formatDayInEnglish,
  monthNames,
  parseMonthName,
  parseWeekdayName,
  weekdayNames,
} from "../../time/names.ts";
import { getFirstDay } from "../../time/when.ts";
import { LineIndex } from "../files/decode.ts";
import type { Problems } from "../files/problem.ts";

interface Text {
  readonly file: string;
  readonly markdown: () => string;
  /** Line of the file at which the markdown begins. */
  readonly markdownLine: number;
}

const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
const weekday = `(${weekdayNames.join("|")}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?)`;
/** "Tuesday 20 January 2027", "Tue, 20th of Jan", "Tuesday, January 20". */
const dated = new RegExp(
  `\\b${weekday},? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${months})|(${months}) (\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,? (\\d{4})\\b)?`,
  "gi",
);

/** A date without a year is read as one of the event's own year, if it is its day. */
export function warnOfWeekdays(
  events: readonly Event[],
  texts: readonly Text[],
  problems: Problems,
): void {
  const whenOf = new Map(events.map(({ file, when }) => [file, when]));
  for (const { file, markdown, markdownLine } of texts) {
    const when = whenOf.get(file);
    if (when === undefined) continue;
    const source = markdown();
    const start = getFirstDay(when);
    for (const match of source.matchAll(dated)) {
      const [typed, name = "", dayFirst, month, monthFirst, dayLast, year] = match;
      const monthNumber = parseMonthName(month ?? monthFirst ?? "") ?? 0;
      const day = [year ?? start.slice(0, 4), monthNumber, dayFirst ?? dayLast]
        .map((part) => String(part).padStart(2, "0"))
        .join("-");
      if (!isPlainDate(day) || (year === undefined && day !== start)) continue;
      const actual = getWeekday(day);
      if (parseWeekdayName(name) === actual) continue;
      const { line, column } = new LineIndex(source).positionAt(match.index);
      problems.warn({
        file,
        position: { line: markdownLine + line - 1, column },
        message: `"${typed}" has another weekday: ${formatDayInEnglish(day)} is a ${weekdayNames[actual - 1]}`,
        fix: "Correct the weekday or the date",
      });
    }
  }
}
