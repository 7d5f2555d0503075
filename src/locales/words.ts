/** The words of the interface for one site: its language's, with what content/wording.yaml changes. */
import { html, type Safe } from "../render/html.ts";
import { hash } from "../text/hash.ts";
import { parseLanguage } from "../text/language.ts";
import { isEnglish } from "../time/formatter.ts";
import { en } from "./en.ts";
import type { Locale, MessageKey, Values, Wording } from "./locale.ts";
import type { Message } from "./message.ts";

/** The locales there are, by language without its region. */
const locales: Readonly<Record<string, Locale>> = { en };

/** Returns whether the words of a site are in its language (BCP 47), by a locale or by its wording. */
export function hasWords(language: string, wording: Wording): boolean {
  return hasLocale(language) || Object.keys(en).every((key) => Object.hasOwn(wording, key));
}

/** Returns whether there is a locale for a language (BCP 47); the words of others are English. */
export function hasLocale(language: string): boolean {
  return Object.hasOwn(locales, parseLanguage(language).language);
}

/** Messages by key. As JSON it is a hash, so that a page's key changes when its words do. */
export interface Words {
  /** Of the site (BCP 47): dates and plurals follow it. */
  readonly language: string;
  /** Returns the words of a key, with its values in them. */
  text<K extends MessageKey>(key: K, ...values: Values<K, string | number>): string;
  /** Returns the same as markup: words are escaped, values that are markup stand as they are. */
  html<K extends MessageKey>(key: K, ...values: Values<K, string | number | Safe>): Safe;
  /** Returns a message as it is, for a script that fills it in itself. */
  message(key: MessageKey): Message;
  toJSON(): string;
}

/** What a language without a locale has between times: signs rather than English words. */
const signs: Wording = { "time-range": "{start} – {end}", "all-day": "", "until-day": "– {day}" };

/** Creates the words for a language (BCP 47), with the changes of a programme. */
export function createWords(language: string, wording: Wording = {}): Words {
  const messages: Readonly<Record<MessageKey, Message>> = {
    ...(locales[parseLanguage(language).language] ?? en),
    ...(hasLocale(language) || isEnglish(language) ? {} : signs),
    ...wording,
  };
  const plurals = new Intl.PluralRules([language, "en"]);
  const version = hash(JSON.stringify([language, messages]));
  const find = (key: MessageKey, values: Readonly<Record<string, unknown>>): readonly Piece[] => {
    const message = messages[key];
    return parse(
      typeof message === "string"
        ? message
        : (message[plurals.select(Number(values.n))] ?? message.other),
    );
  };
  return {
    language,
    text: (key, ...[values = {}]) =>
      find(key, values)
        .map((piece) => ("name" in piece ? readValue(piece.name, values) : piece.text))
        .join(""),
    html: (key, ...[values = {}]) =>
      html`${find(key, values).map((piece) => ("name" in piece ? readValue(piece.name, values) : piece.markup))}`,
    message: (key) => messages[key],
    toJSON: () => version,
  };
}

type Piece = { readonly name: string } | { readonly text: string; readonly markup: Safe };

const parsed = new Map<string, readonly Piece[]>();

/** A message as words and the names of values between them. */
function parse(message: string): readonly Piece[] {
  const known = parsed.get(message);
  if (known !== undefined) return known;
  const pieces = message.split(/(\{[a-z]+\})/).map((part, i): Piece => {
    if (i % 2 === 1) return { name: part.slice(1, -1) };
    const bold = part.split("**");
    return {
      text: bold.join(""),
      markup: html`${bold.map((words, j) => (j % 2 === 1 ? html`<b>${words}</b>` : words))}`,
    };
  });
  parsed.set(message, pieces);
  return pieces;
}

function readValue(
  name: string,
  values: Readonly<Record<string, string | number | Safe>>,
): string | number | Safe {
  return values[name] ?? `{${name}}`;
}
