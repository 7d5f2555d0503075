/**
 * Types of field values. Each parses the text that was typed. Descriptions and examples are shown
 * by `npm run fields` and in messages.
 */
import { z } from "zod";
import { findInvisible } from "../../text/invisible.ts";
import { findNearest } from "../../text/nearest.ts";
import { maxInputLength, quote } from "../../text/quote.ts";
import { slugify } from "../../text/slug.ts";
import { explainWindowsName } from "../../text/windows-names.ts";
import { countDaysInMonth, formatDuration } from "../../time/names.ts";
import { parseDate } from "../../time/parse/date.ts";
import { parseDuration } from "../../time/parse/duration.ts";
import { parseMoment } from "../../time/parse/moment.ts";
import { parseRate } from "../../time/parse/rate.ts";
import { parseTimeRange } from "../../time/parse/time-range.ts";
import { parseZone } from "../../time/parse/zone.ts";
import type { ParseResult } from "../../time/types.ts";
import { findAnswer } from "../fields/answer.ts";
import { removedFieldMessage } from "../fields/docs.ts";
import { explainInvisible } from "../fields/field-problems.ts";
import { isBlank } from "../files/decode.ts";
import { maxNameBytes, pictureFiles } from "../files/path.ts";

/** Adds documentation to a schema: what the field means, and a value as typed. */
export function field<T extends z.ZodType>(schema: T, description: string, example: string): T {
  return schema.meta({ description, example });
}

/** A field that is reported with `message` and `fix` where it is typed. */
export function refusedField(message: string, fix: string) {
  return z.unknown().optional().meta({ refusal: { message, fix } });
}

/** A field that there was once; `fix` says what to write instead. */
export function removedField(fix: string) {
  return refusedField(removedFieldMessage, fix);
}

/** Caches schemas by time zone, since creating one takes longer than using it. */
export function perZone<S>(make: (zone: string) => S): (zone: string) => S {
  const schemas = new Map<string, S>();
  return (zone) => {
    const schema = schemas.get(zone) ?? make(zone);
    schemas.set(zone, schema);
    return schema;
  };
}

/** Adds words for the values that a schema accepts, for the list of fields: "a date". */
export function withValues<T extends z.ZodType>(schema: T, values: string): T {
  return schema.meta({ values });
}

/** Returns a schema that parses a text. */
export function parseWith<T>(read: (text: string) => ParseResult<T>) {
  return z.string().transform((typed, context): T => {
    const result = read(typed.trim());
    if (result.ok) return result.value;
    const { message, fix } = explainInvisible(typed, (plain) => read(plain).ok) ?? result;
    context.addIssue({ code: "custom", input: typed, message, params: { fix } });
    return z.NEVER;
  });
}

function fail(message: string, fix: string): { ok: false; message: string; fix: string } {
  return { ok: false, message, fix };
}

/** Text that is not blank; line breaks and runs of spaces become one space. */
export const oneLine = withValues(
  parseWith((text): ParseResult<string> => {
    if (isBlank(text)) return fail("the text is empty", "Write some words, or remove it");
    return { ok: true, value: text.replace(/\s+/g, " ") };
  }),
  "words",
);

/** Characters of `fewLines`. */
const maxFewLines = 2000;

/** Text of one line or a few, as typed. */
export const fewLines = withValues(
  parseWith((text): ParseResult<string> => {
    if (isBlank(text)) return fail("the text is empty", "Write some words, or remove it");
    if (text.length <= maxFewLines) return { ok: true, value: text };
    return fail(
      `it has ${text.length.toLocaleString("en-GB")} characters`,
      `Shorten it to ${maxFewLines.toLocaleString("en-GB")}, and link to a page with the rest`,
    );
  }),
  "words, on one line or a few",
);

/** A value or a list of values; returns a list. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(one));
}

/** As `listOf`, for values that contain no commas or semicolons. */
export function separatedListOf<T extends z.ZodType>(one: T) {
  const parts = (value: string) => value.split(/[,;]/).filter((part) => !isBlank(part));
  return z.preprocess((value, context): unknown => {
    if (typeof value !== "string" || parts(value).length < 2)
      return Array.isArray(value) ? value : [value];
    const list = parts(value).map((part) => correct(one, part.trim()));
    const wrong = list.find((part) => !one.safeParse(part).success);
    context.addIssue({
      code: "custom",
      input: value,
      message: `${quote(value)} is one value, but looks like several`,
      params: {
        fix: `Write [${list.join(", ")}]${wrong === undefined ? "" : `, and correct ${quote(wrong)}`}`,
      },
    });
    return z.NEVER;
  }, z.array(one));
}

/** Returns what the fix of a value says to write in its place; the value, if there is no such thing. */
function correct(schema: z.ZodType, typed: string): string {
  const issue = schema.safeParse(typed).error?.issues[0];
  const fix = issue?.code === "custom" ? issue.params?.fix : undefined;
  return (typeof fix === "string" ? findAnswer(typed, fix)?.to : undefined) ?? typed;
}

/** A value, or `false` to remove the value of the series. */
export function orFalse<T extends z.ZodType>(one: T) {
  const falseIfTyped = (value: unknown) =>
    typeof value === "string" && /^false$/i.test(value) ? false : value;
  return z.preprocess(falseIfTyped, z.union([z.literal(false), one]));
}

/** "true" or "false" in any case. */
export const trueOrFalse = withValues(
  parseWith((text): ParseResult<boolean> => {
    if (/^true$/i.test(text)) return { ok: true, value: true };
    if (/^false$/i.test(text)) return { ok: true, value: false };
    const suggestion = /^(?:y(?:es)?|on|1)$/i.test(text)
      ? "true"
      : /^(?:no?|off|0)$/i.test(text)
        ? "false"
        : findNearest(text, ["true", "false"]);
    return fail(
      `${quote(text)} is neither true nor false`,
      `Write ${suggestion ?? "true or false"}`,
    );
  }),
  "true or false",
);

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number) {
  return withValues(
    parseWith((text): ParseResult<number> => {
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= min && value <= max) return { ok: true, value };
      return fail(
        `${quote(text)} is not a whole number from ${min} to ${max}`,
        `Write a number such as ${value > max ? max : min}`,
      );
    }),
    `a whole number from ${min} to ${max}`,
  );
}

export const date = withValues(parseWith(parseDate), "a date");

/** Dates; where several stand in one value, the fix has all of them. */
export const dateList = z.preprocess((value, context): unknown => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const find = (one: unknown) => String(one).match(/\b\d{4}-\d\d?-\d\d?\b/g) ?? [];
  const joined = list.find((one) => find(one).length > 1);
  if (joined === undefined) return value;
  const isRange = /\b(?:to|until|till?|through)\b|\d\s*[\u2010-\u2015]\s*\d|\d\s+-\s+\d/i.test(
    String(joined),
  );
  const dates = `[${list.flatMap(find).join(", ")}]`;
  context.addIssue({
    code: "custom",
    input: value,
    message: `${quote(String(joined))} is one value, but looks like several`,
    params: {
      fix: isRange
        ? `Write each date between the two on which it would take place, such as ${dates}`
        : `Write ${dates}`,
    },
  });
  return z.NEVER;
}, separatedListOf(date));

const momentValues = "a date, or a date and time";

/** The last of several days: "June 2027" is the 30th. */
export const lastDate = withValues(
  parseWith((text) => {
    const parsed = parseDate(text);
    const [, year, month] = parsed.ok ? [] : (/such as (\d{4})-(\d\d)-01$/.exec(parsed.fix) ?? []);
    if (parsed.ok || year === undefined || month === undefined) return parsed;
    const last = countDaysInMonth(Number(year), Number(month));
    return fail(parsed.message, `Write the last day, such as ${year}-${month}-${last}`);
  }),
  "a date",
);

/** A date, or date and time, in the zone. */
export const moment = (zone: string) =>
  withValues(
    parseWith((text) => parseMoment(text, zone)),
    momentValues,
  );

/** As `moment`, beside a field `zone`. */
export const eventMoment = (zone: string) =>
  withValues(
    parseWith((text) => parseMoment(text, zone, { hasZoneField: true })),
    momentValues,
  );

/** The new time of an event; for one with an end the fix is `duration`. */
export const movedMoment = (zone: string) =>
  withValues(
    parseWith((text) => {
      const parsed = parseMoment(text, zone, { hasZoneField: true });
      const [, start, end] = parsed.ok
        ? []
        : (/^Write (.+) here, and (.+) as the end$/.exec(parsed.fix) ?? []);
      if (parsed.ok || start === undefined || end === undefined) return parsed;
      const [first, last] = [start, end].map((time) => Date.parse(`${time.replace(" ", "T")}Z`));
      const minutes = ((last ?? 0) - (first ?? 0)) / 60_000;
      return fail(parsed.message, `Write\nmoved: ${start}\nduration: ${formatDuration(minutes)}\n`);
    }),
    momentValues,
  );

/** The end of an event; for a length the fix is `duration`. */
export const endMoment = (zone: string) =>
  withValues(
    parseWith((text) => {
      const length = parseDuration(text);
      // The fix of a length that is mistyped is the length.
      const minutes = length.ok
        ? text
        : /^Write (\d+ (?:hour|minute|day)[\w ]*)$/.exec(length.fix)?.[1];
      const isLength = /[a-z]/i.test(text) && minutes !== undefined && !minutes.includes(" or ");
      return isLength
        ? fail(
            `${quote(text)} is a length, not a time`,
            `Write duration: ${minutes} in place of end:`,
          )
        : parseMoment(text, zone, { hasZoneField: true });
    }),
    "a time, or a date and time",
  );

export const zone = withValues(parseWith(parseZone), "a time zone: Europe/London");
export const duration = withValues(
  parseWith(parseDuration),
  "a length: 90 minutes, 1 hour 30 minutes, 2 days",
);
export const rate = withValues(
  parseWith(parseRate),
  "a time in each week or month: 60 minutes a week, 2 hours a month",
);

/** A number of minutes, up to a day: "5". */
export const minutes = withValues(
  parseWith((text): ParseResult<number> => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value > 0 && value <= 1440) return { ok: true, value };
    const typed = parseDuration(text);
    const isUsable = typed.ok && typed.value <= 1440;
    return fail(
      `${quote(text)} is not a number of minutes`,
      `Write the number alone, such as ${isUsable ? typed.value : 5}`,
    );
  }),
  "a number of minutes",
);

export const timeRange = withValues(parseWith(parseTimeRange), "a start and an end");

/** An id: a file's name without date and ending. A path of the file is accepted too. */
export const id = withValues(
  parseWith((text): ParseResult<string> => {
    if (isBlank(text)) return fail("it is empty", "Write the name of a file, without .md");
    if (findInvisible(text) !== undefined)
      return fail("it has invisible characters", "Type it again");
    return { ok: true, value: text.replace(/^.*\//, "").replace(/\.md$/, "") };
  }),
  "the name of a file, without .md",
);

/** An identity that survives a new file name: "show-and-tell-1". */
export const identity = withValues(
  parseWith((text): ParseResult<string> => {
    if (/^[\w.-]+(?:@[\w.-]+)?$/.test(text)) return { ok: true, value: text };
    const suggestion = slugify(text);
    return fail(
      `${quote(text)} cannot be an identity`,
      suggestion === "" ? "Write letters, digits and hyphens" : `Write ${suggestion}`,
    );
  }),
  "letters, digits and hyphens",
);

/** A hashtag with or without its "#"; returned without. */
export const hashtag = withValues(
  parseWith((text): ParseResult<string> => {
    const name = text.replace(/^#/, "");
    if (/^[\p{L}\p{N}_]+$/u.test(name)) return { ok: true, value: name };
    const suggestion = name.replace(/[^\p{L}\p{N}_]+/gu, "");
    return fail(
      `${quote(text)} is not one hashtag`,
      suggestion === ""
        ? "Write letters and digits"
        : `Write ${suggestion.slice(0, maxInputLength)}`,
    );
  }),
  "one hashtag, with or without #",
);

/** A link: an address, or a file of content. Resolved by src/content/links/target.ts. */
export const linkTarget = withValues(
  z.string().transform((text) => text.trim()),
  "an address or a file",
);

export const link = z.strictObject({ label: oneLine, url: linkTarget });

/** Links with their labels. `Blog: /blog/`, the short form of other systems, is one problem for all. */
export const links = z.preprocess((value, context): unknown => {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const [first, ...rest] = items.flatMap((item) => shortLink.safeParse(item).data ?? []);
  if (first === undefined) return value;
  context.addIssue({
    code: "custom",
    input: value,
    message: "links are written with label and url",
    params: {
      isShortForm: true,
      fix: `Write - { label: ${JSON.stringify(first[0])}, url: ${first[1]} }${rest.length === 0 ? "" : ", and so on"}`,
    },
  });
  return z.NEVER;
}, z.array(link));

/** A link as other systems have it: its label and its address. */
const shortLink = z
  .record(z.string(), z.string())
  .refine((item) => !Object.keys(link.shape).some((name) => Object.hasOwn(item, name)))
  .transform((item) => Object.entries(item));

const pictureFile = withValues(linkTarget, `the file of a picture (${pictureFiles})`);

export const image = z.preprocess(
  (value) => (typeof value === "string" ? { src: value } : value),
  z.strictObject({ src: pictureFile, alt: oneLine.optional(), caption: oneLine.optional() }),
);

const addressPattern = /^(?:\/[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)+\/?$/u;

/** An old address of a page: "/2017/map-check/" or "/map-check.html". */
export const oldPath = withValues(
  parseWith((text): ParseResult<`/${string}`> => {
    const path = text.replace(/^https?:\/\/[^/]+/, "");
    const example = "Write the part after the host, such as /2017/map-check/";
    const suggest = (suggestion: string) =>
      addressPattern.test(suggestion) && suggestion.length <= maxInputLength
        ? `Write ${suggestion}`
        : example;
    if (!path.startsWith("/") || path.startsWith("//"))
      return fail(
        `${quote(text)} does not start with a slash`,
        suggest(`/${path.replace(/^\/+/, "")}`),
      );
    if (/[?#]/.test(path))
      return fail(`${quote(text)} contains ? or #`, suggest(path.split(/[?#]/, 1).join()));
    if (!addressPattern.test(path))
      return fail(`${quote(text)} cannot be an address of this site`, example);
    if (path.split("/").some((part) => Buffer.byteLength(part) > maxNameBytes))
      return fail(`${quote(text)} is too long`, "Shorten it, or remove it");
    const reason = path
      .split("/")
      .map(explainWindowsName)
      .find((one) => one !== undefined);
    if (reason !== undefined) return fail(reason, "Remove it, and let the host redirect it");
    const normalizedPath = /\.[a-z0-9]{2,5}$/i.test(path) || path.endsWith("/") ? path : `${path}/`;
    return { ok: true, value: `/${normalizedPath.slice(1)}` };
  }),
  "an address of this site, from its first slash on",
);

/** Has a name for every language that exists. */
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** A language tag (BCP 47) of a language that exists, in its usual form: "en-GB". */
export const language = withValues(
  parseWith((text): ParseResult<string> => {
    try {
      const [canonical] = Intl.getCanonicalLocales(text);
      if (canonical !== undefined && languageNames.of(canonical) !== undefined)
        return { ok: true, value: canonical };
    } catch {}
    return {
      ok: false,
      message: `"${text}" is not a language tag`,
      fix: "Write one such as en-GB, cy or pl",
    };
  }),
  "a language tag: en-GB, cy, pl",
);
