import type { MarkdownIt, Token } from "markdown-it";
import { conflictProblem } from "../../text/merge-conflict.ts";
import { getResult, type MarkdownResult } from "./result.ts";

/** Ids of the page around a text that a heading could get. All other ids contain a colon. */
const reservedIds = ["main"];

/**
 * Gives each heading an anchor made of its text. If a text has first-level headings, all its
 * headings move down one level, since the page's title is the only first-level heading.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("waymark_headings", (state) => {
    const result = getResult(state.env);
    const counts = new Map<string, number>(reservedIds.map((id) => [id, 1]));
    const shift = state.tokens.some((token) => token.type === "heading_open" && token.tag === "h1");
    const ownIds = reportRepeatedIds(state.tokens, result);
    for (const id of ownIds) counts.set(id, counts.get(id) ?? 1);
    // The line of = that git leaves makes a heading of what is above it.
    const hasConflict = result.problems.some(({ message }) => message === conflictProblem.message);
    let previousLevel = 1;
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const level = Math.min(6, Number(token.tag.slice(1)) + (shift ? 1 : 0));
      const text = plainText(state.tokens[i + 1]).trim();
      const line = token.map?.[0] ?? 0;
      const close = state.tokens[i + 2];
      if (text === "") {
        result.problems.push({
          line,
          severity: "warning",
          message: "a heading has no text",
          fix: "Write text after the #, or delete it",
        });
      }
      if (state.tokens[i + 1]?.content === "") {
        token.hidden = true;
        if (close !== undefined) close.hidden = true;
        continue;
      }
      if (level > previousLevel + 1 && !hasConflict) {
        result.problems.push({
          line,
          severity: "warning",
          message: `the heading jumps from level ${previousLevel} to level ${level}`,
          fix: `Write it with ${"#".repeat(previousLevel + (shift ? 0 : 1))}`,
        });
      }
      previousLevel = level;
      const own = token.attrGet("id");
      const id = own === null ? makeUnique(createId(text), counts) : String(own);
      token.tag = `h${level}`;
      token.attrSet("id", id);
      if (close?.type === "heading_close") close.tag = token.tag;
      result.headings.push({ level, id, text });
    }
  });
}

/** Returns the anchors that headings were given. Reports those that another heading or the page has. */
function reportRepeatedIds(
  tokens: readonly Token[],
  { problems }: MarkdownResult,
): ReadonlySet<string> {
  const ids = new Set(reservedIds);
  for (const token of tokens) {
    const id = token.type === "heading_open" ? token.attrGet("id") : null;
    if (id === null) continue;
    const own = String(id);
    if (ids.has(own)) {
      // Two elements with one id are invalid, and links lead to the first.
      token.attrs = token.attrs?.filter(([name]) => name !== "id") ?? null;
      problems.push({
        line: token.map?.[0] ?? 0,
        typed: `#${own}`,
        severity: "problem",
        message: reservedIds.includes(own)
          ? `the anchor {#${own}} is that of the page's own text`
          : `the anchor {#${own}} is that of another heading above`,
        fix: `Write another, such as {#${own}-2}`,
      });
    }
    ids.add(own);
  }
  return ids;
}

/** Returns the plain text of an inline token, with the alternative text of images. */
export function plainText(inline: Token | undefined): string {
  let text = "";
  for (const child of inline?.children ?? []) {
    if (child.type === "text" || child.type === "code_inline") text += child.content;
    else if (child.type === "softbreak" || child.type === "hardbreak") text += " ";
    else if (child.type === "image") text += plainText(child);
  }
  return text;
}

/**
 * Returns the id that GitHub gives a heading, so that links work there too: lower case, without
 * punctuation, each space a hyphen ("Show & Tell" is "show--tell").
 */
function createId(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
  return id === "" ? "section" : id;
}

function makeUnique(id: string, counts: Map<string, number>): string {
  let count = counts.get(id);
  if (count === undefined) {
    counts.set(id, 1);
    return id;
  }
  while (counts.has(`${id}-${count}`)) count++;
  counts.set(id, count + 1);
  counts.set(`${id}-${count}`, 1);
  return `${id}-${count}`;
}
