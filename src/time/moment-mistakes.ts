/** What to say of a text that should be a date, or a date and a time, and is neither. */
import { addDays, isPlainDate, parseDate } from "./date.ts";
import { dateMistake } from "./date-mistakes.ts";
import { either, longest, quote, type Refused, refused } from "./parsed.ts";
import { type TimeMistake, timeMistake } from "./time-mistakes.ts";
import type { PlainDate, WallTime } from "./types.ts";
import { isWallTime } from "./wall-time.ts";

const example = "2017-06-21 17:30";

/** Date, time and what follows it, where a text has both, in whatever form. */
const parts =
  /^(.*?)(?:(?<=\d)T|,? (?:at )?)(\d{1,2}[:.h]\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|(?<=^\d{4}-\d\d-\d\d[T ])\d{3,4}|noon|midday|midnight)(?: ?([A-Z]{1,5}|[+-]\d{2}(?::?\d{2})?))?$/i;

/** A good date and time, and whatever follows them. */
const startForm = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?![\d:])\s*(.*)$/;
const endForm = /^(?:to|until|till?|[-\u2010-\u2015]) ?(\d{1,2}(?:[:.]?\d{2})?)$/;

/** Explains a text that is not in the form that parseMoment reads. */
export function momentMistake(text: string): Refused {
  const plain = text.slice(0, longest).replace(/\s+/g, " ").trim();
  const [, on = "", at = "", rest = ""] = startForm.exec(plain) ?? [];
  const start = parseDate(on);
  if (start.ok && isWallTime(at) && !/^[ap]\.?m\b/i.test(rest)) {
    return tooMuch(text, start.value, at, rest);
  }
  const found = parts.exec(plain);
  if (found === null) return dateOnly(text, plain);
  const [, day = "", clock = "", suffix] = found;
  const date = parseDate(day);
  const dates = date.ok ? [date.value] : dateMistake(day).meant;
  const time = timeReading(clock);
  const meant = dates.flatMap((one) => time.meant.map((other) => joined(one, other, time, suffix)));
  const wrong = !date.ok ? date.wrong : (time.wrong ?? notSpaced(text));
  if (meant.length > 0) return refused(wrong, `Write ${either(meant)}`);
  return refused(wrong, dates.length === 0 ? dateMistake(day).write : time.write);
}

type TimeReading = Omit<TimeMistake, "wrong"> & { readonly wrong?: string };

function timeReading(clock: string): TimeReading {
  return isWallTime(clock) ? { meant: [clock], write: "" } : timeMistake(clock);
}

function joined(date: string, time: string, reading: TimeReading, suffix = ""): string {
  const day = reading.nextDay && isPlainDate(date) ? addDays(date, 1) : date;
  return `${day} ${time}${suffix === "" ? "" : ` ${suffix.toUpperCase()}`}`;
}

function notSpaced(text: string): string {
  return `${quote(text)} is not written as a date, a space and a time`;
}

/** A second time, or an offset that may be one; or anything else after what would have been good. */
function tooMuch(text: string, date: PlainDate, time: WallTime, rest: string): Refused {
  const [, end] = endForm.exec(rest) ?? [];
  const [until] = end === undefined ? [] : isWallTime(end) ? [end] : timeMistake(end).meant;
  const start = `${date} ${time}`;
  if (until === undefined) {
    return refused(`${quote(text)} has more in it than a date and a time`, `Write ${start}`);
  }
  const last = until > time ? date : addDays(date, 1);
  const both = `Write ${start} here, and ${last} ${until} as the end`;
  if (!/^-(?:0\d|1[0-2]):?\d{2}$/.test(rest)) {
    return refused(`${quote(text)} has two times in it`, both);
  }
  const ways = "can be a start and an end, or a time and its offset from UTC";
  return refused(`${quote(text)} ${ways}`, `${both}; or ${date}T${time}${rest} for the offset`);
}

/** A text in which no time was found, or nothing but one. */
function dateOnly(text: string, plain: string): Refused {
  if (isWallTime(plain)) {
    return refused(`${quote(text)} has no date`, `Write the date too, such as 2017-06-21 ${plain}`);
  }
  const { wrong, write, meant } = dateMistake(text);
  if (meant.length === 0 || !wrong.endsWith("more in it than a date")) return refused(wrong, write);
  return refused(`${quote(text)} is not a date and a time`, `Write them as ${example}`);
}
