import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { plainText } from "./headings.ts";
import { getResult, type MarkdownResult } from "./result.ts";

/**
 * Turns what a link names into an address, by the reading's `resolve`, and notes each use.
 * markdown-it's own check is off: it would print a link that it rejects as text, and say nothing.
 */
export function links(md: MarkdownIt): void {
  const normalize = md.normalizeLink.bind(md);
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  // Of addresses that stand in the text as they are, those that could be a link here.
  md.linkify.add("ftp:", null).add("//", null);
  md.core.ruler.push("waymark_links", (state) => {
    const context = { reading: getResult(state.env), normalize, Token: state.Token };
    let line = 0;
    for (const token of state.tokens) {
      line = token.map?.[0] ?? line;
      if (token.children !== null) visitTokens(token.children, line, context);
    }
  });
}

interface LinkContext {
  readonly reading: MarkdownResult;
  readonly normalize: (url: string) => string;
  readonly Token: StateCore["Token"];
}

function visitTokens(tokens: Token[], line: number, pass: LinkContext): void {
  const { problems } = pass.reading;
  for (const [i, token] of tokens.entries()) {
    if (token.type === "link_open") {
      const words = new pass.Token("text", "", 0);
      const raw = resolveLink(token, "href", "link", line, pass);
      words.content = raw;
      if (tokens[i + 1]?.type !== "link_close") continue;
      tokens.splice(i + 1, 0, words);
      problems.push({
        line,
        raw,
        severity: "warning",
        message: "a link has no words",
        fix: "Say between [ and ] where it leads",
      });
    } else if (token.type === "image") {
      const raw = resolveLink(token, "src", "image", line, pass);
      if (plainText(token).trim() !== "") continue;
      problems.push({
        line,
        raw,
        severity: "warning",
        message: "a picture has no alternative text",
        fix: "Say between ![ and ] what it shows, for those who cannot see it",
      });
    } else if (token.children !== null) visitTokens(token.children, line, pass);
  }
}

/** Whoever resolves links sees to this too; nothing else is printed whatever they answer. */
const allowedUrl = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** Gives the token its address, and the caller what was written. */
function resolveLink(
  token: Token,
  attribute: "href" | "src",
  kind: "link" | "image",
  line: number,
  { reading, normalize }: LinkContext,
): string {
  const raw = String(token.attrGet(attribute) ?? "");
  const target = reading.resolve(raw, kind);
  reading.links.push({ raw, kind, line });
  if (!target.ok || !allowedUrl.test(target.url)) token.attrSet(attribute, "#");
  else if (target.url.startsWith("/")) token.attrSet(attribute, reading.base + target.url);
  else token.attrSet(attribute, normalize(target.url));
  return raw;
}
