/**
 * The kinds of value that fields have. Each reads the text that was typed and either gives a
 * typed value or says what is wrong and what to write; descriptions and examples are the lead's
 * documentation as well as the advice of messages.
 */
import { z } from "zod";
import { findNearest } from "../../text/nearest.ts";
import { maxInputLength, quote } from "../../text/quote.ts";
import { slugify } from "../../text/slug.ts";
import { parseDate } from "../../time/parse/date.ts";
import { parseDuration } from "../../time/parse/duration.ts";
import { parseMoment } from "../../time/parse/moment.ts";
import { parseTimeRange } from "../../time/parse/time-range.ts";
import type { ParseResult } from "../../time/types.ts";
import { isBlank } from "../files/decode.ts";
import { maxNameBytes } from "../files/path.ts";

/** Gives a schema its documentation: what it is for, and how it looks as `name: example`. */
export function field<T extends z.ZodType>(schema: T, description: string, example: string): T {
  return schema.meta({ description, example });
}

/** Schemas that read times, made once for each zone, as making one takes longer than using it. */
export function perZone<S>(make: (zone: string) => S): (zone: string) => S {
  const schemas = new Map<string, S>();
  return (zone) => {
    const schema = schemas.get(zone) ?? make(zone);
    schemas.set(zone, schema);
    return schema;
  };
}

/** A schema out of a function that reads a text. */
export function parseWith<T>(read: (text: string) => ParseResult<T>) {
  return z.string().transform((typed, context): T => {
    const result = read(typed.trim());
    if (result.ok) return result.value;
    context.addIssue({
      code: "custom",
      input: typed,
      message: result.message,
      params: { fix: result.fix },
    });
    return z.NEVER;
  });
}

function fail(message: string, fix: string): { ok: false; message: string; fix: string } {
  return { ok: false, message, fix };
}

/** Words on one line, and some there are; line breaks and runs of spaces become one space. */
export const oneLine = parseWith((text): ParseResult<string> => {
  if (isBlank(text)) return fail("there are no words", "Write some, or take it out");
  return { ok: true, value: text.replace(/\s+/g, " ") };
});

/** One value, or a list of them. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(one));
}

/** As `listOf`, of values that have neither commas nor semicolons in them. */
export function separatedListOf<T extends z.ZodType>(one: T) {
  const parts = (value: string) => value.split(/[,;]/).filter((part) => !isBlank(part));
  return z.preprocess((value, context): unknown => {
    if (typeof value !== "string" || parts(value).length < 2)
      return Array.isArray(value) ? value : [value];
    const list = parts(value).map((part) => part.trim());
    context.addIssue({
      code: "custom",
      input: value,
      message: `${quote(value)} is one value where several seem to be meant`,
      params: { fix: `Write [${list.join(", ")}]` },
    });
    return z.NEVER;
  }, z.array(one));
}

/** A value, or `false` to have none where a series has one. */
export function orFalse<T extends z.ZodType>(one: T) {
  const falseIfTyped = (value: unknown) =>
    typeof value === "string" && /^false$/i.test(value) ? false : value;
  return z.preprocess(falseIfTyped, z.union([z.literal(false), one]));
}

/** "true" or "false", as YAML has them. */
export const trueOrFalse = parseWith((text): ParseResult<boolean> => {
  if (/^true$/i.test(text)) return { ok: true, value: true };
  if (/^false$/i.test(text)) return { ok: true, value: false };
  const suggestion = /^(?:y(?:es)?|on|1)$/i.test(text)
    ? "true"
    : /^(?:no?|off|0)$/i.test(text)
      ? "false"
      : findNearest(text, ["true", "false"]);
  return fail(`${quote(text)} is neither true nor false`, `Write ${suggestion ?? "true or false"}`);
});

/** A whole number from `least` to `most`. */
export function wholeNumber(min: number, max: number) {
  return parseWith((text): ParseResult<number> => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return { ok: true, value };
    return fail(
      `${quote(text)} is not a whole number from ${min} to ${max}`,
      `Write a number such as ${value > max ? max : min}`,
    );
  });
}

export const date = parseWith(parseDate);

/** A day, or a day and a time of it, in the zone. */
export const moment = (zone: string) => parseWith((text) => parseMoment(text, zone));

export const duration = parseWith(parseDuration);
export const timeRange = parseWith(parseTimeRange);

/** An id: a file's name without its date and ending. A link to the file is taken as well. */
export const id = parseWith((text): ParseResult<string> => {
  if (isBlank(text)) return fail("nothing is named", "Write the name of a file, without .md");
  return { ok: true, value: text.replace(/^.*\//, "").replace(/\.md$/, "") };
});

/** What a thing is known by wherever it moves: "show-and-tell-1". */
export const identity = parseWith((text): ParseResult<string> => {
  if (/^[\w.-]+(?:@[\w.-]+)?$/.test(text)) return { ok: true, value: text };
  const suggestion = slugify(text);
  return fail(
    `${quote(text)} cannot be an identity`,
    suggestion === "" ? "Write letters, digits and hyphens" : `Write ${suggestion}`,
  );
});

/** With or without its sign: "#digitalpractitioner". Kept without. */
export const hashtag = parseWith((text): ParseResult<string> => {
  const name = text.replace(/^#/, "");
  if (/^[\p{L}\p{N}_]+$/u.test(name)) return { ok: true, value: name };
  const suggestion = name.replace(/[^\p{L}\p{N}_]+/gu, "");
  return fail(
    `${quote(text)} is not one hashtag`,
    suggestion === "" ? "Write letters and digits" : `Write ${suggestion.slice(0, maxInputLength)}`,
  );
});

/** Where a link leads: an address, or a file of content. Read by src/content/links/target.ts. */
export const linkTarget = z.string().transform((text) => text.trim());

export const link = z.strictObject({ label: oneLine, url: linkTarget });

export const image = z.preprocess(
  (value) => (typeof value === "string" ? { src: value } : value),
  z.strictObject({ src: linkTarget, alt: oneLine.optional(), caption: oneLine.optional() }),
);

/** An old address of a page: "/2017/map-check/" or "/map-check.html". */
export const oldPath = parseWith((text): ParseResult<`/${string}`> => {
  const path = text.replace(/^https?:\/\/[^/]+/, "");
  const example = "Write the part after the host, such as /2017/map-check/";
  if (!path.startsWith("/") || path.startsWith("//")) {
    return fail(
      `${quote(text)} does not start with a slash`,
      path === "" ? example : `Write /${path.replace(/^\/+/, "").slice(0, maxInputLength)}`,
    );
  }
  if (/[?#]/.test(path))
    return fail(`${quote(text)} holds ? or #`, `Write ${path.replace(/[?#].*$/, "")}`);
  if (!/^(?:\/[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)+\/?$/u.test(path)) {
    return fail(`${quote(text)} cannot be an address of this site`, example);
  }
  if (path.split("/").some((part) => Buffer.byteLength(part) > maxNameBytes))
    return fail(`${quote(text)} is too long`, "Shorten it, or take it out");
  const normalizedPath = /\.[a-z0-9]{2,5}$/i.test(path) || path.endsWith("/") ? path : `${path}/`;
  return { ok: true, value: `/${normalizedPath.slice(1)}` };
});
