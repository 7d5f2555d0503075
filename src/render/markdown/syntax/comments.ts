import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { getResult } from "../result.ts";

/**
 * HTML comments are not published: notes to the editor, `<!--more-->`. As in CommonMark one begins
 * a line and may have empty lines in it, or stands within a paragraph.
 */
export function comments(md: MarkdownIt): void {
  md.block.ruler.at("html_block", readCommentBlock, {
    alt: ["paragraph", "reference", "blockquote"],
  });
  md.inline.ruler.before("html_inline", "waymark_comments", readInlineComment);
  md.renderer.rules.comment = () => "";
  md.core.ruler.push("waymark_comments", ({ tokens, src, env }) => {
    if (!src.includes("<!--")) return;
    const found: { readonly line: number; readonly text: string }[] = [];
    for (const { type, content, children, map } of tokens) {
      const line = map?.[0] ?? 0;
      if (type === "comment") found.push({ line, text: content });
      for (const child of children ?? [])
        if (child.type === "comment") found.push({ line, text: child.content });
    }
    // Converters write empty ones between blocks.
    const notes = found.filter(({ text }) => !/^<!--\s*-->$/.test(text));
    const [first] = notes;
    if (first === undefined) return;
    const isMore = notes.every(({ text }) => /^<!--\s*(?:more|excerpt)\b/i.test(text));
    const [words = ""] = first.text.split("\n");
    getResult(env).problems.push({
      line: first.line,
      typed: words,
      severity: "warning",
      message: isMore
        ? `${words} is hidden, and ends no summary here`
        : `text between <!-- and --> is hidden from readers, but can be read where the files are`,
      fix: isMore
        ? "Delete it, and write summary: with one or two sentences"
        : "Delete it if it is no longer needed",
    });
  });
}

/** The code of "<". */
const lessThan = 60;

function readCommentBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src.charCodeAt(start) !== lessThan) return false;
  const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
  if (indent >= 4 || !state.src.startsWith("<!--", start)) return false;
  const close = state.src.indexOf("-->", start + 2);
  let last = startLine;
  while (last < endLine && (state.eMarks[last] ?? 0) < close) last++;
  if (close < 0 || last >= endLine) return false;
  const end = close + 3;
  const rest = state.src.slice(end, state.eMarks[last]);
  const hasWordsAfter = rest.trim() !== "";
  // A paragraph begins with it.
  if (hasWordsAfter && last === startLine) return false;
  if (silent) return true;
  const token = state.push("comment", "", 0);
  token.map = [startLine, last + 1];
  token.content = state.src.slice(start, end);
  token.hidden = true;
  state.line = hasWordsAfter ? last : last + 1;
  if (hasWordsAfter) {
    state.bMarks[last] = end;
    state.tShift[last] = rest.length - rest.trimStart().length;
    state.sCount[last] = state.blkIndent;
  }
  return true;
}

function readInlineComment(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== lessThan) return false;
  if (!state.src.startsWith("<!--", state.pos)) return false;
  const close = state.src.indexOf("-->", state.pos + 2);
  if (close < 0) return false;
  if (!silent) state.push("comment", "", 0).content = state.src.slice(state.pos, close + 3);
  state.pos = close + 3;
  return true;
}
