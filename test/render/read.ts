/** Renders markdown for the tests of this folder. */

import { createBodyWords } from "../../src/locales/body-words.ts";
import { createWords } from "../../src/locales/words.ts";
import type { Heading } from "../../src/render/body.ts";
import { renderBase } from "../../src/render/markdown/base.ts";
import { renderBodyWords } from "../../src/render/markdown/body-words.ts";
import { readMarkdown } from "../../src/render/markdown/read-markdown.ts";
import type { MarkdownResult } from "../../src/render/markdown/result.ts";
import { fragmentOf, type Node } from "./dom.ts";

const bodyWords = createBodyWords(createWords("en-GB"));

/** Leaves every link as it is. */
const keepLink: MarkdownResult["resolve"] = (url) => ({ ok: true, url });

export interface Read {
  readonly markup: string;
  readonly tree: Node;
  readonly headings: readonly Heading[];
  readonly links: MarkdownResult["links"];
  readonly excerpt: string;
  readonly words: number;
  /** "3 warning: message. Fix", with the line from 0. */
  readonly problems: readonly string[];
}

export function read(markdown: string, base = "", resolve = keepLink): Read {
  const { result, html: marked } = readMarkdown(markdown, resolve);
  const html = renderBodyWords(renderBase(marked, base), bodyWords);
  const { headings, links, excerpt, wordCount } = result;
  const problems = result.problems.map(
    ({ line, severity, message, fix }) => `${line} ${severity}: ${message}. ${fix}`,
  );
  return {
    markup: html.text,
    tree: fragmentOf(html.text),
    headings,
    links,
    excerpt,
    words: wordCount,
    problems,
  };
}

/** Returns only the markup. */
export const markupOf = (markdown: string): string => read(markdown).markup;
