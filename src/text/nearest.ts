import { distance } from "fastest-levenshtein";

/** Returns how many letters must be added, removed or changed to turn one word into the other. */
export { distance };

/**
 * Returns the candidate nearest to what was typed, or undefined if none is near: at most a third
 * of the letters may differ (in a short word two, if at least one is left). Case, accents, spaces
 * and hyphens are ignored.
 */
export function findNearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = normalizeForComparison(typed);
  let nearest: string | undefined;
  const shortWordLimit = Math.min(2, wanted.length - 1);
  let maxDistance = Math.max(shortWordLimit, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(wanted, normalizeForComparison(candidate));
    if (edits < maxDistance) {
      nearest = candidate;
      maxDistance = edits;
    }
  }
  return nearest;
}

/**
 * Whether a candidate is the only one that what was typed can stand for, so that a machine may write
 * it: the same letters but for case, accents, spaces and hyphens, or of `minLetters` or more all but
 * one, or two neighbours swapped. Digits are the same.
 */
export function isOnlyTypo(
  typed: string,
  meant: string,
  candidates: Iterable<string>,
  minLetters = 5,
): boolean {
  const wanted = normalizeForComparison(typed);
  const target = normalizeForComparison(meant);
  if (!isTypo(wanted, target, minLetters)) return false;
  const isSame = target === wanted;
  for (const candidate of candidates) {
    if (candidate === meant) continue;
    const other = normalizeForComparison(candidate);
    if (isSame ? other === wanted : isTypo(wanted, other, minLetters)) return false;
  }
  return true;
}

function isTypo(typed: string, meant: string, minLetters: number): boolean {
  if (typed === meant) return true;
  if (Math.min(typed.length, meant.length) < minLetters) return false;
  if (Math.abs(typed.length - meant.length) > 1) return false;
  // What is left between the same beginning and the same end.
  let from = 0;
  while (from < typed.length && typed[from] === meant[from]) from++;
  let end = 0;
  const rest = Math.min(typed.length, meant.length) - from;
  while (end < rest && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const [one, other] = [
    typed.slice(from, typed.length - end),
    meant.slice(from, meant.length - end),
  ];
  const isSwapped = one.length === 2 && one === `${other.charAt(1)}${other.charAt(0)}`;
  return (isSwapped || (one.length <= 1 && other.length <= 1)) && !/\d/.test(one + other);
}

/** Returns "Did you mean …?" with the nearest candidate, else a list of up to 8 candidates. */
export function suggest(typed: string, candidates: readonly string[], kind: string): string {
  const found = findNearest(typed, candidates);
  if (found !== undefined) return `Did you mean "${found}"?`;
  if (candidates.length === 0) return `There is no ${kind} yet`;
  const some = candidates.slice(0, 8).join(", ");
  return candidates.length > 8
    ? `Write one of the ${candidates.length} there are, such as ${some}`
    : `Write one of: ${some}`;
}

/** Returns a text in lower case without accents, with a hyphen for each run of spaces, _ and -. */
export function normalizeForComparison(text: string): string {
  // Most texts have no accents, and this is done for every candidate of a search.
  const plain = /[\u0080-\uffff]/.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
  return plain.toLowerCase().replace(/[\s_-]+/g, "-");
}
