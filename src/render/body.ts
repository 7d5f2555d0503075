import type { Safe } from "./html.ts";

/** A heading of a body: its level as rendered (2 to 6), its anchor and its text. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A list item or sentence of a body, for other pages than its own. */
export interface BodyPoint {
  /** Without markup. */
  readonly text: string;
  readonly markup: Safe;
  /** Returns the markup, so that JSON of a page's input contains it. */
  toJSON(): string;
}

/** A question to the readers. */
export interface BodyQuestion {
  /** Its anchor, "question:1". */
  readonly id: string;
  /** Without markup, at most 600 characters. */
  readonly text: string;
}

/** An image in a body. */
export interface BodyPicture {
  /** The URL of its file within the site. */
  readonly url: string;
  /** Escaped for an attribute. */
  readonly alt: Safe;
  /** Escaped for an attribute. */
  readonly title?: Safe;
}

/** Words that the renderer adds to a text; src/locales has a message for each. */
export type BodyWord =
  | "callout-note"
  | "callout-tip"
  | "callout-important"
  | "callout-warning"
  | "callout-caution"
  | "callout-question"
  | "footnotes"
  | "footnote-number"
  | "footnote-back"
  | "footnote-back-to"
  | "task-open"
  | "task-done"
  | "table-label"
  | "table-number";

/**
 * Returns the words; `value` is the number of a question, a table or a footnote, "1", or of a use of
 * a footnote, "1:2".
 */
export type BodyWords = (word: BodyWord, value: string) => string;

/** Renders an image for a page; undefined leaves it as it is. */
export type RenderBodyPicture = (picture: BodyPicture) => Safe | undefined;

/** Returns what stands in the place of a paragraph such as "{dates 4}"; undefined leaves it as it is. */
export type FillPlaceholder = (raw: string) => Safe | undefined;

/** Renders what stands below a question, by its anchor. */
export type RenderBodyQuestion = (id: string) => Safe;

/** The parts of a body that the site around it gives. */
export interface BodyParts {
  /** Without it images are plain <img> elements. */
  readonly picture?: RenderBodyPicture | undefined;
  readonly question?: RenderBodyQuestion | undefined;
  /** Of a briefing. */
  readonly placeholder?: FillPlaceholder | undefined;
}

/**
 * The text below a file's front matter. Bodies with the same hash give the same markup, so the key
 * of a page contains the hash instead of the text.
 */
export interface Body {
  /** Hash of the markdown and of the URL that its links are relative to. */
  readonly hash: string;
  readonly isEmpty: boolean;
  readonly wordCount: number;
  readonly headings: readonly Heading[];
  /** The text of the first paragraph, at most about 200 characters; "" if there is none. */
  readonly excerpt: string;
  /** URLs of the images in it, each once. */
  readonly pictures: readonly string[];
  readonly questions: readonly BodyQuestion[];
  /**
   * Returns the markup. Internal links start with `base`: the base path for pages ("" or
   * "/programme"), the full URL for feeds ("https://example.org/programme"). `words` gives what the
   * renderer itself says.
   */
  html(base: string, words: BodyWords, parts?: BodyParts): Safe;
  /** Returns the hash, so that JSON of a page's input contains it instead of the body. */
  toJSON(): string;
}

/** A body as one page or feed shows it: its words and images are settled. */
export interface PageBody extends Omit<Body, "html"> {
  /** Returns the markup; internal links start with `base`, and `fill` fills placeholders, as in a Body. */
  html(base: string, fill?: FillPlaceholder): Safe;
}
