/** Finds the positions of links in their markdown. */

import { LineIndex } from "../files/decode.ts";
import type { Position } from "../files/problem.ts";

/** A link or a problem of a text, with the line, from 0, at which its block begins. */
interface LinkOrRemark {
  readonly line: number;
  readonly raw?: string;
  /** Words on that line or below it. */
  readonly typed?: string;
}

/**
 * Returns the position of each link's target, or of the words of a remark. Links are in the order of the text. What is not a
 * link, or is not found (it may have been written with escapes), has the position of its block.
 */
export function findPositions(
  uses: readonly LinkOrRemark[],
  markdown: string,
): readonly Position[] {
  const lines = new LineIndex(markdown);
  let blockLine = 0;
  let searchFrom = 0;
  return uses.map(({ raw, typed, line }) => {
    const blockStart = lines.lineStart(line + 1);
    if (typed !== undefined) {
      const at = markdown.indexOf(typed, blockStart);
      return lines.positionAt(at < 0 ? blockStart : at);
    }
    if (line !== blockLine) searchFrom = blockStart;
    blockLine = line;
    if (raw === undefined) return lines.positionAt(blockStart);
    const at = findTarget(markdown, raw, searchFrom) ?? findTarget(markdown, raw, blockStart);
    if (at !== undefined) searchFrom = at + raw.length;
    return lines.positionAt(at ?? findDefinition(markdown, raw) ?? blockStart);
  });
}

/** Returns the offset of a link's target, "(raw" or "<raw", at or after `searchFrom`. */
function findTarget(markdown: string, raw: string, searchFrom: number): number | undefined {
  if (raw === "") {
    const at = markdown.indexOf("]()", searchFrom);
    return at < 0 ? undefined : at + 2;
  }
  for (let at = markdown.indexOf(raw, searchFrom); at >= 0; at = markdown.indexOf(raw, at + 1)) {
    if (/[(<]/.test(markdown.charAt(at - 1))) return at;
  }
  return undefined;
}

/** Returns the offset of the target in "[name]: raw", for a link "[words][name]". */
function findDefinition(markdown: string, raw: string): number | undefined {
  const at = raw === "" ? -1 : markdown.indexOf(`]: ${raw}`);
  return at < 0 ? undefined : at + 3;
}
