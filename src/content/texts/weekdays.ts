/** Dates with a weekday in the text of an event, which may be another day's. */
import { monthNames, parseMonthName, parseWeekdayName, weekdayNames } from "../../time/names.ts";
import { LineIndex } from "../files/decode.ts";
import type { Position } from "../files/problem.ts";

export interface DatedWeekday {
  readonly typed: string;
  readonly position: Position;
  /** From 1, a Monday. */
  readonly weekday: number | undefined;
  /** "-01-20" */
  readonly day: string;
  /** Undefined where none is typed. */
  readonly year: string | undefined;
}

const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
const weekday = `(${weekdayNames.join("|")}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?)`;
/** "Tuesday 20 January 2027", "Tue, 20th of Jan", "Tuesday, January 20". */
const dated = new RegExp(
  `\\b${weekday},? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${months})|(${months}) (\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,? (\\d{4})\\b)?`,
  "gi",
);

/** Returns the dates with a weekday in a markdown text that begins at `firstLine` of its file. */
export function findDatedWeekdays(markdown: string, firstLine: number): readonly DatedWeekday[] {
  const lines = new LineIndex(markdown);
  return [...markdown.matchAll(dated)].map((match) => {
    const [typed, name = "", dayFirst, month, monthFirst, dayLast, year] = match;
    const { line, column } = lines.positionAt(match.index);
    const two = (part: unknown) => String(part).padStart(2, "0");
    return {
      typed,
      position: { line: firstLine + line - 1, column },
      weekday: parseWeekdayName(name),
      day: `-${two(parseMonthName(month ?? monthFirst ?? "") ?? 0)}-${two(dayFirst ?? dayLast)}`,
      year,
    };
  });
}
