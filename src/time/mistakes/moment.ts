/** Explains texts that should be a date, or a date and a time, and are neither. */

import { joinWithOr, maxInputLength, quote } from "../../text/quote.ts";
import { addDays, isPlainDate, readDate } from "../date.ts";
import { fail, type ParseFailure } from "../result.ts";
import type { PlainDate, WallTime } from "../types.ts";
import { findAfternoonEnd, isWallTime } from "../wall-time.ts";
import { explainDateMistake } from "./date.ts";
import { explainTimeMistake, type TimeMistake } from "./time.ts";
import { explainTypedZone, splitTypedZone, type ZoneContext } from "./typed-zone.ts";

const example = "2017-06-21 17:30";

/** A date, a time and what follows, in any form. */
const momentParts =
  /^(.*?)(?:(?<=\d)T|,? (?:at )?)(\d{1,2}[:.h]\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|(?<=^\d{4}-\d\d-\d\d[T ])\d{1,4}|noon|midday|midnight)(?: ?([A-Z]{1,5}|[+-]\d{2}(?::?\d{2})?))?$/i;

/** A valid date and time, and what follows. */
const startPattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?![\d:])\s*(.*)$/;
const endPattern = /^(?:to|until|till?|[-\u2010-\u2015]) ?(\d{1,2}(?:[:.]?\d{2})?)$/;

interface MomentContext extends ZoneContext {
  /** Whether "Z", an offset or an abbreviation may follow a time. */
  readonly isSuffix: (date: PlainDate, time: WallTime, suffix: string) => boolean;
}

/** Explains a text that parseMoment does not accept. */
export function explainMomentMistake(text: string, context: MomentContext): ParseFailure {
  const plain = text.slice(0, maxInputLength).replace(/\s+/g, " ").trim();
  return explainZone(plain, context) ?? explainForm(text, plain);
}

/** Explains a zone after a time that is valid, or that can be read in one way only. */
function explainZone(plain: string, context: MomentContext): ParseFailure | undefined {
  const split = splitTypedZone(plain);
  if (split === undefined) return undefined;
  const { fix } = explainForm(split.before, split.before);
  const [, day = "", time = ""] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?$/.exec(split.before) ??
    /^Write (\d{4}-\d\d-\d\d) (\d\d:\d\d)$/.exec(fix) ??
    [];
  const date = readDate(day);
  if (date === undefined || !isWallTime(time)) return undefined;
  if (context.isSuffix(date, time, split.zone)) return undefined;
  return explainTypedZone(date, time, split.zone, context);
}

function explainForm(text: string, plain: string): ParseFailure {
  const [, dateText = "", timeText = "", rest = ""] = startPattern.exec(plain) ?? [];
  const start = readDate(dateText);
  if (start !== undefined && isWallTime(timeText) && !/^[ap]\.?m\b/i.test(rest)) {
    return explainExtraText(text, start, timeText, rest);
  }
  const match = momentParts.exec(plain);
  if (match === null) return explainMissingTime(text, plain);
  const [, day = "", clock = "", suffix] = match;
  const date = readDate(day);
  const mistake = date === undefined ? explainDateMistake(day) : undefined;
  const dates = mistake?.candidates ?? [day];
  const time = readTime(clock);
  const candidates = dates.flatMap((one) =>
    time.candidates.map((other) => formatCandidate(one, other, time, suffix)),
  );
  const message = mistake?.message ?? time.message ?? explainMissingSpace(text);
  if (candidates.length > 0) return fail(message, `Write ${joinWithOr(candidates)}`);
  return fail(message, dates.length === 0 ? (mistake?.fix ?? "") : time.fix);
}

type TimeReading = Omit<TimeMistake, "message"> & { readonly message?: string };

function readTime(clock: string): TimeReading {
  return isWallTime(clock) ? { candidates: [clock], fix: "" } : explainTimeMistake(clock);
}

function formatCandidate(date: string, time: string, reading: TimeReading, suffix = ""): string {
  const day = reading.nextDay && isPlainDate(date) ? addDays(date, 1) : date;
  return `${day} ${time}${suffix === "" ? "" : ` ${suffix.toUpperCase()}`}`;
}

function explainMissingSpace(text: string): string {
  return `${quote(text)} is not written as a date, a space and a time`;
}

/** Explains what follows a valid date and time: an end, an ambiguous offset, or other text. */
function explainExtraText(
  text: string,
  date: PlainDate,
  time: WallTime,
  rest: string,
): ParseFailure {
  const [, end] = endPattern.exec(rest) ?? [];
  const [typedEnd] =
    end === undefined ? [] : isWallTime(end) ? [end] : explainTimeMistake(end).candidates;
  const until = typedEnd && (findAfternoonEnd(time, typedEnd) ?? typedEnd);
  const start = `${date} ${time}`;
  if (until === undefined) {
    return fail(`${quote(text)} has more than a date and a time`, `Write ${start}`);
  }
  const last = until > time ? date : addDays(date, 1);
  const bothFix = `Write ${start} here, and ${last} ${until} as the end`;
  if (!/^-(?:0\d|1[0-2]):?\d{2}$/.test(rest)) {
    return fail(`${quote(text)} has two times`, bothFix);
  }
  const reason = "can be a start and an end, or a time and its offset from UTC";
  return fail(`${quote(text)} ${reason}`, `${bothFix}; or ${date}T${time}${rest} for the offset`);
}

/** Explains a text without a time, or with nothing but a time. */
function explainMissingTime(text: string, plain: string): ParseFailure {
  if (isWallTime(plain)) {
    return fail(`${quote(text)} has no date`, `Write the date too, such as 2017-06-21 ${plain}`);
  }
  const { message, fix, candidates } = explainDateMistake(text);
  if (candidates.length === 0 || !message.endsWith("more than a date")) return fail(message, fix);
  return fail(`${quote(text)} is not a date and a time`, `Write them as ${example}`);
}
