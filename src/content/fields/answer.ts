/** What the fix of a name or value says to write in its place. */
import { findNearest, isOnlyTypo } from "../../text/nearest.ts";
import { isSameMoment } from "../../time/mistakes/same-moment.ts";
import type { Replacement } from "./raw-fields.ts";

/** "Write 2017-06-21", "Write 10:00 to 11:00", "Write 90 minutes", "Write Europe/London". */
const oneAnswer =
  /^Write ((?!an?$|one$|words?$)(?:\d{4}-\d\d-\d\d \d\d:\d\d|\d\d:\d\d to \d\d:\d\d|\d+ (?:minutes?|hours?)|[\p{L}\p{N}/.+-]+))$/u;

/**
 * Returns what a fix says to write in the place of what was typed, where it says one thing. It is
 * safe where both are the same date and time, or differ by one letter.
 */
export function findAnswer(typed: unknown, fix: string): Replacement | undefined {
  const to = oneAnswer.exec(fix)?.[1];
  if (typeof typed !== "string" || to === undefined) return undefined;
  return { to, safe: isSameMoment(typed, to) || isOnlyTypo(typed, to, [to]) };
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
