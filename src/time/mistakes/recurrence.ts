/** Finds the rule that an unknown phrase may mean. */
import { distance } from "../../text/nearest.ts";
import { maxInputLength } from "../../text/quote.ts";
import { findNearestWord, monthNames, weekdayNames } from "../names.ts";
import { nthWords, readPhrase } from "../recurrence/phrase.ts";
import type { Recurrence } from "../recurrence/recurrence.ts";

const weekdays = weekdayNames.map((name) => name.toLowerCase());
const anyWeekday = weekdays.join("|");
const anyNth = nthWords.join("|");
const numbers = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");

/** Other wordings and the known wording, applied in this order. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/[&+/]/g, " and "],
  [/,(?=\s*and\b)/g, " "],
  [/\bthe\b/g, " "],
  [/\beach\b/g, "every"],
  [/\b(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)\b/g, "31st"],
  [new RegExp(`\\b(?:[6-9]|\\d\\d)(?:st|nd|rd|th)(?= (?:${anyWeekday})\\b)`, "g"), "last"],
  [/\s+/g, " "],
  [new RegExp(`\\b(${anyWeekday})s\\b`, "g"), "$1"],
  [/\b(?:fortnightly|bi-?weekly|every (?:other|second) week|every fortnight)\b/g, "every 2 weeks"],
  [/\b(?:every (?:other|second)) (day|month|year)\b/g, "every 2 $1s"],
  [/\bquarterly\b/g, "every 3 months"],
  [/\b(?:annually|annual)\b/g, "yearly"],
  [
    /^(?:every |on )?(?:weekday|workday|working day)s?$|^(?:every )?mon(?:day)? ?(?:to|-) ?fri(?:day)?$/,
    "weekdays",
  ],
  [new RegExp(`^(?:on )?(?:every )?(?:other|2nd|second) (${anyWeekday})$`), "every 2 weeks on $1"],
  [
    new RegExp(
      `^(?:monthly )?(?:on )?(?:every )?(${anyNth}) (${anyWeekday}) (?:of|in)? ?(?:every|a)? ?months?$`,
    ),
    "monthly on $1 $2",
  ],
  [
    new RegExp(`^(?:on )?(?:every )?((?:${anyWeekday})(?:(?: and |, ?)(?:${anyWeekday}))*)$`),
    "weekly on $1",
  ],
  [/^(\d{1,2}(?:st|nd|rd|th)) (?:of|in) (?:every|a) month$/, "monthly on $1"],
  [/^((?:daily|weekly|monthly|yearly|every \d+ \w+)) (?!on\b)(?=.)/, "$1 on "],
];

const vocabulary: readonly string[] = [
  ...["daily", "weekly", "monthly", "yearly", "every", "on", "and", "weekdays", "of"],
  ...["day", "days", "week", "weeks", "month", "months", "year", "years"],
  ...weekdays,
  ...monthNames.map((name) => name.toLowerCase()),
  ...nthWords,
];

/** Returns the rule whose phrase is nearest to an unknown one, or undefined if none is near. */
export function findNearestRecurrence(phrase: string): Recurrence | undefined {
  const plain = phrase.slice(0, maxInputLength).toLowerCase().trim();
  const corrected = plain.replace(/\p{L}+/gu, correctWord);
  return (
    readPhrase(rewritePhrase(plain)) ??
    readPhrase(rewritePhrase(corrected)) ??
    findNearestPhrase(rewritePhrase(corrected))
  );
}

/** Returns an example rule for a phrase that lacks only its day, such as "weekly". */
export function completeWithoutDay(phrase: string): Recurrence | undefined {
  const plain = rewritePhrase(phrase.slice(0, maxInputLength).toLowerCase().trim()).replace(
    / on$/,
    "",
  );
  return (
    readPhrase(`${plain} on wednesday`) ??
    readPhrase(`${plain} on last wednesday`) ??
    readPhrase(`${plain} on 1 october`)
  );
}

function rewritePhrase(phrase: string): string {
  let plain = phrase;
  for (const [pattern, replacement] of rewrites) plain = plain.replace(pattern, replacement).trim();
  return plain;
}

function correctWord(word: string): string {
  const number = numbers.indexOf(word);
  if (number >= 0) return String(number + 2);
  return vocabulary.includes(word) ? word : (findNearestWord(word, vocabulary) ?? word);
}

/** Compares with every known phrase with the same number; at most half the letters may differ. */
function findNearestPhrase(plain: string): Recurrence | undefined {
  let maxDistance = Math.floor(plain.length / 2) + 1;
  let nearest: string | undefined;
  for (const candidate of listPhrases(Number(/\d+/.exec(plain)?.[0] ?? 2))) {
    const edits = distance(plain, candidate);
    if (edits < maxDistance && readPhrase(candidate) !== undefined) {
      maxDistance = edits;
      nearest = candidate;
    }
  }
  return nearest === undefined ? undefined : readPhrase(nearest);
}

function* listPhrases(number: number): Generator<string> {
  const every = number > 1 && number < 100 ? number : 2;
  yield* ["daily", "weekdays", `every ${every} days`];
  const days = Array.from({ length: 31 }, (_, passed) => 31 - passed);
  for (const weekly of ["weekly", `every ${every} weeks`]) {
    for (const weekday of weekdays) yield `${weekly} on ${weekday}`;
  }
  for (const monthly of ["monthly", `every ${every} months`]) {
    for (const day of days) yield `${monthly} on ${day}th`;
    for (const nth of nthWords)
      for (const weekday of weekdays) yield `${monthly} on ${nth} ${weekday}`;
  }
  for (const month of monthNames)
    for (const day of days) yield `yearly on ${day} ${month.toLowerCase()}`;
}
