/** What a locale is: a message for every key. */
import type { en } from "./en.ts";
import type { Message, PluralForms } from "./message.ts";

export type MessageKey = keyof typeof en;

/** A language's words of the interface; a locale that lacks a key does not compile. */
export type Locale = {
  readonly [K in MessageKey]: (typeof en)[K] extends string ? string : PluralForms;
};

/** What content/wording.yaml says otherwise. */
export type Wording = Readonly<Partial<Record<MessageKey, Message>>>;

/** The names in braces of a message. */
type Names<M> = M extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The names of the values that the message of a key takes. */
export type ValueNames<K extends MessageKey> = (typeof en)[K] extends { readonly other: infer Form }
  ? Names<Form> | "n"
  : Names<(typeof en)[K]>;

/** The values that a key's message takes: none where it has no names in braces. */
export type Values<K extends MessageKey, V> = [ValueNames<K>] extends [never]
  ? []
  : [values: Readonly<Record<ValueNames<K>, V>>];
