/** Warns of dates of events that disagree: with the file's name, or with the weekday beside them. */
import { findEventState, type StateDate } from "../../model/state.ts";
import type { Event } from "../../model/types.ts";
import { addDays, daysBetween, getWeekday, isPlainDate } from "../../time/date.ts";
import { formatDayInEnglish, weekdayNames } from "../../time/names.ts";
import type { PlainDate, When } from "../../time/types.ts";
import { getFirstDay, getLastDay } from "../../time/when.ts";
import { type RawFields, reportWarning, valueAt } from "../fields/raw-fields.ts";
import type { Problems } from "../files/problem.ts";
import type { DatedWeekday } from "../texts/weekdays.ts";

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

/**
 * Warns of dates with another weekday in the texts of events that are not over. A date without a year
 * is read as one of the event's own year, if it is its day.
 */
export function warnOfWeekdays(
  events: readonly Event[],
  texts: readonly { readonly file: string; readonly weekdays: readonly DatedWeekday[] }[],
  { problems, ...date }: StateDate & { readonly problems: Problems },
): void {
  const ahead = events.filter(({ when }) => findEventState(when, date) !== "over");
  const whenOf = new Map(ahead.map(({ file, when }) => [file, when]));
  for (const { file, weekdays } of texts) {
    const when = whenOf.get(file);
    if (when === undefined) continue;
    const start = getFirstDay(when);
    for (const { typed, position, weekday, day, year } of weekdays) {
      const date = (year ?? start.slice(0, 4)) + day;
      if (!isPlainDate(date) || (year === undefined && date !== start)) continue;
      const actual = getWeekday(date);
      if (weekday === actual) continue;
      problems.warn({
        file,
        position,
        message: `"${typed}" has another weekday: ${formatDayInEnglish(date)} is a ${weekdayNames[actual - 1]}`,
        fix: "Correct the weekday or the date",
      });
    }
  }
}
