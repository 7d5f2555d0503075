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
 * Returns the only candidate that what was typed can stand for, so that a machine may write it: the
 * same letters but for case, accents, spaces and hyphens, or of `minLetters` or more all but one, or
 * two neighbours swapped. Numbers are the same.
 */
export function findTypo(
  typed: string,
  candidates: Iterable<string>,
  minLetters = 5,
): string | undefined {
  const wanted = normalizeForComparison(typed);
  const near = [...candidates].filter((one) =>
    isTypo(wanted, normalizeForComparison(one), minLetters),
  );
  const same = near.filter((one) => normalizeForComparison(one) === wanted);
  const found = same.length > 0 ? same : near;
  return found.length === 1 ? found[0] : undefined;
}

function isTypo(typed: string, meant: string, minLetters: number): boolean {
  if (typed === meant) return true;
  if (Math.min(typed.length, meant.length) < minLetters) return false;
  if (typed.replace(/\D/g, "") !== meant.replace(/\D/g, "")) return false;
  if (distance(typed, meant) === 1) return true;
  const at = [...typed].findIndex((letter, i) => letter !== meant.charAt(i));
  const swapped = `${typed.slice(0, at)}${typed.charAt(at + 1)}${typed.charAt(at)}${typed.slice(at + 2)}`;
  return swapped === meant;
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
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}
