import type { MarkdownIt, Token } from "markdown-it";
import { getResult, type MarkdownResult } from "./result.ts";

/** GitHub's callouts, and QUESTION for a question to the readers. */
const calloutLabels: Readonly<Record<string, string>> = {
  NOTE: "Note",
  TIP: "Tip",
  IMPORTANT: "Important",
  WARNING: "Warning",
  CAUTION: "Caution",
  QUESTION: "A question for you",
};

const marker = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i;
const markerWithText = /^\[!([a-z]+)\][ \t]*[^\s(:[]/i;

/** `> [!NOTE]` on the first line of a quotation turns it into a callout with a label. */
export function callouts(md: MarkdownIt): void {
  // Before inline text is parsed, which must not see the marker.
  md.core.ruler.after("block", "waymark_callouts", (state) => {
    for (const [i, open] of state.tokens.entries()) {
      const paragraph = state.tokens[i + 1];
      const inline = state.tokens[i + 2];
      if (open.type !== "blockquote_open" || paragraph?.type !== "paragraph_open") continue;
      if (inline === undefined) continue;
      const name = marker.exec(inline.content)?.[1]?.toUpperCase();
      if (name === undefined) {
        warnOfTextAfterMarker(inline, getResult(state.env));
        continue;
      }
      const label = Object.hasOwn(calloutLabels, name) ? calloutLabels[name] : undefined;
      if (label === undefined) {
        getResult(state.env).problems.push({
          line: inline.map?.[0] ?? 0,
          severity: "warning",
          message: `there is no callout "${name}"`,
          fix: `Write one of ${Object.keys(calloutLabels).join(", ")}`,
        });
        continue;
      }
      inline.content = inline.content.replace(marker, "");
      open.tag = "div";
      open.attrSet("class", `callout callout-${name.toLowerCase()}`);
      open.attrSet("role", "note");
      open.attrSet("aria-label", label);
      open.meta = { label };
      if (inline.content === "") paragraph.hidden = inline.hidden = true;
      const after = state.tokens[i + 3];
      if (inline.content === "" && after !== undefined) after.hidden = true;
      const close = findClosing(state.tokens, i);
      if (close !== undefined) close.tag = "div";
    }
  });
  md.renderer.rules.blockquote_open = (tokens, i, options, _env, self) => {
    const label = tokens[i]?.meta?.label;
    const open = self.renderToken(tokens, i, options);
    return typeof label === "string" ? `${open}<p class="callout-label">${label}</p>\n` : open;
  };
}

/** As on GitHub, the marker needs a line of its own. */
function warnOfTextAfterMarker(inline: Token, { problems }: MarkdownResult): void {
  const name = markerWithText.exec(inline.content)?.[1]?.toUpperCase();
  if (name === undefined || !Object.hasOwn(calloutLabels, name)) return;
  problems.push({
    line: inline.map?.[0] ?? 0,
    severity: "warning",
    message: `[!${name}] is shown as typed, because text follows on the same line`,
    fix: `Leave [!${name}] alone on its line, and start the text on the next`,
  });
}

function findClosing(tokens: readonly Token[], from: number): Token | undefined {
  const level = tokens[from]?.level;
  for (let i = from + 1; i < tokens.length; i++) {
    if (tokens[i]?.type === "blockquote_close" && tokens[i]?.level === level) return tokens[i];
  }
  return undefined;
}
