/**
 * Text that is safe to print in HTML or XML, and the tag that makes it.
 * `Safe` comes into being only here: by `html`, which escapes every value that is not Safe,
 * by `dataBlock`, which escapes as JSON does, and by `trusted`, which the markdown renderer alone
 * imports (test/render/html.test.ts holds to that).
 */

const constructorKey: unique symbol = Symbol("safe");

/** Markup that needs no more escaping. The text is private: what only looks like Safe has none. */
export class Safe {
  readonly #text: string;

  constructor(text: string, key: typeof constructorKey) {
    if (key !== constructorKey) throw new TypeError("Safe text is made by html`` only");
    this.#text = text;
  }

  /** The markup of a Safe; undefined for anything else. */
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

/** What may stand in a template: text is escaped, lists are joined, nothing is left out. */
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

/** Escapes a text for element content and quoted attributes, of HTML and XML alike. */
export function escapeText(text: string): string {
  return specialCharacter.test(text) ? text.replace(specialCharacters, escapeCharacter) : text;
}

function renderValue(value: HtmlValue): string {
  if (typeof value === "string") return escapeText(value);
  if (value === undefined || value === false) return "";
  if (typeof value === "number") return String(value);
  const safe = Safe.read(value);
  if (safe !== undefined) return safe;
  if (!Array.isArray(value)) throw new TypeError("html`` prints text, numbers, Safe and lists");
  let text = "";
  for (const one of value) text += renderValue(one);
  return text;
}

/** Builds markup: html`<h1>${title}</h1>`. Each value is escaped unless it is Safe. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Safe {
  let text = strings[0] ?? "";
  for (let i = 0; i < values.length; i++) {
    text += renderValue(values[i]) + (strings[i + 1] ?? "");
  }
  return new Safe(text, constructorKey);
}

/**
 * A block of JSON-LD, which no browser runs. In a script element nothing is escaped by entities, and
 * what looks like an end of it or a comment would be one (HTML, 4.12.1.3), so JSON's own escapes are
 * used.
 */
export function renderJsonLd(data: object): Safe {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Safe(`<script type="application/ld+json">${json}</script>`, constructorKey);
}

/** Vouches for markup that a renderer has escaped by itself. For src/render/markdown only. */
export function trustMarkup(text: string): Safe {
  return new Safe(text, constructorKey);
}
