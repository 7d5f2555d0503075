import { integer, pick, type Random } from "./random.ts";

/** Common words first: `word` draws a word the more often, the earlier it stands, as in real text. */
const words = `
  the of and to in a that we it for was on with as they at from this by which our were their not when
  had all there one who what people more so out about into time up some could then other first after
  these two may over like where most made through between before place work year day way part long
  little own found great good how each old under new same few since both map walk river street village
  garden library market bridge school church station hill path field wall window door kitchen table
  paper letter book page story journal record archive photograph picture drawing colour line pattern
  light sound voice song history memory question answer lesson course workshop meeting visit journey
  winter spring evening weekend month hour number method example experiment reason practice project
  programme plan report review group member visitor neighbour volunteer teacher learner reader listener
  librarian nurse builder carried counted wrote asked learned planned opened repaired changed shared
  listened collected described followed invited measured noticed offered printed sorted studied tested
  quiet bright late slow small narrow deep warm clear broken careful curious distant familiar honest
  local ordinary patient plain public remote rural simple steady strange useful visual wooden young
`
  .trim()
  .split(/\s+/);

const placeEnds = "field ford bridge ton by wick ham ley mouth wood worth combe".split(" ");
const firstNames =
  "Ada Amir Asha Ben Bronwen Callum Clara Emeka Fatima Hana Iona Karim Mei Zoe".split(" ");

/** Returns a made-up place, for example "Mapford", out of some 2,500. */
export function place(random: Random): string {
  return capital(pick(random, words)) + pick(random, placeEnds);
}

/** Returns a first and a last name. */
export function personName(random: Random): string {
  return `${pick(random, firstNames)} ${place(random)}`;
}

/** Returns 3 to 6 words for a title or a heading, with no full stop. */
export function headline(random: Random): string {
  return capital(phrase(random, integer(random, 3, 6)));
}

/** Returns one sentence of 8 to 15 words, with its full stop. */
export function sentence(random: Random): string {
  return `${capital(phrase(random, integer(random, 8, 15)))}.`;
}

/** Returns lower-case words joined by hyphens, as they stand in an address. */
export function slug(text: string): string {
  return text.toLowerCase().replaceAll(" ", "-");
}

function phrase(random: Random, length: number): string {
  return Array.from({ length }, () => (random() < 0.06 ? place(random) : word(random))).join(" ");
}

function word(random: Random): string {
  return words[Math.floor(words.length * random() ** 2)] ?? "";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
