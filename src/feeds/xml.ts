/** XML 1.0 from html``, without the characters that XML forbids. */
import { type HtmlValue, html, Safe } from "../render/html.ts";

/** Everything but Char (XML 1.0, 2.2): most controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const invalidCharacters = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Removes characters that make a document invalid even when escaped. */
export function removeInvalidCharacters(text: string): string {
  return text.replace(invalidCharacters, "");
}

/** Builds XML as html`` builds HTML: xml`<title>${title}</title>`. */
export function xml(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Safe {
  return html(strings, ...values.map(cleanValue));
}

function cleanValue(value: HtmlValue): HtmlValue {
  if (typeof value === "string") return removeInvalidCharacters(value);
  if (typeof value !== "object" || value instanceof Safe) return value;
  return value.map(cleanValue);
}

/** Renders each part that is not undefined or false on a line of its own. */
export function renderLines(parts: readonly (Safe | false | undefined)[]): HtmlValue {
  return parts.map((part) => part && xml`${part}\n`);
}
