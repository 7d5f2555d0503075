/** Returns the slug of Latin text, "cafe-cake" for "Café & Cake"; "" if no letter or digit is left. */
export function slugify(text: string): string {
  return joinWithHyphens(stripAccents(text), /[^a-z0-9]+/g);
}

/** Returns a text in lower case without accents: "lukasz" for "Łukasz". */
export function stripAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøðþł]/gu, replaceLetter);
}

/** Returns the slug of a text; if that is empty, letters of other scripts are kept. May be "". */
export function slugifyAnyScript(text: string): string {
  return slugify(text) || joinWithHyphens(text.normalize("NFC"), /[^\p{L}\p{M}\p{N}]+/gu);
}

function joinWithHyphens(text: string, between: RegExp): string {
  return text.toLowerCase().replace(between, "-").replace(/^-|-$/g, "");
}

/** Replaces a Latin letter that Unicode does not decompose. */
function replaceLetter(letter: string): string {
  const plain: Record<string, string> = {
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ð: "d",
    þ: "th",
    ł: "l",
  };
  return plain[letter] ?? letter;
}
