import type { MarkdownIt, Token } from "markdown-it";
import type { BodyWord } from "../body.ts";
import { markWord } from "./body-words.ts";
import { getResult, type MarkdownResult } from "./result.ts";

/** GitHub's callouts, and QUESTION for a question to the readers. */
const calloutWords: Readonly<Record<string, BodyWord>> = {
  NOTE: "callout-note",
  TIP: "callout-tip",
  IMPORTANT: "callout-important",
  WARNING: "callout-warning",
  CAUTION: "callout-caution",
  QUESTION: "callout-question",
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
      if (
        open.type === "paragraph_open" &&
        state.tokens[i - 1]?.type !== "blockquote_open" &&
        paragraph !== undefined
      )
        warnOfLonelyMarker(paragraph, getResult(state.env));
      if (open.type !== "blockquote_open" || paragraph?.type !== "paragraph_open") continue;
      if (inline === undefined) continue;
      const name = marker.exec(inline.content)?.[1]?.toUpperCase();
      if (name === undefined) {
        warnOfTextAfterMarker(inline, getResult(state.env));
        warnOfBrokenMarker(inline, getResult(state.env));
        continue;
      }
      const word = Object.hasOwn(calloutWords, name) ? calloutWords[name] : undefined;
      if (word === undefined) {
        getResult(state.env).problems.push({
          line: inline.map?.[0] ?? 0,
          severity: "warning",
          message: `there is no callout "${name}"`,
          fix: `Write one of ${Object.keys(calloutWords).join(", ")}`,
        });
        continue;
      }
      inline.content = inline.content.replace(marker, "");
      open.tag = "div";
      open.attrSet("class", `callout callout-${name.toLowerCase()}`);
      open.attrSet("role", "note");
      open.meta = { word };
      if (inline.content === "") paragraph.hidden = inline.hidden = true;
      const after = state.tokens[i + 3];
      if (inline.content === "" && after !== undefined) after.hidden = true;
      const close = findClosing(state.tokens, i);
      if (close !== undefined) close.tag = "div";
    }
  });
  md.renderer.rules.blockquote_open = (tokens, i, options, _env, self) => {
    const word = Object.values(calloutWords).find((one) => one === tokens[i]?.meta?.word);
    const open = self.renderToken(tokens, i, options);
    if (word === undefined) return open;
    const label = markWord(word, String(tokens[i]?.meta?.number ?? ""));
    // An attribute that markdown-it writes is escaped, and a marker must not be.
    return `${open.replace(">", ` aria-label="${label}">`)}<p class="callout-label">${label}</p>\n`;
  };
}

/** As on GitHub, the marker needs a line of its own. */
function warnOfTextAfterMarker(inline: Token, { problems }: MarkdownResult): void {
  const name = markerWithText.exec(inline.content)?.[1]?.toUpperCase();
  if (name === undefined || !Object.hasOwn(calloutWords, name)) return;
  problems.push({
    line: inline.map?.[0] ?? 0,
    severity: "warning",
    message: `[!${name}] is shown as typed, because text follows on the same line`,
    fix: `Leave [!${name}] alone on its line, and start the text on the next`,
  });
}

/** [QUESTION], [! QUESTION], !QUESTION and [!QUESTION: a sign is missing, or a blank too many. */
const brokenMarker = /^(\[ *!? *([a-z]+) *!?\]|\[?! ?([a-z]+)\]?)[ \t]*(?:\n|$)/i;

function warnOfBrokenMarker({ content, map }: Token, { problems }: MarkdownResult): void {
  const [, typed = "", inBrackets, other = ""] = brokenMarker.exec(content) ?? [];
  const name = (inBrackets ?? other).toUpperCase();
  if (!Object.hasOwn(calloutWords, name)) return;
  const message = `${typed} is shown as typed`;
  problems.push({ line: map?.[0] ?? 0, severity: "warning", message, fix: `Write [!${name}]` });
}

/** A marker that no quotation begins with. */
function warnOfLonelyMarker({ content, map }: Token, { problems }: MarkdownResult): void {
  const name = marker.exec(content)?.[1]?.toUpperCase();
  if (name === undefined || !Object.hasOwn(calloutWords, name)) return;
  problems.push({
    line: map?.[0] ?? 0,
    severity: "warning",
    message: `[!${name}] is shown as typed, because it does not begin a quotation`,
    fix: "Write > and a space before it and before each line below it that belongs to it",
  });
}

function findClosing(tokens: readonly Token[], from: number): Token | undefined {
  const level = tokens[from]?.level;
  for (let i = from + 1; i < tokens.length; i++) {
    if (tokens[i]?.type === "blockquote_close" && tokens[i]?.level === level) return tokens[i];
  }
  return undefined;
}
