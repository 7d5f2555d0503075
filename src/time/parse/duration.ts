import { maxInputLength, quote } from "../../text/quote.ts";
import { findNearestWord, formatDuration } from "../names.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult } from "../types.ts";

const durationForm =
  /^(?:(\d+(?:\.\d+)?) ?d(?:ays?)?)? ?(?:(\d+(?:\.\d+)?) ?h(?:ours?|rs?)?)? ?(?:(\d+(?:\.\d+)?) ?m(?:in(?:ute)?s?)?)?$/;
const shortForm = /^(\d+)h ?(\d{1,2})$/;
const genericFix = "Write how long it lasts, such as 90 minutes or 1 hour 30 minutes";
const maxMinutes = 366 * 1440;

/**
 * Reads "90 minutes", "90 min", "1 hour 30 minutes", "1h30", "1.5 hours" or "2 days" (of 24
 * hours). Returns whole minutes, from 1 to 366 days.
 */
export function parseDuration(text: string): ParseResult<number> {
  const trimmed = text.trim();
  if (trimmed === "") return fail("there is no duration", genericFix);
  const minutes = countMinutes(normalizeText(trimmed));
  if (minutes === undefined) return explainDurationMistake(trimmed);
  if (minutes === 0) return fail(`${quote(trimmed)} has no length`, genericFix);
  if (minutes > maxMinutes) return fail(`${quote(trimmed)} is longer than a year`, genericFix);
  if (Number.isInteger(minutes)) return succeed(minutes);
  const nearestDuration = formatDuration(Math.max(1, Math.round(minutes)));
  return fail(`${quote(trimmed)} is not a whole number of minutes`, `Write ${nearestDuration}`);
}

function normalizeText(text: string): string {
  const words = text.slice(0, maxInputLength).toLowerCase();
  return words
    .replace(/(?<!\d),|,(?!\d)|\band\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function countMinutes(plain: string): number | undefined {
  const [, wholeHours, extraMinutes] = shortForm.exec(plain) ?? [];
  if (wholeHours !== undefined) return Number(wholeHours) * 60 + Number(extraMinutes);
  const match = durationForm.exec(plain);
  if (match === null || plain === "") return undefined;
  const [, days = "0", hours = "0", minutes = "0"] = match;
  // Rounded to a millionth, so that 1.1 hours are exactly 66 minutes.
  const sum = Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
  return Math.round(sum * 1e6) / 1e6;
}

function explainDurationMistake(text: string): ParseResult<number> {
  const plain = normalizeText(text);
  if (/^\d{1,4}$/.test(plain)) {
    return fail(`${quote(text)} has no unit`, `Write ${plain} minutes or ${plain} hours`);
  }
  const minutes = countMinutes(rewritePhrases(plain));
  const whole = minutes !== undefined && Number.isInteger(minutes) && minutes > 0;
  const fix = whole && minutes <= maxMinutes ? `Write ${formatDuration(minutes)}` : genericFix;
  return fail(`${quote(text)} is not a duration`, fix);
}

const units = ["days", "hours", "minutes"];
const numbers = "a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");

/** Rewrites other wordings to the known one: half an hour, 1:30, PT1H30M, mintues, 2 weeks. */
function rewritePhrases(plain: string): string {
  return plain
    .replace(/^-\s?/, "")
    .replace(/^p?t(?=\d)/, "")
    .replace(/^(\d{1,2}):(\d{2})$/, "$1 hours $2 minutes")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/ ?\u00bd/g, ".5")
    .replace(/\b(?:half (?:an? )?hour|an? half hour)\b/g, "30 minutes")
    .replace(/\b(hours?) (?:an? )?half\b/g, "$1 30 minutes")
    .replace(/\b(hours?) (\d{1,2})$/, "$1 $2 minutes")
    .replace(/\ban\b/g, "a")
    .replace(/(?<=^| )([\d.]+) weeks?\b/g, (_, weeks: string) => `${Number(weeks) * 7} days`)
    .replace(/\p{L}+/gu, (word) => {
      const number = numbers.indexOf(word);
      return number < 0 ? (findNearestWord(word, units) ?? word) : String(Math.max(1, number));
    });
}
