import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { getResult } from "./result.ts";

/** Reports text that was probably meant otherwise: open code blocks, HTML, merge conflicts. */
export function mistakes(md: MarkdownIt): void {
  // Before text_join, which joins escaped characters with the text around them.
  md.core.ruler.after("inline", "waymark_mistakes", (state) => {
    for (const token of state.tokens) if (token.type === "fence") reportOpenFence(token, state);
    if (state.src.includes("<")) reportHtml(state);
    if (state.src.includes("<<<<<<< ")) reportConflict(state);
  });
}

function reportConflict({ src, env }: StateCore): void {
  const line = src.split("\n").findIndex((text) => text.startsWith("<<<<<<< "));
  if (line < 0 || !/^=======$[\s\S]*^>>>>>>> /m.test(src)) return;
  getResult(env).problems.push({
    line,
    severity: "problem",
    message: "this is an unresolved merge conflict of git",
    fix: "Keep the right version, and delete the other and the lines <<<<<<<, ======= and >>>>>>>",
  });
}

/** A code block without a closing fence contains all that follows. */
function reportOpenFence({ map, content, markup }: Token, { env }: StateCore): void {
  const [from, to] = map ?? [0, 0];
  const within = content === "" ? 0 : content.replace(/\n$/, "").split("\n").length;
  if (to - from === within + 2) return;
  getResult(env).problems.push({
    line: from,
    severity: "warning",
    message: "the code block that starts here is not closed, so all that follows is shown as code",
    fix: `Write ${markup} on a line of its own after the code`,
  });
}

/** A tag. It may be cut off at a URL among its attributes, which is a link by now. */
const htmlElement = /<\/?([a-z][a-z0-9]*)(?:\s*\/?>|\s[^<>]*>|\s+[a-z-]+\s*=)/gi;

/** Reports each element once. */
function reportHtml({ tokens, env }: StateCore): void {
  const { problems } = getResult(env);
  const reported = new Set<string>();
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const { type, content } of token.children ?? []) {
      if (type !== "text" || !content.includes("<")) continue;
      if (content.includes("<!--")) {
        const message = "text between <!-- and --> is not hidden: it is shown as typed";
        problems.push({ line, severity: "problem", message, fix: "Delete it" });
      }
      for (const [, name = ""] of content.matchAll(htmlElement)) {
        const fix = fixes.get(name.toLowerCase());
        if (fix === undefined || reported.has(name)) continue;
        reported.add(name);
        const message = `<${name}> is shown as typed, because texts are markdown without HTML`;
        problems.push({ line, severity: "warning", message, fix });
      }
    }
  }
}

const strongFix = "Write **words** for bold";
const emphasisFix = "Write *words* for italics";
const headingFix = "Write ## and a space before a heading";
const listFix = "Write - and a space before each item";
const tableFix = "Write a table with | between its cells";
const codeFix = "Write code between backquotes, `code`";
const linkFix = "Link to it with [words](address)";
const removeFix = "Delete it, or write it between backquotes to show it";

/** What to write instead of common elements. Other words in angle brackets may be intended. */
const fixes: ReadonlyMap<string, string> = new Map([
  ["b", strongFix],
  ["strong", strongFix],
  ["i", emphasisFix],
  ["em", emphasisFix],
  ["a", "Write [words](address) for a link"],
  ["img", "Write ![what it shows](file.jpg) for a picture"],
  ["br", "End the line with \\, or leave an empty line"],
  ["hr", "Write --- on a line of its own"],
  ["blockquote", "Write > and a space before the words"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, headingFix] as const),
  ...["ul", "ol", "li"].map((name) => [name, listFix] as const),
  ...["table", "thead", "tbody", "tr", "th", "td"].map((name) => [name, tableFix] as const),
  ...["code", "pre", "tt", "kbd"].map((name) => [name, codeFix] as const),
  ...["iframe", "video", "audio", "embed", "object"].map((name) => [name, linkFix] as const),
  ...[
    "p",
    "div",
    "span",
    "font",
    "center",
    "u",
    "s",
    "del",
    "ins",
    "sup",
    "sub",
    "small",
    "big",
  ].map((name) => [name, removeFix] as const),
  ...["mark", "script", "style", "section", "article", "details", "summary", "button", "form"].map(
    (name) => [name, removeFix] as const,
  ),
]);
