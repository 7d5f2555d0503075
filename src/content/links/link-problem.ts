/** Problems of links, with what to write in the place of the link. */
import { findNearest, isOnlyTypo } from "../../text/nearest.ts";
import type { Replacement } from "../fields/raw-fields.ts";
import type { SourceLocation } from "../files/file-use.ts";
import type { MissingFile, Problem } from "../files/problem.ts";

/** Reports a problem of a link; `replacement` is for the link up to its ? or #, unless it has one. */
export type ReportLink = (
  message: string,
  fix: string,
  replacement?: Replacement,
  missingFile?: MissingFile,
) => void;

/** Addresses and paths that need no escapes in markdown and YAML. */
const plainLink = /^[\p{L}\p{N}/.#](?:[\p{L}\p{N}/._~%+=&?#@-]|:(?=\S)| (?=[\p{L}\p{N}]))*$/u;

/** Returns a problem at a link, with the edit that writes `replacement` if it needs no escapes. */
export function createLinkProblem(
  { file, field, position: locate, typed = "" }: SourceLocation,
  message: string,
  fix: string,
  replacement?: Replacement,
  missingFile?: MissingFile,
): Omit<Problem, "severity"> {
  const position = locate();
  const from = /[?#]/.test(replacement?.to ?? "") ? typed : typed.replace(/[?#].*$/s, "");
  const isUsable = replacement !== undefined && from !== "" && plainLink.test(replacement.to);
  const edits = isUsable ? [{ position, from, ...replacement }] : undefined;
  return { file, field, position, message, fix, edits, missingFile };
}

const oneAnswer = /^Write (?:its address, |the path from here, )?(\S+)$/;

/**
 * Returns what the fix of an address says to write, where it says one thing. It is safe where that
 * differs by one letter, or by https://.
 */
export function answerLink(typed: string | undefined, fix: string): Replacement | undefined {
  const to = oneAnswer.exec(fix)?.[1];
  if (typed === undefined || to === undefined) return undefined;
  const isSame = to === `https:${typed}` || to === `https://${typed}`;
  return { to, safe: isSame || isOnlyTypo(typed, to, [to]) };
}

/** Returns the link with the anchor that a problem suggests. */
export function replaceAnchor(
  typed: string | undefined,
  anchor: string,
  anchors: readonly string[],
): Replacement | undefined {
  const suggestion = findNearest(anchor, anchors);
  if (typed === undefined || suggestion === undefined || !typed.includes("#")) return undefined;
  return {
    to: typed.replace(/#.*$/s, `#${suggestion}`),
    safe: isOnlyTypo(anchor, suggestion, anchors),
  };
}
