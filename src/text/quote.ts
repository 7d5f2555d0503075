/** Parts of messages: a text in quotation marks, and lists in words. */

/** The longest text that is looked at for what may have been meant, in characters. */
export const maxInputLength = 100;

/** The text in quotation marks for a message: on one line, and cut where it is long. */
export function quote(text: string): string {
  const line = text
    .slice(0, 200)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  const letters = [...line];
  return letters.length > 60 ? `"${letters.slice(0, 59).join("")}…"` : `"${line}"`;
}

/** "a", "a or b", "a, b or c". */
export function joinWithOr(choices: readonly string[]): string {
  return joinItems(choices, "or");
}

/** "a", "a and b", "a, b and c". */
export function joinWithAnd(items: readonly string[]): string {
  return joinItems(items, "and");
}

function joinItems(items: readonly string[], word: string): string {
  const allButLast = items.slice(0, -1).join(", ");
  const last = items.at(-1) ?? "";
  return allButLast === "" ? last : `${allButLast} ${word} ${last}`;
}
