/** Where the links of a text stand in its markdown. */
import type { Position } from "./problem.ts";
import { Lines } from "./text.ts";

/** A link, or something else of a text, with the line at which its block begins, from 0. */
interface Use {
  readonly line: number;
  readonly raw?: string;
}

/**
 * The position of each link, at its target. Links come in the order of the text; what is no link,
 * or is not found as it was read (it may have been written with escapes), stands where its block
 * does.
 */
export function placesOf(uses: readonly Use[], markdown: string): readonly Position[] {
  const lines = new Lines(markdown);
  let block = 0;
  let from = 0;
  return uses.map(({ raw, line }) => {
    const begin = lines.startOf(line + 1);
    if (line !== block) from = begin;
    block = line;
    if (raw === undefined) return lines.positionAt(begin);
    const at = targetFrom(markdown, raw, from) ?? targetFrom(markdown, raw, begin);
    if (at !== undefined) from = at + raw.length;
    return lines.positionAt(at ?? definitionOf(markdown, raw) ?? begin);
  });
}

/** The offset of a link's target, "(raw" or "<raw", at or after an offset. */
function targetFrom(markdown: string, raw: string, from: number): number | undefined {
  if (raw === "") {
    const at = markdown.indexOf("]()", from);
    return at < 0 ? undefined : at + 2;
  }
  for (let at = markdown.indexOf(raw, from); at >= 0; at = markdown.indexOf(raw, at + 1)) {
    if (/[(<]/.test(markdown.charAt(at - 1))) return at;
  }
  return undefined;
}

/** For a link by reference, "[words][name]": where "[name]: raw" has its target. */
function definitionOf(markdown: string, raw: string): number | undefined {
  const at = raw === "" ? -1 : markdown.indexOf(`]: ${raw}`);
  return at < 0 ? undefined : at + 3;
}
