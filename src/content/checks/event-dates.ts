/** Warns of dates of events that disagree: with the file's name, or with the weekday beside them. */
import { findEventState, type StateDate } from "../../model/state.ts";
import type { Event } from "../../model/types.ts";
import { addDays, daysBetween, getWeekday, isPlainDate } from "../../time/date.ts";
import {
  formatDayInEnglish,
  monthNames,
  parseMonthName,
  parseWeekdayName,
  weekdayNames,
} from "../../time/names.ts";
import type { PlainDate, When } from "../../time/types.ts";
import { getFirstDay, getLastDay } from "../../time/when.ts";
import { type RawFields, reportWarning, valueAt } from "../fields/raw-fields.ts";
import { LineIndex } from "../files/decode.ts";
import type { Problems } from "../files/problem.ts";

/**
 * Warns of single events whose file has another date than `start`, unless they say `moved` or `id`.
 * The file's name is their identity in calendars, so the advice is never to rename it. Nobody is
 * misled by one that is over.
 */
export function warnOfOtherDates(
  events: readonly Event[],
  date: StateDate,
  getRawFields: (file: string) => RawFields | undefined,
  problems: Problems,
): void {
  for (const { file, session, when, movedFrom } of events) {
    const fields = getRawFields(file);
    if (session !== undefined || fields === undefined) continue;
    const name = file.slice(file.lastIndexOf("/") + 1, -".md".length);
    const fileDate = name.slice(0, 10);
    const start = getFirstDay(movedFrom ?? when);
    if (!isPlainDate(fileDate) || fileDate === start) continue;
    if (valueAt(fields.values, ["id"]) !== undefined) continue;
    if (findEventState(when, date) === "over") continue;
    if (valueAt(fields.values, ["moved"]) !== undefined) {
      reportWarning(
        fields,
        ["start"],
        `beside moved, start is the plan: it is on ${start}, and the file's name says ${fileDate}`,
        `Write start: ${writeStart(movedFrom ?? when, fileDate)} again; if it was always planned for ${start}, write id: ${name}`,
        problems,
      );
      continue;
    }
    const end = valueAt(fields.values, ["end"]);
    const lines = [
      `start: ${writeStart(when, fileDate)}`,
      ...(typeof end === "string" && /\d-\d/.test(end) ? [`end: ${writeEnd(when, fileDate)}`] : []),
      `moved: ${writeStart(when, start)}`,
    ];
    reportWarning(
      fields,
      ["start"],
      `it starts on ${start}, and the file's name says ${fileDate}`,
      `If it was moved, write the plan too\n${lines.join("\n")}\nIf it was always for ${start}, leave the file's name, which calendars know it by, and write\nid: ${name}\n`,
      problems,
    );
  }
}

function writeStart(when: When, day: PlainDate): string {
  return when.kind === "timed" ? `${day} ${when.start.time}` : day;
}

/** Returns the end of the event if it began on another day. */
function writeEnd(when: When, day: PlainDate): string {
  const lastDay = addDays(day, daysBetween(getFirstDay(when), getLastDay(when)));
  return when.kind === "timed" ? `${lastDay} ${when.end.time}` : lastDay;
}

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

/**
 * Warns of dates with another weekday in the texts of events that are not over. A date without a year
 * is read as one of the event's own year, if it is its day.
 */
export function warnOfWeekdays(
  events: readonly Event[],
  texts: readonly Text[],
  { problems, ...date }: StateDate & { readonly problems: Problems },
): void {
  const ahead = events.filter(({ when }) => findEventState(when, date) !== "over");
  const whenOf = new Map(ahead.map(({ file, when }) => [file, when]));
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
