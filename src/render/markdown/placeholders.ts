import type { MarkdownIt } from "markdown-it";
import type { FillPlaceholder } from "../body.ts";
import { type Safe, trustMarkup } from "../html.ts";
import { getResult } from "./result.ts";

const word = "[\\p{L}\\d_-]+";
/** One word in braces, or two: {ask}, {dates 4}; also as they are mistyped, { dates: 4 }. */
const placeholder = `\\{ *${word}(?:(?: +| *[:=,] *)${word})? *\\}`;
const alone = new RegExp(`^${placeholder}$`, "u");
const anywhere = new RegExp(placeholder, "gu");
const paragraph = new RegExp(`<p>(${placeholder})</p>\n`, "gu");

/** Lists the words in braces of a text; only briefings give them a meaning. */
export function placeholders(md: MarkdownIt): void {
  md.core.ruler.push("waymark_placeholders", (state) => {
    if (!state.src.includes("{")) return;
    const found = getResult(state.env).placeholders;
    for (const [i, { type, children, map }] of state.tokens.entries()) {
      if (type !== "inline") continue;
      const open = state.tokens[i - 1];
      // A list without empty lines has no elements for its paragraphs.
      const isParagraph = open?.type === "paragraph_open" && !open.hidden;
      const line = map?.[0] ?? 0;
      const texts = (children ?? []).filter((child) => child.type === "text");
      const isAlone = isParagraph && children?.length === 1 && alone.test(texts[0]?.content ?? "");
      for (const { content } of texts)
        for (const [raw] of content.matchAll(anywhere)) found.push({ raw, line, isAlone });
    }
  });
}

/** Replaces each paragraph that is a placeholder by what `fill` returns for it. */
export function fillPlaceholders(markup: Safe, fill: FillPlaceholder): Safe {
  const text = markup.text.replace(
    paragraph,
    (whole: string, raw: string) => fill(raw)?.text ?? whole,
  );
  return trustMarkup(text);
}
