import type { Env } from "markdown-it";
import type { BodyQuestion, Heading } from "../body.ts";

/** Where a link of a text leads, or why it leads nowhere. */
export type LinkTarget =
  /** `url` is absolute, or starts with one slash and is of this site. */
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** A link or image of a text. */
export interface MarkdownLink {
  /** The target as written, with escapes resolved. */
  readonly raw: string;
  readonly kind: "link" | "image";
  /** Line of the markdown, from 0, where its block starts. */
  readonly line: number;
}

/** A problem or warning, with the line of the markdown, from 0. */
export interface MarkdownProblem {
  readonly line: number;
  /** The target of the link or image that it is about. */
  readonly raw?: string;
  /** The words that it is about, on the line or below. */
  readonly typed?: string;
  readonly severity: "problem" | "warning";
  readonly message: string;
  readonly fix: string;
}

/** Words in braces, "{dates 4}", which only briefings give a meaning. */
export interface MarkdownPlaceholder {
  readonly raw: string;
  /** Line of the markdown, from 0, where its block starts. */
  readonly line: number;
  /** Whether it is all of a paragraph. */
  readonly isAlone: boolean;
}

/** What the parser finds in a text. The rules of this folder fill it in. */
export class MarkdownResult {
  readonly links: MarkdownLink[] = [];
  readonly problems: MarkdownProblem[] = [];
  readonly headings: Heading[] = [];
  readonly questions: BodyQuestion[] = [];
  readonly placeholders: MarkdownPlaceholder[] = [];
  /** How often each mark of another system stands in the text, by its name: "{{< figure >}}". */
  readonly marks = new Map<string, number>();
  excerpt = "";
  wordCount = 0;
  /** Tables rendered so far. */
  tableCount = 0;
  readonly resolve: (raw: string, kind: MarkdownLink["kind"]) => LinkTarget;

  constructor(resolve: MarkdownResult["resolve"]) {
    this.resolve = resolve;
  }
}

const resultKey = Symbol("result");

/** Returns the environment that markdown-it passes to every rule, with a result in it. */
export function createEnvironment(result: MarkdownResult): Env {
  return { [resultKey]: result };
}

/** Returns the result in an environment. Throws if there is none. */
export function getResult(env: Env | undefined): MarkdownResult {
  const result = env?.[resultKey];
  if (result instanceof MarkdownResult) return result;
  throw new Error("markdown rules run only through readMarkdown");
}
