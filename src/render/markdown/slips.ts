import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { readingOf } from "./reading.ts";

/** What is read otherwise than whoever typed it will have meant: code without an end, HTML, and conflicts. */
export function slips(md: MarkdownIt): void {
  // Before what was escaped is joined to what was not.
  md.core.ruler.after("inline", "waymark_slips", (state) => {
    for (const token of state.tokens) if (token.type === "fence") openEnd(token, state);
    if (state.src.includes("<")) markup(state);
    if (state.src.includes("<<<<<<< ")) conflict(state);
  });
}

/** Two versions of a text that git could not merge. */
function conflict({ src, env }: StateCore): void {
  const line = src.split("\n").findIndex((one) => one.startsWith("<<<<<<< "));
  if (line < 0 || !/^=======$[\s\S]*^>>>>>>> /m.test(src)) return;
  readingOf(env).remarks.push({
    line,
    severity: "problem",
    wrong: "two versions stand here between the marks of a conflict in git",
    write: "Keep what is right of the two, and take the lines <<<<<<<, ======= and >>>>>>> out",
  });
}

/** A fence that has no other below it takes in whatever follows. */
function openEnd({ map, content, markup }: Token, { env }: StateCore): void {
  const [from, to] = map ?? [0, 0];
  const within = content === "" ? 0 : content.replace(/\n$/, "").split("\n").length;
  if (to - from === within + 2) return;
  readingOf(env).remarks.push({
    line: from,
    severity: "warning",
    wrong: "the code that begins here does not end, so all that follows is shown as code",
    write: `Write ${markup} on a line of its own below the code`,
  });
}

/** An address among the attributes is no text any more. */
const element = /<\/?([a-z][a-z0-9]*)(?:\s*\/?>|\s[^<>]*>|\s+[a-z-]+\s*=)/gi;

/** Once for each kind of element, as whoever writes HTML does so more than once. */
function markup({ tokens, env }: StateCore): void {
  const { remarks } = readingOf(env);
  const told = new Set<string>();
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const { type, content } of token.children ?? []) {
      if (type !== "text" || !content.includes("<")) continue;
      if (content.includes("<!--")) {
        const wrong = "what stands between <!-- and --> is not hidden, but shown as it is typed";
        remarks.push({ line, severity: "problem", wrong, write: "Take it out" });
      }
      for (const [, name = ""] of content.matchAll(element)) {
        const write = instead.get(name.toLowerCase());
        if (write === undefined || told.has(name)) continue;
        told.add(name);
        const wrong = `<${name}> is shown as it is typed, since texts are markdown and no HTML`;
        remarks.push({ line, severity: "warning", wrong, write });
      }
    }
  }
}

const strong = "Write **words** for what matters";
const emphasis = "Write *words* for what is stressed";
const heading = "Write ## and a space before a heading";
const list = "Write - and a space before each point";
const table = "Write a table with | between its cells";
const code = "Write code between backquotes, `so`";
const link = "Link to it, [words](address)";
const out = "Take it out, or write it between backquotes to show it";

/** What to write in the place of elements that people know; other words in such brackets may be meant. */
const instead: ReadonlyMap<string, string> = new Map([
  ["b", strong],
  ["strong", strong],
  ["i", emphasis],
  ["em", emphasis],
  ["a", "Write [words](address) for a link"],
  ["img", "Write ![what it shows](file.jpg) for a picture"],
  ["br", "End the line with \\, or leave a line empty"],
  ["hr", "Write --- on a line of its own"],
  ["blockquote", "Write > and a space before the words"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, heading] as const),
  ...["ul", "ol", "li"].map((name) => [name, list] as const),
  ...["table", "thead", "tbody", "tr", "th", "td"].map((name) => [name, table] as const),
  ...["code", "pre", "tt", "kbd"].map((name) => [name, code] as const),
  ...["iframe", "video", "audio", "embed", "object"].map((name) => [name, link] as const),
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
  ].map((name) => [name, out] as const),
  ...["mark", "script", "style", "section", "article", "details", "summary", "button", "form"].map(
    (name) => [name, out] as const,
  ),
]);
