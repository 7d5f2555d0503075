/** Markdown as the tests of this folder read it. */

import type { Heading } from "../../src/render/body.ts";
import { readMarkdown } from "../../src/render/markdown/read.ts";
import type { Reading } from "../../src/render/markdown/reading.ts";
import { fragmentOf, type Node } from "./dom.ts";

/** Takes every link as it is. */
const asItIs: Reading["resolve"] = (url) => ({ ok: true, url });

export interface Read {
  readonly markup: string;
  readonly tree: Node;
  readonly headings: readonly Heading[];
  readonly links: Reading["links"];
  readonly excerpt: string;
  readonly words: number;
  /** "3 warning: what is wrong. What to write", with the line from 0. */
  readonly remarks: readonly string[];
}

export function read(markdown: string, base = "", resolve = asItIs): Read {
  const { reading, html } = readMarkdown(markdown, base, resolve);
  const { headings, links, excerpt, words } = reading;
  const remarks = reading.remarks.map(
    ({ line, severity, wrong, write }) => `${line} ${severity}: ${wrong}. ${write}`,
  );
  return {
    markup: html.text,
    tree: fragmentOf(html.text),
    headings,
    links,
    excerpt,
    words,
    remarks,
  };
}

/** The markup alone. */
export const markupOf = (markdown: string): string => read(markdown).markup;
