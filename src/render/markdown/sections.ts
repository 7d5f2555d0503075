/** The points of a text below each of its headings, as other pages show them. */
import type { Token } from "markdown-it";
import type { BodyPoint } from "../body.ts";
import type { Safe } from "../html.ts";
import { plainText } from "./headings.ts";

/** What stands below a heading, up to the next of its level or above. */
export interface Section {
  readonly heading: string;
  /** The items of its lists; without lists, the first sentence of each paragraph. */
  readonly points: readonly BodyPoint[];
}

interface OpenSection {
  readonly level: number;
  readonly heading: string;
  readonly items: (readonly Token[])[];
  readonly paragraphs: (readonly Token[])[];
}

type RenderInline = (tokens: Token[]) => Safe;

/**
 * Returns the sections in the order of their headings. Quotations, callouts, tables, pictures, code
 * and lists within lists are not points.
 */
export function extractSections(
  tokens: readonly Token[],
  renderInline: RenderInline,
): readonly Section[] {
  const sections: OpenSection[] = [];
  let open: readonly OpenSection[] = [];
  const around: string[] = [];
  let isFirstOfItem = false;
  for (const [i, token] of tokens.entries()) {
    if (token.nesting === 1) around.push(token.type);
    else if (token.nesting === -1) around.pop();
    if (token.type === "heading_open" && token.level === 0) {
      const level = Number(token.tag.slice(1));
      const section = {
        level,
        heading: plainText(tokens[i + 1]).trim(),
        items: [],
        paragraphs: [],
      };
      sections.push(section);
      open = [...open.filter((one) => one.level < level), section];
    }
    if (token.type === "list_item_open") isFirstOfItem = true;
    if (token.type !== "inline" || token.children === null) continue;
    const place = around.map((type) => type.replace(/^(?:bullet|ordered)_/, "")).join(" ");
    if (place === "list_open list_item_open paragraph_open" && isFirstOfItem)
      for (const { items } of open) items.push(token.children);
    else if (place === "paragraph_open" && tokens[i - 1]?.tag === "p")
      for (const { paragraphs } of open) paragraphs.push(cutSentence(token.children));
    isFirstOfItem = false;
  }
  return sections.map(({ heading, items, paragraphs }) => ({
    heading,
    points: (items.length > 0 ? items : paragraphs)
      .map((children) => createPoint(children, renderInline))
      .filter(({ text }) => text !== ""),
  }));
}

function createPoint(children: readonly Token[], renderInline: RenderInline): BodyPoint {
  const tokens = simplify(children);
  const markup = renderInline([...tokens]);
  const text = tokens
    .map(({ type, content }) => (type === "text" || type === "code_inline" ? content : ""))
    .join("")
    .trim();
  return { text, markup, toJSON: () => markup.text };
}

/**
 * Returns the tokens of a point, which is one line without pictures; its footnotes are on another
 * page. Changes the tokens: nothing else reads them.
 */
function simplify(children: readonly Token[]): readonly Token[] {
  const tokens = children.filter(({ type }) => type !== "footnote_ref");
  for (const token of tokens) {
    if (token.type === "image") makeText(token, plainText(token));
    else if (token.type === "softbreak" || token.type === "hardbreak") makeText(token, " ");
  }
  return tokens;
}

function makeText(token: Token, content: string): void {
  token.type = "text";
  token.content = content;
}

/** Finds the ends of sentences, which are alike in most languages. */
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** Returns the tokens of the first sentence; elements that it is in are closed. */
function cutSentence(children: readonly Token[]): readonly Token[] {
  const tokens = simplify(children);
  // A full stop in code ends no sentence.
  const words = tokens.map(({ type, content }) =>
    type === "code_inline" ? "x".repeat(content.length) : content,
  );
  const [sentence] = sentences.segment(words.join(""));
  let left = sentence?.segment.trimEnd().length ?? 0;
  /** Elements that are open at the end of the sentence, and those that begin after it. */
  let opened = 0;
  let openedLater = 0;
  return tokens.filter((token) => {
    if (left > 0) {
      if (token.content.length > left) token.content = token.content.slice(0, left);
      left -= token.content.length;
      opened += token.nesting;
      return true;
    }
    if (token.nesting === -1 && openedLater === 0 && opened > 0) {
      opened--;
      return true;
    }
    openedLater += token.nesting;
    return false;
  });
}
