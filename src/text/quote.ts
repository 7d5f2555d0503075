/** Quoted text and lists for messages. */

/** How much of a text is searched for what may have been meant, in characters. */
export const maxInputLength = 100;

/** Returns a text in quotation marks for a message: on one line, at most 60 characters. */
export function quote(text: string): string {
  const line = text
    .slice(0, 200)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  const letters = [...line];
  return letters.length > 60 ? `"${letters.slice(0, 59).join("")}…"` : `"${line}"`;
}

/** Returns "a", "a or b" or "a, b or c". */
export function joinWithOr(choices: readonly string[]): string {
  return joinItems(choices, "or");
}

/** Returns "a", "a and b" or "a, b and c". */
export function joinWithAnd(items: readonly string[]): string {
  return joinItems(items, "and");
}

function joinItems(items: readonly string[], word: string): string {
  const allButLast = items.slice(0, -1).join(", ");
  const last = items.at(-1) ?? "";
  return allButLast === "" ? last : `${allButLast} ${word} ${last}`;
}
