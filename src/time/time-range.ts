/** Times of day as the lead types them: one alone, and from one to another. */
import { either, longest, quote, refused, understood } from "./parsed.ts";
import { timeMistake } from "./time-mistakes.ts";
import type { Parsed, WallTime } from "./types.ts";
import { isWallTime } from "./wall-time.ts";

/** From one wall time to another; an end before the start is on the next day. */
export interface TimeRange {
  readonly start: WallTime;
  readonly end: WallTime;
}

const example = "12:30 to 13:30";

/** Reads a time of day, 24 hours with two digits each: "09:05". No other form is accepted. */
export function parseWallTime(text: string): Parsed<WallTime> {
  const trimmed = text.trim();
  if (isWallTime(trimmed)) return understood(trimmed);
  const { wrong, write } = timeMistake(trimmed);
  return refused(wrong, write);
}

/**
 * Reads "12:30 to 13:30", also with a hyphen or a dash. Both times are needed, and they differ.
 * Where the end is earlier than the start it is on the next day: "23:00 to 01:00" is two hours.
 */
export function parseTimeRange(text: string): Parsed<TimeRange> {
  const trimmed = text.trim();
  const [start = "", end, more] = trimmed
    .slice(0, longest)
    .split(/\s+to\s+|\s*[-\u2010-\u2015]\s*/i);
  if (end === undefined || more !== undefined) return noRange(trimmed);
  if (!isWallTime(start) || !isWallTime(end)) return wrongTimes(trimmed, start, end);
  if (start !== end) return understood({ start, end });
  return refused(`${quote(trimmed)} starts and ends at the same time`, "Write a later end");
}

function noRange(text: string): Parsed<TimeRange> {
  if (text === "")
    return refused("there is no time", `Write a start and an end, such as ${example}`);
  const loose =
    /^(?:from )?(\S+(?: ?[ap]m)?) (?:until|till|til|through|and) (\S+(?: ?[ap]m)?)$/i.exec(
      text.slice(0, longest),
    );
  if (loose !== null) return wrongTimes(text, loose[1] ?? "", loose[2] ?? "");
  const [time] = timesMeant(text);
  return time === undefined
    ? refused(`${quote(text)} is not a start and an end`, `Write them as ${example}`)
    : refused(
        `${quote(text)} has no end`,
        `Write the end too, such as ${time} to ${anHourAfter(time)}`,
      );
}

/** Says which range may be meant, "5-7pm" being two times of the afternoon. */
function wrongTimes(text: string, start: string, end: string): Parsed<TimeRange> {
  const half = /\d\s*([ap])\.?m\.?$/i.exec(end)?.[1];
  const opening = start.replace(/^from /i, "");
  const halved = half !== undefined && /\d$/.test(opening) ? `${opening}${half}m` : opening;
  const [first, last] = [timesMeant(halved), timesMeant(end)];
  const pairs = first.flatMap((from) => last.map((to) => ({ from, to })));
  const forward = pairs.filter(({ from, to }) => from < to);
  const ranges = (forward.length > 0 ? forward : pairs).map(({ from, to }) => `${from} to ${to}`);
  const wrongHalf = first.length === 0 ? halved : last.length === 0 ? end : undefined;
  if (wrongHalf !== undefined) {
    return refused(timeMistake(wrongHalf).wrong, `Write a start and an end, such as ${example}`);
  }
  return refused(
    `${quote(text)} is not written as hours:minutes to hours:minutes`,
    `Write ${either(ranges)}`,
  );
}

function timesMeant(text: string): readonly string[] {
  return isWallTime(text) ? [text] : timeMistake(text).meant;
}

function anHourAfter(time: string): string {
  const hour = (Number(time.slice(0, 2)) + 1) % 24;
  return `${String(hour).padStart(2, "0")}${time.slice(2)}`;
}
