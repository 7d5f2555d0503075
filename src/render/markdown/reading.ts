import type { Env } from "markdown-it";
import type { Heading } from "../body.ts";

/** Where a link of a text leads, as src/content has found out, or why it leads nowhere. */
export type LinkTarget =
  /** `url` is whole, or starts with one slash and is of this site. */
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly wrong: string; readonly write: string };

/** A link or a picture of a text. */
export interface LinkUse {
  /** As it was written, escapes resolved. */
  readonly raw: string;
  readonly kind: "link" | "image";
  /** Line of the markdown, from 0, at which the block that holds it begins. */
  readonly line: number;
}

/** Something that is worth a warning, with the markdown's line, from 0. */
export interface Remark {
  readonly line: number;
  /** As in LinkUse, where it is about a link or a picture. */
  readonly raw?: string;
  readonly severity: "problem" | "warning";
  readonly wrong: string;
  readonly write: string;
}

/** What one pass over a text finds out; the rules of this folder fill it in. */
export class Reading {
  readonly links: LinkUse[] = [];
  readonly remarks: Remark[] = [];
  readonly headings: Heading[] = [];
  excerpt = "";
  words = 0;
  /** How many tables have been printed. */
  tables = 0;
  readonly base: string;
  readonly resolve: (raw: string, kind: LinkUse["kind"]) => LinkTarget;

  constructor(base: string, resolve: Reading["resolve"]) {
    this.base = base;
    this.resolve = resolve;
  }
}

const key = Symbol("reading");

/** The environment that markdown-it hands from rule to rule, with a reading in it. */
export function environment(reading: Reading): Env {
  return { [key]: reading };
}

/** The reading in an environment. Throws where there is none: a rule was run from elsewhere. */
export function readingOf(env: Env | undefined): Reading {
  const reading = env?.[key];
  if (reading instanceof Reading) return reading;
  throw new Error("markdown is read through readMarkdown only");
}
