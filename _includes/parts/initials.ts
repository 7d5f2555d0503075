import { html, type Safe } from "../../src/render/html.ts";

const discsByName = new Map<string, Safe>();

/** Returns the initials of a name on a disc, for people without a photo. */
export function renderInitials(name: string): Safe {
  // Cached, since a few people write all the posts.
  const disc = discsByName.get(name) ?? renderDisc(getInitials(name));
  discsByName.set(name, disc);
  return disc;
}

/** Not an SVG: checkers of contrast cannot read text in one. */
function renderDisc(letters: string): Safe {
  return html`<span class="portrait initials" aria-hidden="true">${letters}</span>`;
}

const honorifics = /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|revd)\.?$/i;
/** Scripts with capital letters that every font has. */
const casedScripts = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;
/** Scripts whose letters join. */
const joiningScripts = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Returns the first letters of the first and the last word of a name; of a single word, its first
 * letter; of a name without letters, its first character; "" for an empty name.
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

/** The first letter or digit, else the first character: quotation marks are skipped. */
function getFirstLetter(word = ""): string {
  const characters = [...graphemes.segment(word)].map(({ segment }) => segment);
  const letter =
    characters.find((character) => /^[\p{L}\p{N}]/u.test(character)) ?? characters[0] ?? "";
  return casedScripts.test(letter) ? letter.toUpperCase() : letter;
}
