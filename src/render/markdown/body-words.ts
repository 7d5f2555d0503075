/**
 * Words that the renderer adds, such as the label of a callout. A text is rendered before the
 * language of its page is known, so markers stand for the words until a page shows it.
 */
import type { BodyWord, BodyWords } from "../body.ts";
import { escapeText, type Safe, trustMarkup } from "../html.ts";

/** Returns the marker of a word. No text can look like it, since its special characters are escaped. */
export function markWord(word: BodyWord, value = ""): string {
  return `<!--${word} ${value}-->`;
}

const markers: readonly BodyWord[] = [
  "callout-note",
  "callout-tip",
  "callout-important",
  "callout-warning",
  "callout-caution",
  "callout-question",
  "footnotes",
  "footnote-number",
  "footnote-back",
  "footnote-back-to",
  "task-open",
  "task-done",
  "table-label",
  "table-number",
];

const marker = new RegExp(`<!--(${markers.join("|")}) ([\\d:]*)-->`, "g");

function isBodyWord(name: string): name is BodyWord {
  return markers.some((word) => word === name);
}

/** Replaces the markers of a body by words. */
export function renderBodyWords(markup: Safe, words: BodyWords): Safe {
  if (!markup.text.includes("<!--")) return markup;
  const text = markup.text.replace(marker, (_, name: string, value: string) =>
    isBodyWord(name) ? escapeText(words(name, value)) : "",
  );
  return trustMarkup(text);
}
