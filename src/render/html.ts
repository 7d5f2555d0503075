/**
 * Safe markup, for HTML and XML. Only this file creates `Safe`: by `html`, which escapes every value
 * that is not Safe; by `renderJsonLd`, which uses the escapes of JSON; and by `trustMarkup`, which
 * only the markdown renderer may import (test/render/html.test.ts checks that).
 */

const constructorKey: unique symbol = Symbol("safe");

/** Markup that needs no escaping. The private field makes it impossible to imitate. */
export class Safe {
  readonly #text: string;

  constructor(text: string, key: typeof constructorKey) {
    if (key !== constructorKey) throw new TypeError("only html`` creates Safe");
    this.#text = text;
  }

  /** Returns the markup of a Safe; undefined for any other object. */
  static read(value: object): string | undefined {
    return #text in value ? value.#text : undefined;
  }

  get text(): string {
    return this.#text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template accepts: text is escaped, lists are joined, `false` and undefined are empty. */
export type HtmlValue = Safe | string | number | false | undefined | readonly HtmlValue[];

const specialCharacter = /[&<>"']/;
const specialCharacters = /[&<>"']/g;

function escapeCharacter(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

/** Escapes a text for element content and quoted attributes in HTML and XML. */
export function escapeText(text: string): string {
  return specialCharacter.test(text) ? text.replace(specialCharacters, escapeCharacter) : text;
}

function renderValue(value: HtmlValue): string {
  if (typeof value === "string") return escapeText(value);
  if (value === undefined || value === false) return "";
  if (typeof value === "number") return String(value);
  const safe = Safe.read(value);
  if (safe !== undefined) return safe;
  if (!Array.isArray(value)) throw new TypeError("html`` accepts text, numbers, Safe and lists");
  let text = "";
  for (const item of value) text += renderValue(item);
  return text;
}

/** Returns markup: html`<h1>${title}</h1>`. Each value is escaped unless it is Safe. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Safe {
  let text = strings[0] ?? "";
  for (let i = 0; i < values.length; i++) {
    text += renderValue(values[i]) + (strings[i + 1] ?? "");
  }
  return new Safe(text, constructorKey);
}

/**
 * Returns a script element with JSON-LD. HTML has no entities in script elements, and "</script" or
 * "<!--" in a text would end it (HTML, 4.12.1.3), so these characters use JSON's own escapes.
 */
export function renderJsonLd(data: object): Safe {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Safe(`<script type="application/ld+json">${json}</script>`, constructorKey);
}

/** Declares markup safe that a renderer has escaped itself. Only for src/render/markdown. */
export function trustMarkup(text: string): Safe {
  return new Safe(text, constructorKey);
}
