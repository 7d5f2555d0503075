/** Splits a text into front matter and markdown. */

import { conflictMarker, conflictProblem } from "../../text/merge-conflict.ts";
import { describeBeginning, type Kind } from "../files/kinds.ts";
import { fileStart, type Position } from "../files/problem.ts";
import { parseYaml, type TextProblem, type YamlMap } from "./yaml.ts";

export interface FrontMatter {
  /** Undefined where the front matter cannot be read; `problems` says why. */
  readonly fields: YamlMap | undefined;
  readonly problems: readonly TextProblem[];
  /** The source of the front matter, from line 2 of the file, to find positions in. */
  readonly yaml: string;
  /** The markdown, and the line of the file at which it begins. */
  readonly markdown: string;
  readonly markdownLine: number;
}

/** Line of the file at which the front matter's source begins. */
export const frontMatterLine = 2;

const fence = /^---[ \t]*$/;

/** Hyphens of another number, or the dash that word processors make of them. */
const nearlyFence = /^(?:[-\u2010-\u2015\u2212]{2,}|[\u2012-\u2015])[ \t]*$/;

/**
 * Reads YAML between two lines of `---`; other languages are rejected, never run. Returns only
 * problems where the end of the front matter is unknown. `kind` is that of the text.
 */
export function parseFrontMatter(
  source: string,
  kind: Kind = "page",
): FrontMatter | readonly TextProblem[] {
  const beginFix = `Begin it with ${describeBeginning(kind)}`;
  if (source.trim() === "") return [createTextProblem(fileStart, "the file is empty", beginFix)];
  const lineEnd = source.indexOf("\n");
  const first = lineEnd < 0 ? source : source.slice(0, lineEnd);
  const opening = fence.test(first) ? [] : [explainMissingFence(first, beginFix)];
  if (opening.length > 0 && !nearlyFence.test(first)) return opening;
  const end = findClosingFence(source, lineEnd + 1);
  if (end === undefined) {
    return [
      ...opening,
      createTextProblem(
        fileStart,
        "the block of fields is not closed",
        "Write a line --- below the last field",
      ),
    ];
  }
  const yaml = source.slice(lineEnd + 1, end.from);
  const parsed = parseYaml(yaml, frontMatterLine, "the block of fields", "title: A map check");
  const markdownLine = frontMatterLine + yaml.split("\n").length;
  const closing = { line: markdownLine - 1, column: 1 };
  return {
    fields: parsed.ok ? parsed.value : undefined,
    problems: [
      ...opening,
      ...(parsed.ok ? [] : parsed.problems),
      ...(end.isExact
        ? []
        : [createTextProblem(closing, "this line is not three hyphens", "Write --- in its place")]),
    ],
    yaml,
    markdown: source.slice(end.to),
    markdownLine,
  };
}

interface ClosingFence {
  readonly from: number;
  /** Where the text after it begins. */
  readonly to: number;
  /** Whether it is `---`. */
  readonly isExact: boolean;
}

/** Returns the second fence. An empty line may end the fields, so after one it is exact. */
function findClosingFence(source: string, from: number): ClosingFence | undefined {
  let isAmongFields = true;
  let lineStart = from;
  while (lineStart <= source.length) {
    const next = source.indexOf("\n", lineStart);
    const end = next < 0 ? source.length : next;
    const line = source.slice(lineStart, end);
    const isExact = fence.test(line);
    if (isExact || (isAmongFields && nearlyFence.test(line)))
      return { from: lineStart, to: Math.min(end + 1, source.length), isExact };
    if (next < 0) return undefined;
    isAmongFields &&= line.trim() !== "";
    lineStart = next + 1;
  }
  return undefined;
}

/** Explains why a first line does not open front matter. */
function explainMissingFence(first: string, beginFix: string): TextProblem {
  if (conflictMarker.test(first)) return { position: fileStart, ...conflictProblem };
  const language = /^---\s*([a-z]+)/i.exec(first)?.[1];
  if (language !== undefined) {
    const message = `fields are written as YAML, not as "${language}"`;
    return createTextProblem(fileStart, message, "Write --- alone on the line");
  }
  if (first.startsWith("+++")) {
    const fix = "Write --- for +++, and title: for title =";
    return createTextProblem(fileStart, "fields stand between lines of ---", fix);
  }
  if (/^\s+---/.test(first))
    return createTextProblem(fileStart, "there are spaces before the ---", "Delete them");
  if (/^\s*$/.test(first)) {
    return createTextProblem(
      fileStart,
      "the first line is empty",
      "Begin the file with the line ---",
    );
  }
  if (/^[-\u2010-\u2015\u2212]+\s*$/.test(first)) {
    return createTextProblem(
      fileStart,
      "the first line is not three hyphens",
      "Write --- in its place",
    );
  }
  if (/^\{/.test(first))
    return createTextProblem(fileStart, "fields are written as YAML, not JSON", beginFix);
  if (/^[\w-]+:(?:\s|$)/.test(first)) {
    return createTextProblem(
      fileStart,
      "the line --- above the fields is missing",
      "Write --- on a line above it",
    );
  }
  return createTextProblem(fileStart, "the block of fields at the top is missing", beginFix);
}

function createTextProblem(position: Position, message: string, fix: string): TextProblem {
  return { position, message, fix };
}
