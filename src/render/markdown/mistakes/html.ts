/** HTML, which is shown as typed (L15). */
import type { MarkdownProblem } from "../result.ts";
import type { LeftText } from "./left-text.ts";
import { locateMistake, type Mistake } from "./report.ts";

/** A tag. It may be cut off at a URL among its attributes, which is a link by now. */
const htmlElement = /<\/?([a-z][a-z0-9]*)(?:\s*\/?>|\s[^<>]*>|\s+[a-z-]+\s*=)/gi;

/** So many elements are reported each with its remedy; more are one line. */
const maxElements = 2;

/** Reports each element of a text once; many elements are one report. */
export function reportHtml(texts: readonly LeftText[]): readonly MarkdownProblem[] {
  const found = new Map<string, { readonly left: LeftText; readonly mistake: Mistake }>();
  for (const left of texts) {
    if (!left.text.includes("<")) continue;
    for (const match of left.text.matchAll(htmlElement)) {
      const [typed, name = ""] = match;
      const fix = fixes.get(name.toLowerCase());
      if (fix === undefined || found.has(name)) continue;
      const message = `<${name}> is shown as typed, because texts are markdown without HTML`;
      found.set(name, { left, mistake: { offset: match.index, typed, message, fix } });
    }
  }
  const [first] = found.values();
  if (first === undefined || found.size <= maxElements)
    return [...found.values()].map(({ left, mistake }) => locateMistake(left, mistake));
  const names = [...found.keys()].map((name) => `<${name}>`);
  const more = names.length > 4 ? ` and ${names.length - 3} more` : ` and ${names[3] ?? names[2]}`;
  const shown = names.slice(0, names.length === 3 ? 2 : 3).join(", ");
  return [
    locateMistake(first.left, {
      ...first.mistake,
      message: `the text has HTML ("${shown}${more}"), which is shown as typed`,
      fix: "Write it as markdown: an empty line between paragraphs, ## before headings, - before items, [words](address) for links, and no < >",
    }),
  ];
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
