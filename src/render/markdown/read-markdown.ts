/** Markdown to markup, and what a build has to know of it. markdown-it lives in this folder. */
import Markdown, { type Token } from "markdown-it";
import { type Safe, trustMarkup } from "../html.ts";
import { blocks } from "./blocks.ts";
import { callouts } from "./callouts.ts";
import { figures } from "./figures.ts";
import { footnotes } from "./footnotes.ts";
import { headings, plainText } from "./headings.ts";
import { languageSpans } from "./language-spans.ts";
import { links } from "./links.ts";
import { mistakes } from "./mistakes.ts";
import { pictures } from "./pictures.ts";
import { usePlainTokens } from "./plain-tokens.ts";
import { createEnvironment, MarkdownResult } from "./result.ts";

const parser = createParser();

function createParser() {
  const md = new Markdown({ html: false, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.use(usePlainTokens)
    .use(footnotes)
    .use(callouts)
    .use(blocks)
    .use(headings)
    .use(links)
    .use(figures);
  md.use(pictures).use(languageSpans).use(mistakes);
  return md;
}

/** How deep quotations and lists may nest; the parser drops what is deeper. */
const maxNesting = 100;

/**
 * Reads a text once. `base` stands before addresses of this site; `resolve` says where links
 * lead. What is found out is in the reading, the markup is Safe: no raw HTML passes.
 */
export function readMarkdown(
  text: string,
  base: string,
  resolve: MarkdownResult["resolve"],
): { readonly reading: MarkdownResult; readonly html: Safe } {
  const reading = new MarkdownResult(base, resolve);
  const env = createEnvironment(reading);
  const tokens = parser.parse(text, env);
  reportDeepNesting(tokens, reading);
  reading.wordCount = countWords(tokens);
  reading.excerpt = extractExcerpt(tokens);
  const markup = parser.renderer.render(tokens, parser.options, env);
  return { reading, html: trustMarkup(flattenString(markup)) };
}

/** Markup that `readMarkdown` made in another thread, from which only its text can be sent. */
export function restoreMarkup(text: string): Safe {
  return trustMarkup(text);
}

/**
 * A text that was put together from pieces is kept as a tree of them, several times its size, until
 * somebody looks into it; a site keeps thousands of these.
 */
function flattenString(text: string): string {
  text.charCodeAt(0);
  return text;
}

function reportDeepNesting(tokens: readonly Token[], reading: MarkdownResult): void {
  const deep = tokens.find((token) => token.level >= maxNesting - 1);
  if (deep === undefined) return;
  reading.problems.push({
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

/** Knows what people take for one character, such as an emoji of several code points. */
const characters = new Intl.Segmenter("en");

/**
 * The first paragraph's words, cut at a word's end after about 200 characters; between two
 * characters where no space tells words apart.
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
  const end = characters.segment(text.slice(0, 220)).containing(200)?.index;
  return `${text.slice(0, end).replace(/\s+\S*$/, "")}…`;
}
