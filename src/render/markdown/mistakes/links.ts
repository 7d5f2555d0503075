/** Links that markdown does not read as links (L5, L6). */
import { quote } from "../../../text/quote.ts";
import { typedOr, understood } from "./left-text.ts";
import type { Mistake } from "./report.ts";

/** What is a link's target beyond doubt, so that "[x] (see below)" is none. */
const target =
  /^(?:(?:https?:\/\/|mailto:|tel:|www\.)\S+|\.{0,2}\/\S+|#[\p{L}\d][\p{L}\d_-]*|[^\s@]+@[^\s@]+\.\p{L}+|[^\s()]+\.(?:md|pdf|docx?|xlsx?|pptx?|odt|txt|png|jpe?g|gif|webp|avif|svg))$/iu;
const onlyUnderstood = new RegExp(`^${understood}+$`);
/** A mark of another system: it has as many characters as were typed, and other things have one. */
const maskedMark = new RegExp(`${understood}{4}`);
const curlyQuote = "“”„‟‘’‚‹›«»";

/** Returns the links of a text, with bare addresses as typed, that are shown as typed. */
export function findBrokenLinks(text: string): readonly Mistake[] {
  if (!text.includes("[") && !text.includes("]")) return [];
  return [
    ...findSpacedLinks(text),
    ...findSwappedBrackets(text),
    ...findUnfinishedLinks(text),
    ...findMissingBrackets(text),
    ...findUndefinedReferences(text),
    ...findWikiLinks(text),
  ];
}

/** `[x] (https://…)` */
function* findSpacedLinks(text: string): Generator<Mistake> {
  for (const found of text.matchAll(/(!?)\[([^[\]\n]+)\]\s+\(([^()\s]+)\)/g)) {
    const [typed, mark = "", words = "", to = ""] = found;
    if (!target.test(to) || /^(?:\^| $)/.test(words)) continue;
    yield {
      offset: found.index,
      typed,
      message: "a blank between ] and ( makes no link: it is shown as typed",
      fix: `Write ${mark}[${typedOr(words, "words")}](${to})`,
    };
  }
}

/** `(x)[https://…]` */
function* findSwappedBrackets(text: string): Generator<Mistake> {
  for (const found of text.matchAll(/\(([^()\n]+)\) ?\[([^[\]\s]+)\](?!\()/g)) {
    const [typed, words = "", to = ""] = found;
    if (!target.test(to)) continue;
    yield {
      offset: found.index,
      typed,
      message: "the brackets of the link are swapped: it is shown as typed",
      fix: `Write [${typedOr(words, "words")}](${to})`,
    };
  }
}

/** `[x](…` that was not read: no bracket at its end, a blank, curly quotes, a link in a link. */
function* findUnfinishedLinks(text: string): Generator<Mistake> {
  let end = 0;
  for (const found of text.matchAll(/(!?)\[([^[\]\n]*)\]\((?=([^\n]{0,1000}))/g)) {
    const [, mark = "", words = "", rest = ""] = found;
    const next = rest.indexOf("](");
    const close = rest.indexOf(")");
    const isOpen = close < 0 || (next >= 0 && next < close);
    const inside = isOpen ? (/^[^\s[]*/.exec(rest)?.[0] ?? "") : rest.slice(0, close);
    // Code, or a mark of another system, which is reported as such.
    if (onlyUnderstood.test(inside.trim()) || maskedMark.test(inside)) continue;
    const start = `${mark}[${typedOr(words, "words")}]`;
    const typed = `${mark}[${words}](${inside}`;
    // Two addresses in one, of which the first lacks its bracket.
    const isContinued = end > 0 && found.index === end;
    end = found.index + typed.length;
    if (isContinued) continue;
    yield { offset: found.index, typed, ...explainUnfinished({ start, words, inside, isOpen }) };
  }
}

function explainUnfinished({
  start,
  words,
  inside,
  isOpen,
}: {
  readonly start: string;
  readonly words: string;
  readonly inside: string;
  readonly isOpen: boolean;
}): Pick<Mistake, "message" | "fix"> {
  const shown = "so it is shown as typed";
  if (isOpen)
    return {
      message: `the link has no ) at its end, ${shown}`,
      fix: `Write ${start}(${typedOr(inside.replace(/[.,;:!?]+$/, ""), "address")})`,
    };
  if (words.includes(understood) && target.test(inside))
    return { message: `a link has another within it, ${shown}`, fix: "Write one after the other" };
  const quoted = new RegExp(`^(\\S+)\\s+[${curlyQuote}](.*?)[${curlyQuote}"']?\\s*$`).exec(inside);
  if (quoted !== null)
    return {
      message: `the title of the link stands in curly quotes, ${shown}`,
      fix: `Write ${start}(${quoted[1]} "${quoted[2]}")`,
    };
  const [, to = inside, title = ""] = /^\s*(.*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(inside) ?? [];
  if (/\s/.test(to) && !to.includes(understood))
    return {
      message: `the address of the link has a blank in it, ${shown}`,
      fix: /[/:#@]|\.\w+$/.test(to)
        ? `Write ${start}(${encloseBlanks(to)}${title})`
        : `Write ${start}(address), and the other words after it`,
    };
  return {
    message: `the brackets of the link do not match, ${shown}`,
    fix: `Write ${start}(<${typedOr(inside, "address")}>)`,
  };
}

function encloseBlanks(to: string): string {
  const [address = "", ...query] = to.split("?");
  if (/^(?:mailto|tel):/i.test(to))
    return [address.replace(/\s+/g, ""), ...query.map((part) => part.trim())]
      .join("?")
      .replace(/\s/g, "%20");
  if (/^https?:/i.test(to)) return to.replace(/\s/g, "%20");
  return `<${to}>`;
}

/** `[x(https://…)` */
function* findMissingBrackets(text: string): Generator<Mistake> {
  for (const found of text.matchAll(/\[([^[\]()\n]*[^[\]()\s])\(([^()\s[\]]+)\)(?![^[\n]*\])/g)) {
    const [typed, words = "", to = ""] = found;
    if (!target.test(to)) continue;
    yield {
      offset: found.index,
      typed,
      message: "the ] of the link is missing: it is shown as typed",
      fix: `Write [${typedOr(words, "words")}](${to})`,
    };
  }
}

/** `[two][b]` without a line `[b]: address`. Not `list[0][1]`, `[1][2]`, footnotes or citations. */
function* findUndefinedReferences(text: string): Generator<Mistake> {
  for (const found of text.matchAll(/(?<![\p{L}\d\])])\[([^[\]\n]+)\]\[([^[\]\n]*)\](?![[(])/gu)) {
    const [typed, words = "", typedName = ""] = found;
    const name = typedName === "" ? words : typedName;
    if (!/\p{L}/u.test(words) || /^[\^@]/.test(words) || /^[\^@]/.test(name)) continue;
    const shown = typedOr(name, "name");
    yield {
      offset: found.index,
      typed,
      message: `no line says which address "[${shown}]" is: ${quoteTyped(typed)} is shown as typed`,
      fix: `Write [${typedOr(words, "words")}](address), or below the text a line [${shown}]: address`,
    };
  }
}

/** `[[about]]`; the table of contents is another system's mark. */
function* findWikiLinks(text: string): Generator<Mistake> {
  for (const found of text.matchAll(/(!?)\[\[([^[\]\n]+)\]\](?!\()/g)) {
    const [typed, mark = "", inside = ""] = found;
    if (/^\s|\s$|^\d+$/.test(inside) || isContents(inside)) continue;
    const [page = "", words = page] = inside.split("|");
    yield {
      offset: found.index,
      typed,
      message: `${quoteTyped(typed)} is a link of a wiki, shown as typed`,
      fix: `Write ${mark}[${typedOr(words, "words")}](${mark === "" ? "its-file.md" : "its-picture.png"}), with the path of the file from here`,
    };
  }
}

function quoteTyped(typed: string): string {
  return quote(typed.replaceAll(understood, "…"));
}

/** Whether brackets name a table of contents, as wikis and other systems write it. */
export function isContents(name: string): boolean {
  return /^_?toc_?$/i.test(name.replaceAll(understood, ""));
}
