import type { Safe } from "./html.ts";

/** A heading of a body: its level as printed (2 to 6), its anchor and its words. */
export interface Heading {
  readonly level: number;
  readonly id: string;
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

/** Renders an image for a page; undefined leaves it as it is. */
export type RenderBodyPicture = (picture: BodyPicture) => Safe | undefined;

/**
 * The text below a file's front matter. It is known by its hash: two bodies with one hash give
 * the same markup, so a page's key may hold the hash in the body's stead.
 */
export interface Body {
  /** Of the markdown and of the address that its links are relative to. */
  readonly hash: string;
  readonly isEmpty: boolean;
  readonly wordCount: number;
  readonly headings: readonly Heading[];
  /** The first paragraph's words, at most about 200 characters; "" where there is none. */
  readonly excerpt: string;
  /** Addresses of the pictures in it, each once. */
  readonly pictures: readonly string[];
  /**
   * The markup, its links starting with `base`: the site's path for pages ("" or "/programme"),
   * its whole address for feeds ("https://example.org/programme"). Pictures are as written, unless
   * `show` says how they are shown.
   */
  html(base: string, show?: RenderBodyPicture): Safe;
  /** The hash, so that an input that holds a body can be written as JSON. */
  toJSON(): string;
}
