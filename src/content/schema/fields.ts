/**
 * The kinds of value that fields have. Each reads the text that was typed and either gives a
 * typed value or says what is wrong and what to write; descriptions and examples are the lead's
 * documentation as well as the advice of messages.
 */
import { z } from "zod";
import { parseDate } from "../../time/date.ts";
import { parseDuration } from "../../time/duration.ts";
import { parseMoment } from "../../time/moment.ts";
import { longest, quote } from "../../time/parsed.ts";
import { parseTimeRange } from "../../time/time-range.ts";
import type { Parsed } from "../../time/types.ts";
import { nearest } from "../../words/nearest.ts";
import { slug } from "../../words/slug.ts";
import { longestName } from "../address.ts";
import { isBlank } from "../text.ts";

/** Gives a schema its documentation: what it is for, and how it looks as `name: example`. */
export function field<T extends z.ZodType>(schema: T, description: string, example: string): T {
  return schema.meta({ description, example });
}

/** Schemas that read times, made once for each zone, as making one takes longer than using it. */
export function perZone<S>(make: (zone: string) => S): (zone: string) => S {
  const made = new Map<string, S>();
  return (zone) => {
    const schema = made.get(zone) ?? make(zone);
    made.set(zone, schema);
    return schema;
  };
}

/** A schema out of a function that reads a text. */
export function reads<T>(read: (text: string) => Parsed<T>) {
  return z.string().transform((typed, context): T => {
    const result = read(typed.trim());
    if (result.ok) return result.value;
    context.addIssue({
      code: "custom",
      input: typed,
      message: result.wrong,
      params: { write: result.write },
    });
    return z.NEVER;
  });
}

function no(wrong: string, write: string): { ok: false; wrong: string; write: string } {
  return { ok: false, wrong, write };
}

/** Words on one line, and some there are; line breaks and runs of spaces become one space. */
export const words = reads((text): Parsed<string> => {
  if (isBlank(text)) return no("there are no words", "Write some, or take it out");
  return { ok: true, value: text.replace(/\s+/g, " ") };
});

/** One value, or a list of them. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(one));
}

/** As `listOf`, of values that have neither commas nor semicolons in them. */
export function severalOf<T extends z.ZodType>(one: T) {
  const parts = (value: string) => value.split(/[,;]/).filter((part) => !isBlank(part));
  return z.preprocess((value, context): unknown => {
    if (typeof value !== "string" || parts(value).length < 2)
      return Array.isArray(value) ? value : [value];
    const list = parts(value).map((part) => part.trim());
    context.addIssue({
      code: "custom",
      input: value,
      message: `${quote(value)} is one value where several seem to be meant`,
      params: { write: `Write [${list.join(", ")}]` },
    });
    return z.NEVER;
  }, z.array(one));
}

/** A value, or `false` to have none where a series has one. */
export function orNone<T extends z.ZodType>(one: T) {
  const none = (value: unknown) =>
    typeof value === "string" && /^false$/i.test(value) ? false : value;
  return z.preprocess(none, z.union([z.literal(false), one]));
}

/** "true" or "false", as YAML has them. */
export const yesOrNo = reads((text): Parsed<boolean> => {
  if (/^true$/i.test(text)) return { ok: true, value: true };
  if (/^false$/i.test(text)) return { ok: true, value: false };
  const meant = /^(?:y(?:es)?|on|1)$/i.test(text)
    ? "true"
    : /^(?:no?|off|0)$/i.test(text)
      ? "false"
      : nearest(text, ["true", "false"]);
  return no(`${quote(text)} is neither true nor false`, `Write ${meant ?? "true or false"}`);
});

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number) {
  return reads((text): Parsed<number> => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return { ok: true, value };
    return no(
      `${quote(text)} is not a whole number from ${least} to ${most}`,
      `Write a number such as ${value > most ? most : least}`,
    );
  });
}

export const date = reads(parseDate);

/** A day, or a day and a time of it, in the zone. */
export const moment = (zone: string) => reads((text) => parseMoment(text, zone));

export const duration = reads(parseDuration);
export const timeRange = reads(parseTimeRange);

/** An id: a file's name without its date and ending. A link to the file is taken as well. */
export const id = reads((text): Parsed<string> => {
  if (isBlank(text)) return no("nothing is named", "Write the name of a file, without .md");
  return { ok: true, value: text.replace(/^.*\//, "").replace(/\.md$/, "") };
});

/** What a thing is known by wherever it moves: "show-and-tell-1". */
export const identity = reads((text): Parsed<string> => {
  if (/^[\w.-]+(?:@[\w.-]+)?$/.test(text)) return { ok: true, value: text };
  const better = slug(text);
  return no(
    `${quote(text)} cannot be an identity`,
    better === "" ? "Write letters, digits and hyphens" : `Write ${better}`,
  );
});

/** With or without its sign: "#digitalpractitioner". Kept without. */
export const hashtag = reads((text): Parsed<string> => {
  const name = text.replace(/^#/, "");
  if (/^[\p{L}\p{N}_]+$/u.test(name)) return { ok: true, value: name };
  const better = name.replace(/[^\p{L}\p{N}_]+/gu, "");
  return no(
    `${quote(text)} is not one hashtag`,
    better === "" ? "Write letters and digits" : `Write ${better.slice(0, longest)}`,
  );
});

/** Where a link leads: an address, or a file of content. Read by src/content/target.ts. */
export const target = z.string().transform((text) => text.trim());

export const link = z.strictObject({ label: words, url: target });

export const image = z.preprocess(
  (value) => (typeof value === "string" ? { src: value } : value),
  z.strictObject({ src: target, alt: words.optional(), caption: words.optional() }),
);

/** An old address of a page: "/2017/map-check/" or "/map-check.html". */
export const oldAddress = reads((text): Parsed<`/${string}`> => {
  const path = text.replace(/^https?:\/\/[^/]+/, "");
  const example = "Write the part after the host, such as /2017/map-check/";
  if (!path.startsWith("/") || path.startsWith("//")) {
    return no(
      `${quote(text)} does not start with a slash`,
      path === "" ? example : `Write /${path.replace(/^\/+/, "").slice(0, longest)}`,
    );
  }
  if (/[?#]/.test(path))
    return no(`${quote(text)} holds ? or #`, `Write ${path.replace(/[?#].*$/, "")}`);
  if (!/^(?:\/[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)+\/?$/u.test(path)) {
    return no(`${quote(text)} cannot be an address of this site`, example);
  }
  if (path.split("/").some((part) => Buffer.byteLength(part) > longestName))
    return no(`${quote(text)} is too long`, "Shorten it, or take it out");
  const whole = /\.[a-z0-9]{2,5}$/i.test(path) || path.endsWith("/") ? path : `${path}/`;
  return { ok: true, value: `/${whole.slice(1)}` };
});
