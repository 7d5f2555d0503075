import { distance } from "./distance.ts";

/**
 * The candidate most like what was typed, or undefined where none is near: at most a third of
 * the letters may differ (in a short word two, if one is left). Case, accents, spaces and hyphens
 * do not count.
 */
export function findNearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = normalizeText(typed);
  let nearest: string | undefined;
  const shortWordLimit = Math.min(2, wanted.length - 1);
  let maxDistance = Math.max(shortWordLimit, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(wanted, normalizeText(candidate));
    if (edits < maxDistance) {
      nearest = candidate;
      maxDistance = edits;
    }
  }
  return nearest;
}

/** "Did you mean …?" with the nearest candidate; else what there is to choose from. */
export function suggest(typed: string, candidates: readonly string[], kind: string): string {
  const found = findNearest(typed, candidates);
  if (found !== undefined) return `Did you mean "${found}"?`;
  if (candidates.length === 0) return `There is no ${kind} yet`;
  const some = candidates.slice(0, 8).join(", ");
  return candidates.length > 8
    ? `Write one of the ${candidates.length} there are, such as ${some}`
    : `Write one of: ${some}`;
}

function normalizeText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}
