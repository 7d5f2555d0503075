import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { getResult } from "./result.ts";

/** What is read otherwise than whoever typed it will have meant: code without an end, HTML, and conflicts. */
export function mistakes(md: MarkdownIt): void {
  // Before what was escaped is joined to what was not.
  md.core.ruler.after("inline", "waymark_slips", (state) => {
    for (const token of state.tokens) if (token.type === "fence") reportOpenFence(token, state);
    if (state.src.includes("<")) reportHtml(state);
    if (state.src.includes("<<<<<<< ")) reportConflict(state);
  });
}

/** Two versions of a text that git could not merge. */
function reportConflict({ src, env }: StateCore): void {
  const line = src.split("\n").findIndex((one) => one.startsWith("<<<<<<< "));
  if (line < 0 || !/^=======$[\s\S]*^>>>>>>> /m.test(src)) return;
  getResult(env).problems.push({
    line,
    severity: "problem",
    message: "two versions stand here between the marks of a conflict in git",
    fix: "Keep what is right of the two, and take the lines <<<<<<<, ======= and >>>>>>> out",
  });
}

/** A fence that has no other below it takes in whatever follows. */
function reportOpenFence({ map, content, markup }: Token, { env }: StateCore): void {
  const [from, to] = map ?? [0, 0];
  const within = content === "" ? 0 : content.replace(/\n$/, "").split("\n").length;
  if (to - from === within + 2) return;
  getResult(env).problems.push({
    line: from,
    severity: "warning",
    message: "the code that begins here does not end, so all that follows is shown as code",
    fix: `Write ${markup} on a line of its own below the code`,
  });
}

/** An address among the attributes is no text any more. */
const htmlElement = /<\/?([a-z][a-z0-9]*)(?:\s*\/?>|\s[^<>]*>|\s+[a-z-]+\s*=)/gi;

/** Once for each kind of element, as whoever writes HTML does so more than once. */
function reportHtml({ tokens, env }: StateCore): void {
  const { problems } = getResult(env);
  const reported = new Set<string>();
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const { type, content } of token.children ?? []) {
      if (type !== "text" || !content.includes("<")) continue;
      if (content.includes("<!--")) {
        const message = "what stands between <!-- and --> is not hidden, but shown as it is typed";
        problems.push({ line, severity: "problem", message, fix: "Take it out" });
      }
      for (const [, name = ""] of content.matchAll(htmlElement)) {
        const fix = fixes.get(name.toLowerCase());
        if (fix === undefined || reported.has(name)) continue;
        reported.add(name);
        const message = `<${name}> is shown as it is typed, since texts are markdown and no HTML`;
        problems.push({ line, severity: "warning", message, fix });
      }
    }
  }
}

const strongFix = "Write **words** for what matters";
const emphasisFix = "Write *words* for what is stressed";
const headingFix = "Write ## and a space before a heading";
const listFix = "Write - and a space before each point";
const tableFix = "Write a table with | between its cells";
const codeFix = "Write code between backquotes, `so`";
const linkFix = "Link to it, [words](address)";
const removeFix = "Take it out, or write it between backquotes to show it";

/** What to write in the place of elements that people know; other words in such brackets may be meant. */
const fixes: ReadonlyMap<string, string> = new Map([
  ["b", strongFix],
  ["strong", strongFix],
  ["i", emphasisFix],
  ["em", emphasisFix],
  ["a", "Write [words](address) for a link"],
  ["img", "Write ![what it shows](file.jpg) for a picture"],
  ["br", "End the line with \\, or leave a line empty"],
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
