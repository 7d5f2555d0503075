/** What the fix of a name or value says to write in its place. */
import { findNearest, isOnlyTypo } from "../../text/nearest.ts";
import { isSameMoment, isSameRange, isSameWeekday } from "../../time/mistakes/same-moment.ts";
import type { Replacement } from "./raw-fields.ts";

/** "Write 2017-06-21", "Write 10:00 to 11:00", "Write 90 minutes", "Write Europe/London", "Write [a, b]". */
const oneAnswer =
  /^Write ((?!an?$|one$|words?$)(?:\d{4}-\d\d-\d\d \d\d:\d\d|\d\d:\d\d to \d\d:\d\d|\d+ (?:minutes?|hours?)|\[[^[\]]+\]|[\p{L}\p{N}/.+-]+))$/u;

/** 'Write "weekly on Wednesday" (it gives 2026-12-02)'. */
const quotedAnswer = /^Write "([^"]+)"(?: \(it gives [^)]+\))?$/;

/**
 * Returns what a fix says to write in the place of what was typed, where it says one thing. It is
 * safe where both are the same date and time, times, weekday or list, or differ by one letter.
 */
export function findAnswer(typed: unknown, fix: string): Replacement | undefined {
  const to = oneAnswer.exec(fix)?.[1] ?? quotedAnswer.exec(fix)?.[1];
  if (typeof typed !== "string" || to === undefined) return undefined;
  const isSame = [isSameMoment, isSameRange, isSameWeekday, isSameList].some((is) => is(typed, to));
  return { to, safe: isSame || isOnlyTypo(typed, to, [to]) };
}

/** Whether a list has the parts of a text; "and" may part two more. */
function isSameList(typed: string, list: string): boolean {
  return list.startsWith("[") && !/ (?:and|&|\+) /i.test(typed);
}

/**
 * Returns the candidate that `suggest` names, "Did you mean …?". It is safe where nothing else can
 * have been meant; `minLetters` is that of `isOnlyTypo`.
 */
export function suggestReplacement(
  typed: string,
  candidates: readonly string[],
  minLetters?: number,
): Replacement | undefined {
  const to = findNearest(typed, candidates);
  return to === undefined ? undefined : { to, safe: isOnlyTypo(typed, to, candidates, minLetters) };
}
