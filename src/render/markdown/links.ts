import type { MarkdownIt, Token } from "markdown-it";
import { plainText } from "./headings.ts";
import { type Reading, readingOf } from "./reading.ts";

/**
 * Turns what a link names into an address, by the reading's `resolve`, and notes each use.
 * markdown-it's own check is off: it would print a link that it rejects as text, and say nothing.
 */
export function links(md: MarkdownIt): void {
  const normalize = md.normalizeLink.bind(md);
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.core.ruler.push("waymark_links", (state) => {
    const reading = readingOf(state.env);
    let line = 0;
    for (const token of state.tokens) {
      line = token.map?.[0] ?? line;
      if (token.children !== null) visit(token.children, line, reading, normalize);
    }
  });
}

function visit(
  tokens: readonly Token[],
  line: number,
  reading: Reading,
  normalize: (url: string) => string,
) {
  for (const token of tokens) {
    if (token.type === "link_open") {
      resolve(token, "href", "link", line, reading, normalize);
    } else if (token.type === "image") {
      resolve(token, "src", "image", line, reading, normalize);
      if (plainText(token).trim() === "") {
        reading.remarks.push({
          line,
          severity: "warning",
          wrong: "a picture has no alternative text",
          write: "Say between ![ and ] what it shows, for those who cannot see it",
        });
      }
    }
    if (token.children !== null && token.type !== "image")
      visit(token.children, line, reading, normalize);
  }
}

function resolve(
  token: Token,
  attribute: "href" | "src",
  kind: "link" | "image",
  line: number,
  reading: Reading,
  normalize: (url: string) => string,
): void {
  const raw = String(token.attrGet(attribute) ?? "");
  const target = reading.resolve(raw, kind);
  reading.links.push({ raw, kind, line });
  if (!target.ok) {
    token.attrSet(attribute, "#");
    return;
  }
  const own = target.url.startsWith("/");
  token.attrSet(attribute, own ? reading.base + target.url : normalize(target.url));
}
