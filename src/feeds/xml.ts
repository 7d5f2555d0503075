/** Markup for XML 1.0: html`` without the characters that no XML document may hold. */
import { html, Safe, type Value } from "../render/html.ts";

/** Everything but Char (XML 1.0, 2.2): most controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Drops what would make a reader refuse the whole document, however it is escaped. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "");
}

/** Builds XML as html`` builds HTML: xml`<title>${title}</title>`. */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Safe {
  return html(strings, ...values.map(allowed));
}

function allowed(value: Value): Value {
  if (typeof value === "string") return xmlText(value);
  if (typeof value !== "object" || value instanceof Safe) return value;
  return value.map(allowed);
}

/** Each part that is there, on a line of its own. */
export function lines(parts: readonly (Safe | false | undefined)[]): Value {
  return parts.map((part) => part && xml`${part}\n`);
}
