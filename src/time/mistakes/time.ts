/** Explains texts that should be times of day and are not. */
import { joinWithOr, maxInputLength, quote } from "../../text/quote.ts";
import type { Mistake } from "../result.ts";

const example = "17:30";
const genericFix = `Write hours and minutes of the 24-hour clock, such as ${example}`;
const clockForm =
  /^(\d{1,2})(?:[:.h] ?(\d{1,2})(?:[:.]\d{2})?|(?<=\d)(\d{2}))?(?: ?([ap])\.?m?\.?)?$/;

/** A time that is not accepted. `candidates` are times of 24 hours. */
export interface TimeMistake extends Mistake {
  /** True if the candidates are on the next day, as for 24:00. */
  readonly nextDay?: true;
}

/** Explains a text that parseWallTime does not accept. */
export function explainTimeMistake(text: string): TimeMistake {
  const plain = text
    .slice(0, maxInputLength)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return { message: "there is no time", fix: genericFix, candidates: [] };
  if (plain === "noon" || plain === "midday") return explainTimeForm(text, ["12:00"]);
  if (plain === "midnight") return explainTimeForm(text, ["00:00"]);
  const match = clockForm.exec(plain);
  if (match === null)
    return { message: `${quote(text)} is not a time`, fix: genericFix, candidates: [] };
  const [, hours = "", minutesAfterPoint, minutesWithoutPoint, meridiem] = match;
  const minutes = minutesAfterPoint ?? minutesWithoutPoint;
  if (minutes === undefined && meridiem === undefined)
    return explainMissingMinutes(text, Number(hours));
  return explainClockMistake(text, toHour24(Number(hours), meridiem), minutes ?? "00");
}

function explainClockMistake(text: string, hour: number, minutes: string): TimeMistake {
  if (hour === 24 && Number(minutes) === 0) {
    const message = `${quote(text)} is the start of the next day`;
    return { message, fix: "Write 00:00", candidates: ["00:00"], nextDay: true };
  }
  if (hour > 23) return explainOutOfRange(text, "the hours go from 00 to 23", []);
  if (minutes === "60" && hour < 23) {
    return explainOutOfRange(text, "the minutes go from 00 to 59", [formatClock(hour + 1, "00")]);
  }
  if (Number(minutes) > 59) return explainOutOfRange(text, "the minutes go from 00 to 59", []);
  if (minutes.length === 2) return explainTimeForm(text, [formatClock(hour, minutes)]);
  const tens = Number(minutes) < 6 ? [formatClock(hour, `${minutes}0`)] : [];
  return explainTimeForm(text, [formatClock(hour, `0${minutes}`), ...tens]);
}

/** Explains "5", which may be in the morning or in the afternoon. */
function explainMissingMinutes(text: string, hour: number): TimeMistake {
  if (hour > 23) return explainOutOfRange(text, "the hours go from 00 to 23", []);
  const candidates = [
    formatClock(hour, "00"),
    ...(hour > 0 && hour < 12 ? [formatClock(hour + 12, "00")] : []),
  ];
  return {
    message: `${quote(text)} has no minutes`,
    fix: `Write ${joinWithOr(candidates)}`,
    candidates,
  };
}

function explainTimeForm(text: string, candidates: readonly string[]): TimeMistake {
  const message = `${quote(text)} is not written as hours:minutes, two digits each`;
  return { message, fix: `Write ${joinWithOr(candidates)}`, candidates };
}

function explainOutOfRange(
  text: string,
  reason: string,
  candidates: readonly string[],
): TimeMistake {
  const fix = candidates.length === 0 ? genericFix : `Write ${joinWithOr(candidates)}`;
  return { message: `${quote(text)} is not a time: ${reason}`, fix, candidates };
}

function toHour24(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined || hour > 12) return hour;
  return (hour % 12) + (meridiem === "p" ? 12 : 0);
}

function formatClock(hour: number, minutes: string): string {
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
