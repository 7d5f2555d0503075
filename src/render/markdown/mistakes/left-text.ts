/**
 * What the parser left as text in a block. Mistakes are looked for there alone, so that code, links,
 * escaped characters and quotations of markdown are not reported.
 */
import type { Token } from "markdown-it";

/** Stands for what the parser understood: code, a link, a picture, an escaped character, emphasis. */
export const understood = "\ufffc";

/** The text of a paragraph, heading or table cell. */
export interface LeftText {
  /** Its lines, with `understood` in the place of all that is not text, of bare addresses too. */
  readonly text: string;
  /** The same with bare addresses as typed. */
  readonly withAddresses: string;
  /** Line of the markdown, from 0, where it starts. */
  readonly line: number;
  /** The type of the token around it: "paragraph_open". */
  readonly block: string;
  /** Whether it stands in a quotation, which others wrote; a callout is none. */
  readonly isQuoted: boolean;
}

/** Returns the text of each block that has any. */
export function collectLeftText(tokens: readonly Token[]): readonly LeftText[] {
  const found: LeftText[] = [];
  let line = 0;
  let quotations = 0;
  for (const [i, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    // A callout is a div by now.
    if (token.tag === "blockquote") quotations += token.nesting;
    if (token.type !== "inline" || token.children === null) continue;
    const { text, withAddresses } = flatten(token.children);
    if (text === "") continue;
    const block = tokens[i - 1]?.type ?? "";
    found.push({ text, withAddresses, line, block, isQuoted: quotations > 0 });
  }
  return found;
}

function flatten(children: readonly Token[]): Pick<LeftText, "text" | "withAddresses"> {
  const [only] = children;
  if (children.length === 1 && only?.type === "text")
    return { text: only.content, withAddresses: only.content };
  let text = "";
  /** Where bare addresses stand in it, and they. */
  const addresses: { readonly at: number; readonly address: string }[] = [];
  let linkLevel: number | undefined;
  for (const [i, child] of children.entries()) {
    const { type, content } = child;
    if (linkLevel !== undefined) {
      if (type === "link_close" && child.level === linkLevel) linkLevel = undefined;
    } else if (type === "text" || isUnescaped(child)) text += content;
    else if (type === "softbreak" || type === "hardbreak") text += "\n";
    else {
      if (type === "link_open") {
        linkLevel = child.level;
        if (child.markup === "linkify")
          addresses.push({ at: text.length, address: children[i + 1]?.content ?? "" });
      }
      text += understood;
    }
  }
  return { text, withAddresses: insertAddresses(text, addresses) };
}

function insertAddresses(
  text: string,
  addresses: readonly { readonly at: number; readonly address: string }[],
): string {
  let inserted = "";
  let from = 0;
  for (const { at, address } of addresses) {
    inserted += text.slice(from, at) + address;
    from = at + understood.length;
  }
  return inserted + text.slice(from);
}

/** Whether a backslash stands before a letter, where it escapes nothing. */
function isUnescaped({ type, content, markup }: Token): boolean {
  return type === "text_special" && content === markup && content.startsWith("\\");
}

/** Returns the line of the markdown, from 0, of an offset of the text. */
export function lineAt({ text, withAddresses, line }: LeftText, offset: number, of = text): number {
  const source = of === text ? text : withAddresses;
  let lines = line;
  for (let at = source.indexOf("\n"); at >= 0 && at < offset; at = source.indexOf("\n", at + 1))
    lines++;
  return lines;
}

/** Returns words for an example: what was typed where it is text alone, else `instead`. */
export function typedOr(words: string, instead: string): string {
  const trimmed = words.trim();
  return trimmed === "" || trimmed.includes(understood) ? instead : trimmed;
}
