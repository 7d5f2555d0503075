import type { MarkdownIt, RendererRule } from "markdown-it";
import footnote from "markdown-it-footnote";
import { readingOf } from "./reading.ts";

/** Footnotes with names that a screen reader can say, and a word on those that go astray. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.renderer.rules.footnote_ref = (tokens, i) => {
    const { number, back } = numbers(tokens[i]?.meta);
    return `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${back}" aria-label="Footnote ${number}">${number}</a></sup>`;
  };
  md.renderer.rules.footnote_block_open = () =>
    '<section class="footnotes" aria-label="Footnotes">\n<ol>\n';
  md.renderer.rules.footnote_block_close = () => "</ol>\n</section>\n";
  md.renderer.rules.footnote_open = (tokens, i) => `<li id="fn${numbers(tokens[i]?.meta).number}">`;
  md.renderer.rules.footnote_anchor = anchor;
  md.core.ruler.push("waymark_footnotes", (state) => {
    const known = state.env.footnotes;
    const refs = typeof known === "object" && known !== null && "refs" in known ? known.refs : {};
    for (const [label, uses] of Object.entries(refs ?? {})) {
      if (uses === -1)
        astray(
          state.env,
          `[^${label.slice(1)}]:`,
          "footnote is never referred to",
          `Write [^${label.slice(1)}] where it belongs, or delete it`,
          state.src,
        );
    }
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        const name =
          child.type === "text" ? /\[\^[^\]\s]+\](?!:)/.exec(child.content)?.[0] : undefined;
        if (name !== undefined)
          astray(
            state.env,
            name,
            `footnote ${name} has no text`,
            `Write a line ${name}: and the text`,
            state.src,
          );
      }
    }
  });
}

const anchor: RendererRule = (tokens, i) => {
  const { number, back } = numbers(tokens[i]?.meta);
  return ` <a href="#fnref${back}" class="footnote-back" aria-label="Back to reference ${number}">↩︎</a>`;
};

/** The plugin counts notes and uses from 0; a second use of a note is "1:1". */
function numbers(meta: Record<string, unknown> | null | undefined): {
  number: number;
  back: string;
} {
  const number = Number(meta?.id ?? 0) + 1;
  const use = Number(meta?.subId ?? 0);
  return { number, back: use > 0 ? `${number}:${use}` : String(number) };
}

function astray(
  env: Parameters<typeof readingOf>[0],
  mark: string,
  wrong: string,
  write: string,
  source: string,
) {
  const at = source.indexOf(mark);
  const line = at < 0 ? 0 : source.slice(0, at).split("\n").length - 1;
  readingOf(env).remarks.push({ line, severity: "warning", wrong, write });
}
