import { quote } from "../../text/quote.ts";
import { findNearestWord, formatDuration } from "../names.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult, Rate } from "../types.ts";
import { parseDuration } from "./duration.ts";

const genericFix = "Write how long in a week or a month, such as 60 minutes a week";
const rateForm =
  /^(.+?),?\s*(?:(?:\ban?|\bper|\beach|\bevery|\/)\s*(week|month)|\b(week|month)ly)$/;
/** The same with any word for the time between. */
const looseForm = /^(.*?),?\s*(?:\b(?:an?|per|each|every|in an?)|\/)\s*(\p{L}+)s?$/u;

/** The longest rate of each kind, in minutes: all of its days. */
const maxMinutes = { week: 7 * 1440, month: 31 * 1440 } as const;

/** Reads "60 minutes a week", "1 hour per week", "90 min weekly" or "4 hours a month". */
export function parseRate(text: string): ParseResult<Rate> {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim();
  const [, time, unit, adverb] = rateForm.exec(plain) ?? [];
  const per = readUnit(unit ?? adverb);
  if (time === undefined || per === undefined) return explainRateMistake(text, plain);
  const duration = parseDuration(time);
  if (!duration.ok) return fail(`${quote(text)} is not a time in a ${per}`, explainTime(time, per));
  if (duration.value > maxMinutes[per])
    return fail(`${quote(text)} is more than a ${per} has`, genericFix);
  return succeed({ minutes: duration.value, per });
}

function readUnit(unit: string | undefined): Rate["per"] | undefined {
  return unit === "week" || unit === "month" ? unit : undefined;
}

/** Returns what to write where the time before "a week" cannot be read. */
function explainTime(time: string, per: Rate["per"]): string {
  if (/^\d+$/.test(time)) return `Write ${time} minutes a ${per} or ${time} hours a ${per}`;
  const duration = parseDuration(time);
  const suggestion = duration.ok ? undefined : /^Write (\d[\w ]*)$/.exec(duration.fix)?.[1];
  return suggestion === undefined ? genericFix : `Write ${suggestion} a ${per}`;
}

function explainRateMistake(text: string, plain: string): ParseResult<Rate> {
  if (/^\d+$/.test(plain))
    return fail(
      `${quote(text)} has no unit`,
      `Write ${plain} minutes a week or ${plain} hours a week`,
    );
  const alone = parseDuration(plain);
  if (alone.ok) {
    const time = formatDuration(alone.value);
    const message = `${quote(text)} does not say in what time`;
    return fail(message, `Write ${time} a week or ${time} a month`);
  }
  const [, time = "", word = ""] = looseForm.exec(plain) ?? [];
  const duration = parseDuration(time);
  const message = `${quote(text)} is not a time in a week or a month`;
  const half = duration.ok ? duration.value / 2 : Number.NaN;
  if (word === "fortnight" && Number.isInteger(half))
    return fail(message, `Write ${formatDuration(half)} a week`);
  const per = readUnit(findNearestWord(word, ["week", "month"]));
  if (per === undefined) return fail(message, genericFix);
  return fail(message, duration.ok ? `Write ${time} a ${per}` : explainTime(time, per));
}
