import type { Env } from "markdown-it";
import type { Heading } from "../body.ts";

/** Where a link of a text leads, as src/content has found out, or why it leads nowhere. */
export type LinkTarget =
  /** `url` is whole, or starts with one slash and is of this site. */
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** A link or a picture of a text. */
export interface MarkdownLink {
  /** As it was written, escapes resolved. */
  readonly raw: string;
  readonly kind: "link" | "image";
  /** Line of the markdown, from 0, at which the block that holds it begins. */
  readonly line: number;
}

/** Something that is worth a warning, with the markdown's line, from 0. */
export interface MarkdownProblem {
  readonly line: number;
  /** As in LinkUse, where it is about a link or a picture. */
  readonly raw?: string;
  readonly severity: "problem" | "warning";
  readonly message: string;
  readonly fix: string;
}

/** What one pass over a text finds out; the rules of this folder fill it in. */
export class MarkdownResult {
  readonly links: MarkdownLink[] = [];
  readonly problems: MarkdownProblem[] = [];
  readonly headings: Heading[] = [];
  excerpt = "";
  wordCount = 0;
  /** How many tables have been printed. */
  tableCount = 0;
  readonly base: string;
  readonly resolve: (raw: string, kind: MarkdownLink["kind"]) => LinkTarget;

  constructor(base: string, resolve: MarkdownResult["resolve"]) {
    this.base = base;
    this.resolve = resolve;
  }
}

const resultKey = Symbol("reading");

/** The environment that markdown-it hands from rule to rule, with a reading in it. */
export function createEnvironment(reading: MarkdownResult): Env {
  return { [resultKey]: reading };
}

/** The reading in an environment. Throws where there is none: a rule was run from elsewhere. */
export function getResult(env: Env | undefined): MarkdownResult {
  const reading = env?.[resultKey];
  if (reading instanceof MarkdownResult) return reading;
  throw new Error("markdown is read through readMarkdown only");
}
