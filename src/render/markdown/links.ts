import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { explainAlternativeText } from "../../text/alternative-text.ts";
import { markBase } from "./base.ts";
import { plainText } from "./headings.ts";
import { getResult, type MarkdownResult } from "./result.ts";

/**
 * Replaces the target of each link by what `resolve` returns, and records the link. markdown-it's
 * own check is off, since it turns rejected links into text without a problem.
 */
export function links(md: MarkdownIt): void {
  const normalize = md.normalizeLink.bind(md);
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  // Bare URLs: only schemes that this site allows in links.
  md.linkify.add("ftp:", null).add("//", null);
  md.core.ruler.push("waymark_links", (state) => {
    const context = { result: getResult(state.env), normalize, Token: state.Token };
    let line = 0;
    for (const token of state.tokens) {
      line = token.map?.[0] ?? line;
      if (token.children !== null) visitTokens(token.children, line, context);
    }
  });
}

interface LinkContext {
  readonly result: MarkdownResult;
  readonly normalize: (url: string) => string;
  readonly Token: StateCore["Token"];
}

function visitTokens(tokens: Token[], line: number, context: LinkContext): void {
  const { problems } = context.result;
  for (const [i, token] of tokens.entries()) {
    if (token.type === "link_open") {
      const raw = resolveLink(token, "href", "link", line, context);
      if (tokens[i + 1]?.type !== "link_close") continue;
      const text = new context.Token("text", "", 0);
      text.content = raw;
      tokens.splice(i + 1, 0, text);
      problems.push({
        line,
        raw,
        severity: "warning",
        message: "a link has no text",
        fix: "Write between [ and ] where it leads",
      });
    } else if (token.type === "image") {
      const raw = resolveLink(token, "src", "image", line, context);
      const message = explainAlternativeText(plainText(token));
      if (message === undefined) continue;
      const fix = "Describe it between ![ and ], for readers who cannot see it";
      problems.push({ line, raw, severity: "warning", message, fix });
    } else if (token.children !== null) visitTokens(token.children, line, context);
  }
}

/** A second check, after that of `resolve`: nothing else is rendered as a link. */
const allowedUrl = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** Sets the URL of a link or image token. Returns the target as written. */
function resolveLink(
  token: Token,
  attribute: "href" | "src",
  kind: "link" | "image",
  line: number,
  { result, normalize }: LinkContext,
): string {
  const raw = String(token.attrGet(attribute) ?? "");
  const target = result.resolve(raw, kind);
  result.links.push({ raw, kind, line });
  if (!target.ok || !allowedUrl.test(target.url)) token.attrSet(attribute, "#");
  else if (target.url.startsWith("/")) token.attrSet(attribute, markBase(target.url));
  else token.attrSet(attribute, normalize(target.url));
  return raw;
}
