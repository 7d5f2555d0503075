/** Where the links of a text stand in its markdown. */

import { LineIndex } from "../files/decode.ts";
import type { Position } from "../files/problem.ts";

/** A link, or something else of a text, with the line at which its block begins, from 0. */
interface LinkOrRemark {
  readonly line: number;
  readonly raw?: string;
}

/**
 * The position of each link, at its target. Links come in the order of the text; what is no link,
 * or is not found as it was read (it may have been written with escapes), stands where its block
 * does.
 */
export function findPositions(
  uses: readonly LinkOrRemark[],
  markdown: string,
): readonly Position[] {
  const lines = new LineIndex(markdown);
  let blockLine = 0;
  let searchFrom = 0;
  return uses.map(({ raw, line }) => {
    const blockStart = lines.lineStart(line + 1);
    if (line !== blockLine) searchFrom = blockStart;
    blockLine = line;
    if (raw === undefined) return lines.positionAt(blockStart);
    const at = findTarget(markdown, raw, searchFrom) ?? findTarget(markdown, raw, blockStart);
    if (at !== undefined) searchFrom = at + raw.length;
    return lines.positionAt(at ?? findDefinition(markdown, raw) ?? blockStart);
  });
}

/** The offset of a link's target, "(raw" or "<raw", at or after an offset. */
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

/** For a link by reference, "[words][name]": where "[name]: raw" has its target. */
function findDefinition(markdown: string, raw: string): number | undefined {
  const at = raw === "" ? -1 : markdown.indexOf(`]: ${raw}`);
  return at < 0 ? undefined : at + 3;
}
