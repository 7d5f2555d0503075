/** How long something lasts, in words. */
import { nearestWord } from "./names.ts";
import { longest, quote, refused, understood } from "./parsed.ts";
import type { Parsed } from "./types.ts";

const form =
  /^(?:(\d+(?:\.\d+)?) ?d(?:ays?)?)? ?(?:(\d+(?:\.\d+)?) ?h(?:ours?|rs?)?)? ?(?:(\d+(?:\.\d+)?) ?m(?:in(?:ute)?s?)?)?$/;
const shortForm = /^(\d+)h ?(\d{1,2})$/;
const generic = "Write how long it lasts, such as 90 minutes or 1 hour 30 minutes";
const longestDuration = 366 * 1440;

/**
 * Reads "90 minutes", "90 min", "1 hour 30 minutes", "1h30", "1.5 hours" or "2 days" (of 24
 * hours), and gives minutes: a whole number from 1 to a year's.
 */
export function parseDuration(text: string): Parsed<number> {
  const trimmed = text.trim();
  if (trimmed === "") return refused("there is no duration", generic);
  const minutes = minutesIn(plainForm(trimmed));
  if (minutes === undefined) return notRead(trimmed);
  if (minutes === 0) return refused(`${quote(trimmed)} is no time at all`, generic);
  if (minutes > longestDuration) return refused(`${quote(trimmed)} is longer than a year`, generic);
  if (Number.isInteger(minutes)) return understood(minutes);
  const near = inWords(Math.max(1, Math.round(minutes)));
  return refused(`${quote(trimmed)} is not a whole number of minutes`, `Write ${near}`);
}

function plainForm(text: string): string {
  const words = text.slice(0, longest).toLowerCase();
  return words
    .replace(/(?<!\d),|,(?!\d)|\band\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function minutesIn(plain: string): number | undefined {
  const [, wholeHours, more] = shortForm.exec(plain) ?? [];
  if (wholeHours !== undefined) return Number(wholeHours) * 60 + Number(more);
  const found = form.exec(plain);
  if (found === null || plain === "") return undefined;
  const [, days = "0", hours = "0", minutes = "0"] = found;
  // Rounded to a millionth, so that 1.1 hours are 66 minutes and not a hair more.
  const sum = Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
  return Math.round(sum * 1e6) / 1e6;
}

function notRead(text: string): Parsed<number> {
  const plain = plainForm(text);
  if (/^\d{1,4}$/.test(plain)) {
    return refused(`${quote(text)} has no unit`, `Write ${plain} minutes or ${plain} hours`);
  }
  const minutes = minutesIn(mended(plain));
  const whole = minutes !== undefined && Number.isInteger(minutes) && minutes > 0;
  const write = whole && minutes <= longestDuration ? `Write ${inWords(minutes)}` : generic;
  return refused(`${quote(text)} is not a duration`, write);
}

const units = ["days", "hours", "minutes"];
const numbers = "a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");

/** What other ways of saying it come to: half an hour, 1:30, PT1H30M, mintues, 2 weeks. */
function mended(plain: string): string {
  return plain
    .replace(/^-\s?/, "")
    .replace(/^p?t(?=\d)/, "")
    .replace(/^(\d{1,2}):(\d{2})$/, "$1 hours $2 minutes")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/ ?\u00bd/g, ".5")
    .replace(/\b(?:half (?:an? )?hour|an? half hour)\b/g, "30 minutes")
    .replace(/\b(hours?) (?:an? )?half\b/g, "$1 30 minutes")
    .replace(/\ban\b/g, "a")
    .replace(/(?<=^| )([\d.]+) weeks?\b/g, (_, weeks: string) => `${Number(weeks) * 7} days`)
    .replace(/\p{L}+/gu, (word) => {
      const number = numbers.indexOf(word);
      return number < 0 ? (nearestWord(word, units) ?? word) : String(Math.max(1, number));
    });
}

/** "1 hour 30 minutes"; up to 90 minutes and not a whole hour, in minutes. */
function inWords(minutes: number): string {
  if (minutes % 60 !== 0 && minutes <= 90) return counted(minutes, "minute");
  const parts = [
    counted(Math.floor(minutes / 1440), "day"),
    counted(Math.floor((minutes % 1440) / 60), "hour"),
    counted(minutes % 60, "minute"),
  ];
  return parts.filter((part) => !part.startsWith("0 ")).join(" ");
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
