/** Renders markdown. Only this folder imports markdown-it. */
import Markdown, { type Token } from "markdown-it";
import { type Safe, trustMarkup } from "../html.ts";
import { renderBase } from "./base.ts";
import { blocks } from "./blocks.ts";
import { callouts } from "./callouts.ts";
import { figures } from "./figures.ts";
import { footnotes } from "./footnotes.ts";
import { headings, plainText } from "./headings.ts";
import { links } from "./links.ts";
import { mistakes } from "./mistakes/mistakes.ts";
import { pictures } from "./pictures.ts";
import { placeholders } from "./placeholders.ts";
import { questions } from "./questions.ts";
import { createEnvironment, MarkdownResult } from "./result.ts";
import { extractSections, type Section } from "./sections.ts";
import { comments } from "./syntax/comments.ts";
import { headingIds } from "./syntax/heading-ids.ts";
import { languageSpans } from "./syntax/language-spans.ts";
import { spacedTargets } from "./syntax/spaced-targets.ts";
import { tasks } from "./syntax/tasks.ts";
import { plainTokens } from "./tokens.ts";

const parser = createParser();

function createParser() {
  const md = new Markdown({ html: false, linkify: true });
  md.use(plainTokens);
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.use(footnotes).use(callouts).use(blocks).use(headings).use(links).use(figures);
  md.use(pictures).use(languageSpans).use(mistakes).use(questions).use(placeholders);
  md.use(comments).use(tasks).use(headingIds).use(spacedTargets);
  return md;
}

/** Depth of nested quotations and lists; the parser drops what is deeper. */
const maxNesting = 100;

/**
 * Renders a text to safe markup, without raw HTML, and returns what the parser found in it.
 * `resolve` returns the targets of links. Markers stand in the markup for the words of the renderer
 * and for the start of URLs of this site: `renderBodyWords` and `renderBase` replace them.
 */
export function readMarkdown(
  text: string,
  resolve: MarkdownResult["resolve"],
): { readonly result: MarkdownResult; readonly html: Safe } {
  const result = new MarkdownResult(resolve);
  const env = createEnvironment(result);
  const tokens = parser.parse(text, env);
  reportDeepNesting(tokens, result);
  result.wordCount = countWords(tokens);
  result.excerpt = extractExcerpt(tokens);
  const markup = parser.renderer.render(tokens, parser.options, env);
  return { result, html: trustMarkup(flattenString(markup)) };
}

/** Returns what stands below each heading of a text; `base` is put before URLs of this site. */
export function readSections(
  text: string,
  base: string,
  resolve: MarkdownResult["resolve"],
): readonly Section[] {
  const env = createEnvironment(new MarkdownResult(resolve));
  return extractSections(parser.parse(text, env), (tokens) =>
    renderBase(trustMarkup(parser.renderer.renderInline(tokens, parser.options, env).trim()), base),
  );
}

/** Restores markup that `readMarkdown` rendered in another thread, which can send only text. */
export function restoreMarkup(text: string): Safe {
  return trustMarkup(text);
}

/**
 * V8 stores a concatenated string as a tree of its parts, several times its size, until a character
 * is read. A site keeps thousands of these strings.
 */
function flattenString(text: string): string {
  text.charCodeAt(0);
  return text;
}

function reportDeepNesting(tokens: readonly Token[], result: MarkdownResult): void {
  const deep = tokens.find((token) => token.level >= maxNesting - 1);
  if (deep === undefined) return;
  result.problems.push({
    line: deep.map?.[0] ?? 0,
    severity: "problem",
    message: "quotations or lists are nested too deeply here",
    fix: "Use a few levels at most",
  });
}

function countWords(tokens: readonly Token[]): number {
  let words = 0;
  for (const { type, content } of tokens) {
    if (type !== "inline") continue;
    let inWord = false;
    for (let i = 0; i < content.length; i++) {
      const isSpace = content.charCodeAt(i) <= 32;
      if (!isSpace && !inWord) words++;
      inWord = !isSpace;
    }
  }
  return words;
}

/** Characters that may combine with the one before them: all but Latin, Greek, Cyrillic and their signs. */
const combining = /[^\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027]/;

/** Finds the boundaries of characters as readers see them, such as emoji of several code points. */
const characters = new Intl.Segmenter("en");

/**
 * Returns the text of the first paragraph, truncated after about 200 characters: at the end of a
 * word, or between characters if there are no spaces.
 */
function extractExcerpt(tokens: readonly Token[]): string {
  const first = tokens.findIndex((token) => token.type === "paragraph_open" && token.level === 0);
  const text =
    first < 0
      ? ""
      : plainText(tokens[first + 1])
          .replace(/\s+/g, " ")
          .trim();
  if (text.length <= 220) return text;
  const start = text.slice(0, 220);
  const end = combining.test(start) ? characters.segment(start).containing(200)?.index : 200;
  return `${text.slice(0, end).replace(/\s+\S*$/, "")}…`;
}
