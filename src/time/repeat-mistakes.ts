/** Which rule may be meant by a phrase that is not a known one. */
import { distance } from "../words/distance.ts";
import { monthNames, nearestWord, weekdayNames } from "./names.ts";
import { longest } from "./parsed.ts";
import { nthWords, readRepeats } from "./repeat-phrase.ts";
import type { Repeats } from "./repeats.ts";

const weekdays = weekdayNames.map((name) => name.toLowerCase());
const anyWeekday = weekdays.join("|");
const anyNth = nthWords.join("|");
const numbers = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");

/** Other ways of saying it, and how the known phrases say it; applied in this order. */
const sayings: readonly (readonly [RegExp, string])[] = [
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

/** The rule whose phrase is nearest to another, or undefined where all are far from it. */
export function nearestRepeats(phrase: string): Repeats | undefined {
  const plain = phrase.slice(0, longest).toLowerCase().trim();
  const mended = plain.replace(/\p{L}+/gu, mendedWord);
  return readRepeats(said(plain)) ?? readRepeats(said(mended)) ?? nearestOf(said(mended));
}

/** For a phrase that lacks nothing but its day, a rule that has one. */
export function withoutDay(phrase: string): Repeats | undefined {
  const plain = said(phrase.slice(0, longest).toLowerCase().trim()).replace(/ on$/, "");
  return (
    readRepeats(`${plain} on wednesday`) ??
    readRepeats(`${plain} on last wednesday`) ??
    readRepeats(`${plain} on 1 october`)
  );
}

function said(phrase: string): string {
  let plain = phrase;
  for (const [saying, known] of sayings) plain = plain.replace(saying, known).trim();
  return plain;
}

function mendedWord(word: string): string {
  const number = numbers.indexOf(word);
  if (number >= 0) return String(number + 2);
  return vocabulary.includes(word) ? word : (nearestWord(word, vocabulary) ?? word);
}

/** By edit distance over every phrase with the number that this one has; at most half may differ. */
function nearestOf(plain: string): Repeats | undefined {
  let least = Math.floor(plain.length / 2) + 1;
  let best: string | undefined;
  for (const candidate of candidates(Number(/\d+/.exec(plain)?.[0] ?? 2))) {
    const apart = distance(plain, candidate);
    if (apart < least && readRepeats(candidate) !== undefined) {
      least = apart;
      best = candidate;
    }
  }
  return best === undefined ? undefined : readRepeats(best);
}

function* candidates(number: number): Generator<string> {
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
