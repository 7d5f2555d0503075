/**
 * Splits a text into terms: what the index has for a word. Builds and browsers both run this, since a
 * word of a query has to become the term that the index has.
 */

/** Characters of scripts without spaces between words. */
const spaceless =
  "[[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]&&[\\p{L}\\p{M}]]";
const runPattern = new RegExp(`${spaceless}+|[[\\p{L}\\p{M}\\p{N}]--${spaceless}]+`, "gv");
const spacelessPattern = new RegExp(`^${spaceless}`, "v");

/** Accents, and the vowel signs that Arabic and Hebrew leave out as a rule. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/**
 * Letters that are typed in other ways too, and that Unicode does not decompose.
 * @type {Readonly<Record<string, string>>}
 */
const spellings = {
  æ: "ae",
  ð: "d",
  ø: "o",
  þ: "th",
  ß: "ss",
  đ: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  œ: "oe",
  ŧ: "t",
  ς: "σ",
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ک: "ك",
};
const spellingPattern = new RegExp(`[${Object.keys(spellings).join("")}]`, "g");

/**
 * Returns a word without accents, in lower case.
 * @param {string} word
 */
export function fold(word) {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(marks, "")
    .replace(spellingPattern, (letter) => spellings[letter] ?? letter)
    .normalize("NFC");
}

/**
 * Returns the terms of a text, in order. Text without spaces has a term for each two neighbours, and
 * one for the last character, so that any part of it is found.
 * @param {string} text
 * @returns {{ term: string, start: number, end: number, isPair: boolean }[]}
 */
export function splitTerms(text) {
  const terms = [];
  for (const { 0: run, index } of text.matchAll(runPattern)) {
    if (spacelessPattern.test(run)) {
      const characters = [...run];
      let start = index;
      for (const [i, character] of characters.entries()) {
        const pair = character + (characters[i + 1] ?? "");
        terms.push({ term: fold(pair), start, end: start + pair.length, isPair: true });
        start += character.length;
      }
    } else {
      const term = fold(run);
      // A mark alone is left out.
      if (term !== "") terms.push({ term, start: index, end: index + run.length, isPair: false });
    }
  }
  return terms;
}

/**
 * Returns the stem of a term, which it shares with other forms of its word.
 * @param {string} word of which the term is made
 * @param {(word: string) => string} stem of a word in lower case
 */
export function findStem(word, stem) {
  return fold(stem(word.toLowerCase().normalize()));
}
