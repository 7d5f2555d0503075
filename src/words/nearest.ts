import { distance } from "./distance.ts";

/**
 * The candidate most like what was typed, or undefined where none is near: at most a third of
 * the letters may differ (in a short word two, if one is left). Case, accents, spaces and hyphens
 * do not count.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(typed);
  let best: string | undefined;
  const few = Math.min(2, wanted.length - 1);
  let least = Math.max(few, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(wanted, plain(candidate));
    if (apart < least) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}

/** "Did you mean …?" with the nearest candidate; else what there is to choose from. */
export function suggest(typed: string, candidates: readonly string[], kind: string): string {
  const found = nearest(typed, candidates);
  if (found !== undefined) return `Did you mean "${found}"?`;
  if (candidates.length === 0) return `There is no ${kind} yet`;
  const some = candidates.slice(0, 8).join(", ");
  return candidates.length > 8
    ? `Write one of the ${candidates.length} there are, such as ${some}`
    : `Write one of: ${some}`;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}
