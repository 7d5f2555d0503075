/** content/wording.yaml: every message of the interface may be said otherwise, by its key. */
import { z } from "zod";
import { en } from "../../locales/en.ts";
import type { Message, PluralForms } from "../../locales/message.ts";
import { findNearest } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { ParseResult } from "../../time/types.ts";
import * as f from "./fields.ts";

const placeholders = /\{([^{}]*)\}/g;

function listPlaceholders(message: string): readonly string[] {
  return [...message.matchAll(placeholders)].map(([, name = ""]) => name);
}

/**
 * Words that have the values of a message. A value that is left out would be lost on the page;
 * `optional` ones need not be there, as in "one minute".
 */
function wordsWith(names: readonly string[], optional: readonly string[] = []) {
  return f.parseWith((text): ParseResult<string> => {
    const found = listPlaceholders(text);
    const unknown = found.find((name) => !names.includes(name));
    if (unknown !== undefined) {
      const near = findNearest(unknown, names);
      const list = names.map((name) => `{${name}}`).join(", ");
      const fix =
        near !== undefined
          ? `Did you mean {${near}}?`
          : names.length > 0
            ? `The values here are ${list}`
            : "Take it out; this message has no values";
      return { ok: false, message: `there is no value {${unknown}}`, fix };
    }
    const missing = names.find((name) => !found.includes(name) && !optional.includes(name));
    if (missing !== undefined) {
      const message = `${quote(text)} lacks {${missing}}`;
      return { ok: false, message, fix: `Write {${missing}} where the value is to stand` };
    }
    if ((text.split("**").length - 1) % 2 === 1) {
      const message = `${quote(text)} has ** once`;
      return { ok: false, message, fix: "Write ** before and after the words in bold" };
    }
    return { ok: true, value: text.replace(/\s+/g, " ") };
  });
}

/** The forms by plural category; a text alone is the form for every number. */
function pluralForms(forms: PluralForms) {
  const names = [...new Set(["n", ...listPlaceholders(forms.other)])];
  const words = wordsWith(names, ["n"]);
  const optional = words.optional();
  const categories = z.strictObject({
    zero: optional,
    one: optional,
    two: optional,
    few: optional,
    many: optional,
    other: words,
  });
  return z.union([words.transform((other) => ({ other })), categories]);
}

function schemaOf(message: Message) {
  const schema =
    typeof message === "string" ? wordsWith(listPlaceholders(message)) : pluralForms(message);
  const example =
    typeof message === "string"
      ? JSON.stringify(message)
      : `{ ${Object.entries(message)
          .map(([category, words]) => `${category}: ${JSON.stringify(words)}`)
          .join(", ")} }`;
  return f.field(schema.optional(), "Words of the interface.", example);
}

const messages: readonly (readonly [string, Message])[] = Object.entries(en);

/**
 * Returns a schema with a field for each key; what it gives is a Wording. Most sites have no such file,
 * and it takes as long as all other schemas.
 */
export function createWordingSchema() {
  return z.strictObject(
    Object.fromEntries(messages.map(([key, message]) => [key, schemaOf(message)])),
  );
}
