/**
 * The start of URLs of this site: a path for pages, a full URL for feeds. A text is rendered once for
 * both, so a marker stands for it until one of them shows the text.
 */
import { escapeText, type Safe, trustMarkup } from "../html.ts";

/** No text has it: a file with a control character is rejected, and a reference to one gives U+FFFD. */
const marker = "\u0001";

/** Puts the marker before a URL that starts with one slash. */
export function markBase(url: string): string {
  return marker + url;
}

/** Replaces the markers of a body by `base`. */
export function renderBase(markup: Safe, base: string): Safe {
  const { text } = markup;
  return text.includes(marker)
    ? trustMarkup(text.replaceAll(marker, () => escapeText(base)))
    : markup;
}
