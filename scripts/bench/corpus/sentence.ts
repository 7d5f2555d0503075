import { chance, pick, type Random } from "./random.ts";
import {
  adjectives,
  adverbs,
  firstNames,
  lastNames,
  nouns,
  placeEnds,
  placeStarts,
  prepositions,
  verbs,
} from "./words.ts";

/** A place that sounds English, "Thornwick" say; there are some 2,000 of them. */
export function place(random: Random): string {
  return pick(random, placeStarts) + pick(random, placeEnds);
}

/** A first and a last name. */
export function personName(random: Random): string {
  return `${pick(random, firstNames)} ${pick(random, lastNames)}`;
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text as it stands in an address: lower-case words joined by hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** An adjective and a plural noun, "quiet maps" say. */
export function things(random: Random): string {
  return `${pick(random, adjectives)} ${plural(pick(random, nouns))}`;
}

/** A short line for a title or a heading, no full stop. */
export function headline(random: Random): string {
  const noun = pick(random, nouns);
  return pick(random, [
    () => `What the ${noun} ${pick(random, verbs)}`,
    () => `How ${place(random)} ${pick(random, verbs)} the ${pick(random, adjectives)} ${noun}`,
    () => `${capital(things(random))} ${pick(random, prepositions)} ${place(random)}`,
    () => `The ${pick(random, adjectives)} ${noun} and the ${pick(random, nouns)}`,
    () => `Notes ${pick(random, prepositions)} the ${pick(random, adjectives)} ${noun}`,
    () => `Why we ${pick(random, verbs)} every ${noun}`,
  ])();
}

/** One sentence of 8 to 20 words, with its full stop. */
export function sentence(random: Random): string {
  const said = () => pick(random, ["said", "wrote", "noted", "found", "believed", "heard"]);
  return pick(random, [
    () => `${capital(thing(random))} ${action(random)} ${where(random)}.`,
    () => `When ${thing(random)} ${action(random)}, ${thing(random)} ${action(random)}.`,
    () => `${personName(random)} ${said()} that ${thing(random)} ${action(random)}.`,
    () => `In ${place(random)}, ${things(random)} ${pick(random, adverbs)} ${action(random)}.`,
    () => `There were ${things(random)} ${where(random)}, and we ${action(random)}.`,
    () => `We ${action(random)} before the people of ${place(random)} ${action(random)}.`,
    () => `Nobody in ${place(random)} ${action(random)}, so ${thing(random)} ${action(random)}.`,
  ])();
}

/** `count` sentences with a space between them. */
export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(" ");
}

function thing(random: Random): string {
  if (chance(random, 0.3)) return `the ${things(random)}`;
  const noun = pick(random, nouns);
  const described = chance(random, 0.6) ? `${pick(random, adjectives)} ${noun}` : noun;
  return `${pick(random, ["the", "the", "every", "one", "our", "their", "this"])} ${described}`;
}

function action(random: Random): string {
  return `${pick(random, verbs)} ${thing(random)}`;
}

function where(random: Random): string {
  const preposition = pick(random, prepositions);
  return `${preposition} ${chance(random, 0.4) ? place(random) : thing(random)}`;
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:ch|sh|s|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
