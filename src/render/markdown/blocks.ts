import type { MarkdownIt, Token } from "markdown-it";
import { markWord } from "./body-words.ts";
import { getResult } from "./result.ts";

/** Makes tables and code blocks scrollable by keyboard, and labels table headers. */
export function blocks(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.table_open = (_tokens, _i, _options, env) => {
    const table = ++getResult(env).tableCount;
    const label = table === 1 ? markWord("table-label") : markWord("table-number", String(table));
    return `<div class="table" role="region" aria-label="${label}" tabindex="0">\n<table>\n`;
  };
  md.renderer.rules.table_close = () => "</table>\n</div>\n";
  md.renderer.rules.th_open = (tokens, i, options, _env, self) => {
    const token = tokens[i];
    moveAlignmentToClass(token);
    if (tokens[i + 1]?.content === "") makeDataCell(token, tokens[i + 2]);
    else token?.attrSet("scope", "col");
    return self.renderToken(tokens, i, options);
  };
  md.renderer.rules.td_open = (tokens, i, options, _env, self) => {
    moveAlignmentToClass(tokens[i]);
    return self.renderToken(tokens, i, options);
  };
  md.renderer.rules.fence = (tokens, i) => {
    const token = tokens[i];
    const language = /^[\w+#.-]+/.exec(token?.info.trim() ?? "")?.[0];
    const name = language === undefined ? "" : ` class="language-${escapeHtml(language)}"`;
    return `<pre tabindex="0"><code${name}>${escapeHtml(token?.content ?? "")}</code></pre>\n`;
  };
  md.renderer.rules.code_block = (tokens, i) =>
    `<pre tabindex="0"><code>${escapeHtml(tokens[i]?.content ?? "")}</code></pre>\n`;
}

/** An empty corner cell is not a header. */
function makeDataCell(open: Token | undefined, close: Token | undefined): void {
  if (open !== undefined) open.tag = "td";
  if (close !== undefined) close.tag = "td";
}

/** markdown-it writes style="", which a strict Content Security Policy blocks. */
function moveAlignmentToClass(token: Token | undefined): void {
  const style = token?.attrGet("style");
  const side = typeof style === "string" ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
  if (token === undefined || side === undefined) return;
  token.attrs = token.attrs?.filter(([name]) => name !== "style") ?? null;
  token.attrJoin("class", `align-${side}`);
}
