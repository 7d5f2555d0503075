import type { MarkdownIt, Token } from "markdown-it";
import type { RenderBodyQuestion } from "../body.ts";
import { type Safe, trustMarkup } from "../html.ts";
import { plainText } from "./headings.ts";
import { getResult } from "./result.ts";

/** Characters of a question that are kept for other pages. */
const maxLength = 600;

/**
 * Gives each question to the readers (a callout) an anchor by its number, "question:1": it stays when
 * the words change, and no heading has it. A marker at its end stands for the ways to answer.
 */
export function questions(md: MarkdownIt): void {
  md.core.ruler.push("waymark_questions", ({ tokens, env }) => {
    const { questions: found } = getResult(env);
    for (const [i, open] of tokens.entries()) {
      if (open.type !== "blockquote_open" || open.meta?.word !== "callout-question") continue;
      let end = i + 1;
      while (end < tokens.length && !isClosing(tokens[end], open)) end++;
      const text = readText(tokens.slice(i, end));
      const close = tokens[end];
      if (text === "" || close === undefined) continue;
      const number = found.length + 1;
      const id = `question:${number}`;
      found.push({ id, text: text.slice(0, maxLength) });
      open.attrSet("id", id);
      open.meta.number = String(number);
      close.meta = { question: id };
    }
  });
  md.renderer.rules.blockquote_close = (tokens, i, options, _env, self) => {
    const id = tokens[i]?.meta?.question;
    const close = self.renderToken(tokens, i, options);
    return typeof id === "string" ? `<!--end ${id}-->${close}` : close;
  };
}

function isClosing(token: Token | undefined, open: Token): boolean {
  return token?.type === "blockquote_close" && token.level === open.level;
}

function readText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => plainText(token))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** No text can look like this, since its special characters are escaped. */
const endMarker = /<!--end (question:\d+)-->/g;

/** Puts what `show` returns at the end of each question; nothing without it. */
export function renderBodyQuestions(markup: Safe, show?: RenderBodyQuestion): Safe {
  return trustMarkup(
    markup.text.replace(endMarker, (_, id: string) => (show === undefined ? "" : show(id).text)),
  );
}
