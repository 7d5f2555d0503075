import type { Words } from "./words.ts";

/** Returns "citizen perspective"; a perspective that says so itself stays as it is. */
export function formatPerspective(perspective: string, words: Words): string {
  const word = words.text("perspective", { perspective: "" }).trim().toLowerCase();
  return word !== "" && perspective.toLowerCase().endsWith(word)
    ? perspective
    : words.text("perspective", { perspective });
}
