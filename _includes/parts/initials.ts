import { html, type Safe } from "../../src/render/html.ts";

const discsByName = new Map<string, Safe>();

/** Where nobody has given a portrait: the letters that a name begins with, on a disc. */
export function renderInitials(name: string): Safe {
  // A few people write all the posts.
  const disc = discsByName.get(name) ?? renderDisc(getInitials(name));
  discsByName.set(name, disc);
  return disc;
}

/** No drawing, since of words in a drawing no program can tell whether they can be read. */
function renderDisc(letters: string): Safe {
  return html`<span class="portrait initials" aria-hidden="true">${letters}</span>`;
}

const honorifics = /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|revd)\.?$/i;
/** Scripts that tell capital letters from small ones, and whose capitals every font has. */
const casedScripts = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;
/** Scripts whose letters would join. */
const joiningScripts = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The first letters of the first and of the last word of a name; of a single word the first letter,
 * of a name without letters its first sign, and "" where there is none.
 */
export function getInitials(name: string): string {
  const [own = ""] = name.normalize("NFC").split(",");
  const words = own
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !honorifics.test(word));
  const [first, ...rest] = words.length > 0 ? words : [own.trim()];
  const letters = [first, rest.at(-1)].map(getFirstLetter).filter((letter) => letter !== "");
  return letters.join(joiningScripts.test(letters[0] ?? "") ? "\u200c" : "");
}

/** The first that is a letter or a digit, past quotation marks and the like; else the first sign. */
function getFirstLetter(word = ""): string {
  const signs = [...graphemes.segment(word)].map(({ segment }) => segment);
  const letter = signs.find((sign) => /^[\p{L}\p{N}]/u.test(sign)) ?? signs[0] ?? "";
  return casedScripts.test(letter) ? letter.toUpperCase() : letter;
}
