/** Words for an address: lower case letters and digits, joined by single hyphens. */

/** Of Latin text, accents taken off: "Café & Cake" is "cafe-cake". May be empty. */
export function slugify(text: string): string {
  return joinWithHyphens(stripAccents(text), /[^a-z0-9]+/g);
}

/** In lower case, and Latin letters without what they have around them: "Łukasz" is "lukasz". */
export function stripAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøðþł]/gu, replaceLetter);
}

/** Of any script: Latin as above, letters of other scripts as they are. May be empty. */
export function slugifyAnyScript(text: string): string {
  return slugify(text) || joinWithHyphens(text.normalize("NFC"), /[^\p{L}\p{M}\p{N}]+/gu);
}

function joinWithHyphens(text: string, between: RegExp): string {
  return text.toLowerCase().replace(between, "-").replace(/^-|-$/g, "");
}

/** Latin letters that do not decompose. */
function replaceLetter(one: string): string {
  const plain: Record<string, string> = {
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ð: "d",
    þ: "th",
    ł: "l",
  };
  return plain[one] ?? one;
}
