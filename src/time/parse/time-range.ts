import { joinWithOr, maxInputLength, quote } from "../../text/quote.ts";
import { explainTimeMistake } from "../mistakes/time.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult, WallTime } from "../types.ts";
import { findAfternoonEnd, isWallTime } from "../wall-time.ts";

/** A start and an end; an end before the start is on the next day. */
export interface TimeRange {
  readonly start: WallTime;
  readonly end: WallTime;
}

const example = "12:30 to 13:30";

/** Reads a time of 24 hours with two digits each, "09:05". Any other form is an error. */
export function parseWallTime(text: string): ParseResult<WallTime> {
  const trimmed = text.trim();
  if (isWallTime(trimmed)) return succeed(trimmed);
  const { message, fix } = explainTimeMistake(trimmed);
  return fail(message, fix);
}

/**
 * Reads "12:30 to 13:30", also with a hyphen or a dash. Both times are required and must differ.
 * An end before the start is on the next day: "23:00 to 01:00" is two hours.
 */
export function parseTimeRange(text: string): ParseResult<TimeRange> {
  const trimmed = text.trim();
  const [start = "", end, more] = trimmed
    .slice(0, maxInputLength)
    .split(/\s+to\s+|\s*[-\u2010-\u2015]\s*/i);
  if (end === undefined || more !== undefined) return explainMissingEnd(trimmed);
  if (!isWallTime(start) || !isWallTime(end)) return explainTimes(trimmed, start, end);
  if (start !== end) return succeed({ start, end });
  return fail(`${quote(trimmed)} starts and ends at the same time`, "Write a later end");
}

function explainMissingEnd(text: string): ParseResult<TimeRange> {
  if (text === "") return fail("there is no time", `Write a start and an end, such as ${example}`);
  const match =
    /^(?:from )?(\S+(?: ?[ap]m)?) (?:until|till|til|through|and) (\S+(?: ?[ap]m)?)$/i.exec(
      text.slice(0, maxInputLength),
    );
  if (match !== null) return explainTimes(text, match[1] ?? "", match[2] ?? "");
  const [time] = listCandidateTimes(text);
  return time === undefined
    ? fail(`${quote(text)} is not a start and an end`, `Write them as ${example}`)
    : fail(`${quote(text)} has no end`, `Write the end too, such as ${time} to ${addHour(time)}`);
}

/** Suggests ranges for times in other forms; in "5-7pm" both are in the afternoon. */
function explainTimes(text: string, start: string, end: string): ParseResult<TimeRange> {
  const meridiem = /\d\s*([ap])\.?m\.?$/i.exec(end)?.[1];
  const startText = start.replace(/^from /i, "");
  const startWithMeridiem =
    meridiem !== undefined && /\d$/.test(startText) ? `${startText}${meridiem}m` : startText;
  const [first, last] = [listCandidateTimes(startWithMeridiem), listCandidateTimes(end)];
  const pairs = first.flatMap((from) => last.map((to) => ({ from, to })));
  const [pair] = pairs;
  const afternoon =
    pairs.length === 1 && pair !== undefined && meridiem === undefined
      ? findAfternoonEnd(pair.from, pair.to)
      : undefined;
  if (pair !== undefined && afternoon !== undefined)
    return fail(
      `${quote(text)} is not written as hours:minutes to hours:minutes`,
      `Write ${pair.from} to ${afternoon}`,
    );
  const ascending = pairs.filter(({ from, to }) => from < to);
  const ranges = (ascending.length > 0 ? ascending : pairs).map(
    ({ from, to }) => `${from} to ${to}`,
  );
  const [only] = ranges;
  // "1:30 to 2:30" is rarely at night.
  const [early] = pairs;
  if (
    ranges.length === 1 &&
    early !== undefined &&
    only !== undefined &&
    meridiem === undefined &&
    /^[1-6]\D/.test(startText) &&
    early.from < "07:00" &&
    early.to < "12:00"
  ) {
    const message = `${quote(text)} is not written as hours:minutes to hours:minutes`;
    return fail(
      message,
      `Write ${addHalfDay(early.from)} to ${addHalfDay(early.to)}, or ${only} if it is at night`,
    );
  }
  const wrongTime = first.length === 0 ? startWithMeridiem : last.length === 0 ? end : undefined;
  if (wrongTime !== undefined) {
    return fail(
      explainTimeMistake(wrongTime).message,
      `Write a start and an end, such as ${example}`,
    );
  }
  return fail(
    `${quote(text)} is not written as hours:minutes to hours:minutes`,
    `Write ${joinWithOr(ranges)}`,
  );
}

function listCandidateTimes(text: string): readonly string[] {
  return isWallTime(text) ? [text] : explainTimeMistake(text).candidates;
}

function addHalfDay(time: string): string {
  return `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
}

function addHour(time: string): string {
  const hour = (Number(time.slice(0, 2)) + 1) % 24;
  return `${String(hour).padStart(2, "0")}${time.slice(2)}`;
}
