import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { directionOf } from "../direction.ts";
import { readingOf } from "./reading.ts";

const marked = /^\{lang=(["']?)([A-Za-z0-9-]+)\1\}/;

/**
 * Words of another language, as Pandoc writes them: [Bore da]{lang=cy}. Screen readers then speak
 * them as they are spoken (WCAG 3.1.2). Anything else in braces stays as it was typed.
 */
export function foreign(md: MarkdownIt): void {
  md.inline.ruler.before("link", "waymark_foreign", (state, silent) => {
    if (state.src[state.pos] !== "[") return false;
    const end = state.md.helpers.parseLinkLabel(state, state.pos);
    const [whole, , language] = end < 0 ? [] : (marked.exec(state.src.slice(end + 1)) ?? []);
    if (whole === undefined || language === undefined) return false;
    if (!silent) span(state, end, language);
    state.pos = end + 1 + whole.length;
    return true;
  });
  // Here alone is it known on which line the words stand.
  md.core.ruler.after("inline", "waymark_foreign", (state) => {
    for (const { children, map } of state.tokens) {
      for (const token of children ?? []) {
        if (token.type !== "foreign_open") continue;
        const language = String(token.meta?.language);
        const known = canonical(language);
        if (known === undefined) {
          readingOf(state.env).remarks.push({
            line: map?.[0] ?? 0,
            severity: "problem",
            wrong: `"${language}" is not a language tag`,
            write: "Write one such as {lang=cy} or {lang=pl}",
          });
        } else describe(token, known);
      }
    }
  });
}

/** What stands between the brackets, read as any other text. */
function span(state: StateInline, end: number, language: string): void {
  const { pos, posMax } = state;
  state.push("foreign_open", "span", 1).meta = { language };
  state.pos = pos + 1;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push("foreign_close", "span", -1);
  state.posMax = posMax;
}

function describe(token: Token, language: string): void {
  token.attrSet("lang", language);
  if (directionOf(language) === "rtl") token.attrSet("dir", "rtl");
}

function canonical(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
