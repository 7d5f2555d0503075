import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { getTextDirection } from "../../direction.ts";
import { getResult } from "../result.ts";

const languageAttribute = /^\{lang=(["']?)([A-Za-z0-9-]+)\1\}/;

/**
 * Text in another language, in Pandoc's syntax: [Bore da]{lang=cy}. Screen readers then pronounce
 * it correctly (WCAG 3.1.2). Anything else in braces stays as typed.
 */
export function languageSpans(md: MarkdownIt): void {
  md.inline.ruler.before("link", "waymark_language_spans", (state, silent) => {
    if (state.src[state.pos] !== "[") return false;
    const end = state.md.helpers.parseLinkLabel(state, state.pos);
    const [whole, , language] =
      end < 0 ? [] : (languageAttribute.exec(state.src.slice(end + 1)) ?? []);
    if (whole === undefined || language === undefined) return false;
    if (!silent) pushSpan(state, end, language);
    state.pos = end + 1 + whole.length;
    return true;
  });
  // Only this rule knows the line of the span.
  md.core.ruler.after("inline", "waymark_language_spans", (state) => {
    for (const { children, map } of state.tokens) {
      for (const token of children ?? []) {
        if (token.type !== "language_span_open") continue;
        const language = String(token.meta?.language);
        const canonical = canonicalizeLanguage(language);
        if (canonical === undefined) {
          getResult(state.env).problems.push({
            line: map?.[0] ?? 0,
            severity: "problem",
            message: `"${language}" is not a language tag`,
            fix: "Write one such as {lang=cy} or {lang=pl}",
          });
        } else setLanguage(token, canonical);
      }
    }
  });
}

/** Parses the text between the brackets as inline markdown. */
function pushSpan(state: StateInline, end: number, language: string): void {
  const { pos, posMax } = state;
  state.push("language_span_open", "span", 1).meta = { language };
  state.pos = pos + 1;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push("language_span_close", "span", -1);
  state.posMax = posMax;
}

function setLanguage(token: Token, language: string): void {
  token.attrSet("lang", language);
  if (getTextDirection(language) === "rtl") token.attrSet("dir", "rtl");
}

function canonicalizeLanguage(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
