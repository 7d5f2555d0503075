import type { Env, MarkdownIt, RendererRule, StateCore } from "markdown-it";
import footnote from "markdown-it-footnote";
import { markWord } from "./body-words.ts";
import { getResult } from "./result.ts";

/**
 * Footnotes with labels for screen readers, and problems for those that markdown-it-footnote drops.
 * Their ids contain a colon, unlike those of headings.
 */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  // GitHub has no inline notes, ^[text], and the rule for them takes quadratic time.
  md.inline.ruler.disable("footnote_inline");
  md.renderer.rules.footnote_ref = (tokens, i) => {
    const { number, use } = getFootnoteNumbers(tokens[i]?.meta);
    return `<sup class="footnote-ref"><a href="#fn:${number}" id="fnref:${use}" aria-label="${markWord("footnote-number", String(number))}">${number}</a></sup>`;
  };
  md.renderer.rules.footnote_block_open = () =>
    `<section class="footnotes" aria-label="${markWord("footnotes")}">\n<ol>\n`;
  md.renderer.rules.footnote_block_close = () => "</ol>\n</section>\n";
  md.renderer.rules.footnote_open = (tokens, i) =>
    `<li id="fn:${getFootnoteNumbers(tokens[i]?.meta).number}">`;
  md.renderer.rules.footnote_anchor = renderBackLink;
  // Before footnote_tail, which moves the notes to the end.
  md.core.ruler.before("footnote_tail", "waymark_footnotes", (state) => {
    if (!state.src.includes("[^")) return;
    const lines = checkDefinitions(state);
    reportUnused(state.env, lines);
    reportMissing(state);
  });
}

const renderBackLink: RendererRule = (tokens, i) => {
  const { use } = getFootnoteNumbers(tokens[i]?.meta);
  return ` <a href="#fnref:${use}" class="footnote-back">${markWord("footnote-back")}<span class="visually-hidden"> ${markWord("footnote-back-to", use)}</span></a>`;
};

/** Returns a note's number from 1, and the id of its use: "1:2" is the second use of note 1. */
function getFootnoteNumbers(meta: Record<string, unknown> | null | undefined): {
  number: number;
  use: string;
} {
  const number = Number(meta?.id ?? 0) + 1;
  const use = Number(meta?.subId ?? 0);
  return { number, use: use > 0 ? `${number}:${use + 1}` : String(number) };
}

/** Returns the line of each note by name. Reports notes that the plugin would drop. */
function checkDefinitions({ tokens, env }: StateCore): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let open = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type === "footnote_reference_close") open--;
    if (token.type !== "footnote_reference_open") continue;
    const name = String(token.meta?.label);
    const line = tokens[i + 1]?.map?.[0] ?? 0;
    if (open > 0) {
      const message = `footnote [^${name}] is written inside another`;
      reportFootnote(env, line, message, "Start its line without indentation", "problem");
    }
    if (lines.has(name)) {
      const message = `footnote [^${name}] is written twice`;
      reportFootnote(env, line, message, "Rename one of the two, or delete it", "problem");
    }
    lines.set(name, line);
    open++;
  }
  return lines;
}

function reportUnused(env: Env, lines: ReadonlyMap<string, number>): void {
  const footnotes = env.footnotes;
  const refs =
    typeof footnotes === "object" && footnotes !== null && "refs" in footnotes
      ? footnotes.refs
      : {};
  for (const [label, uses] of Object.entries(refs ?? {})) {
    if (uses !== -1) continue;
    const name = label.slice(1);
    const fix = `Write [^${name}] where it belongs, or delete it`;
    reportFootnote(env, lines.get(name) ?? 0, `footnote [^${name}] is never used`, fix);
  }
}

function reportMissing({ tokens, env }: StateCore): void {
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const child of token.children ?? []) {
      if (child.type !== "text") continue;
      for (const [name] of child.content.matchAll(/\[\^[^\]\s]+\](?!:)/g)) {
        reportFootnote(
          env,
          line,
          `footnote ${name} has no text`,
          `Write a line ${name}: and the text`,
        );
      }
    }
  }
}

function reportFootnote(
  env: Env,
  line: number,
  message: string,
  fix: string,
  severity: "problem" | "warning" = "warning",
): void {
  getResult(env).problems.push({ line, severity, message, fix });
}
