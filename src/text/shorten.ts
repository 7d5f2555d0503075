/** Finds the boundaries of characters as readers see them, such as emoji of several code points. */
const characters = new Intl.Segmenter("en");

/**
 * Returns a text that is longer than `limit` characters cut off with "…": at the end of a word, or
 * between characters if there are no spaces.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = characters.segment(text).containing(limit - 1)?.index;
  const cut = text.slice(0, end);
  const atWord = cut.replace(/[\s\p{P}]+\S*$/u, "");
  return `${atWord === "" ? cut : atWord}…`;
}
