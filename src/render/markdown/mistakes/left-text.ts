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
  /** Whether the block stands in a list, quotation or footnote. */
  readonly isNested: boolean;
}

/** Returns the text of each block that has any. */
export function collectLeftText(tokens: readonly Token[]): readonly LeftText[] {
  const found: LeftText[] = [];
  let line = 0;
  for (const [i, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    if (token.type !== "inline" || token.children === null) continue;
    const texts = flatten(token.children);
    const open = tokens[i - 1];
    if (texts.text.replaceAll(understood, "").trim() !== "" || texts.withAddresses !== texts.text)
      found.push({ ...texts, line, block: open?.type ?? "", isNested: (open?.level ?? 0) > 0 });
  }
  return found;
}

function flatten(children: readonly Token[]): Pick<LeftText, "text" | "withAddresses"> {
  let text = "";
  let withAddresses = "";
  const add = (part: string, address = part) => {
    text += part;
    withAddresses += address;
  };
  let linkLevel: number | undefined;
  for (const [i, child] of children.entries()) {
    const { type, content } = child;
    if (linkLevel !== undefined) {
      if (type === "link_close" && child.level === linkLevel) linkLevel = undefined;
    } else if (type === "text" || isUnescaped(child)) add(content);
    else if (type === "softbreak" || type === "hardbreak") add("\n");
    else {
      const isBare = type === "link_open" && child.markup === "linkify";
      add(understood, isBare ? (children[i + 1]?.content ?? "") : understood);
      if (type === "link_open") linkLevel = child.level;
    }
  }
  return { text, withAddresses };
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
