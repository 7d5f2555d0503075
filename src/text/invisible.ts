/** Characters that nobody sees, or that look like an ordinary space: they come along with what is pasted. */

const names: readonly (readonly [range: string, name: string])[] = [
  ["\\u00ad", "a soft hyphen"],
  ["\\u200b", "a zero-width space"],
  ["\\u200c", "a zero-width non-joiner"],
  ["\\u200d", "a zero-width joiner"],
  ["\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069", "a mark of writing direction"],
  ["\\u2060", "a word joiner"],
  ["\\ufeff", "a byte order mark"],
  ["\\u00a0\\u2007\\u202f", "a no-break space"],
];
const notSpaces = names.slice(0, -1);

const rangeOf = (list: typeof names) => `[${list.map(([range]) => range).join("")}]`;
const invisible = new RegExp(rangeOf(notSpaces), "gu");
const any = new RegExp(rangeOf(names), "u");
const noBreakSpace = new RegExp(rangeOf(names.slice(-1)), "gu");

/** Returns a text without invisible characters, and with ordinary spaces. */
export function removeInvisible(text: string): string {
  return text.replace(invisible, "").replace(noBreakSpace, " ").trim();
}

/** Returns the name of the first one, as "a zero-width space (U+200B)"; undefined if there is none. */
export function findInvisible(text: string): string | undefined {
  const [found] = any.exec(text) ?? [];
  return found === undefined ? undefined : nameInvisible(found);
}

/** Returns the name of an invisible character. */
export function nameInvisible(character: string): string {
  const name = names.find(([range]) => new RegExp(`[${range}]`, "u").test(character))?.[1];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${name ?? "an invisible character"} (U+${code})`;
}
