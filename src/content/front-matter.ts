/** Parts a text into the block of fields at its top and the words below it. */

import { type Position, start } from "./problem.ts";
import { type Complaint, parseYaml, type YamlMap } from "./yaml.ts";

export interface FrontMatter {
  /** None where the block cannot be read; why is in `problems`. */
  readonly fields: YamlMap | undefined;
  readonly problems: readonly Complaint[];
  /** The block's own text, from line 2 of the file; kept to find places in it. */
  readonly yaml: string;
  /** The markdown, and the line of the file on which it begins. */
  readonly text: string;
  readonly textLine: number;
}

/** Line of the file at which the block's own text begins. */
export const frontMatterLine = 2;

const fence = /^---[ \t]*$/;

/**
 * YAML between two lines of `---`; no other language is read, and none is run. Complaints alone
 * where it cannot be told which part of the file is the block.
 */
export function frontMatter(source: string): FrontMatter | readonly Complaint[] {
  if (source.trim() === "") return [say(start, "the file is empty", example)];
  const lineEnd = source.indexOf("\n");
  const first = lineEnd < 0 ? source : source.slice(0, lineEnd);
  if (!fence.test(first)) return [noFence(first)];
  const end = closing(source, lineEnd + 1);
  if (end === undefined) {
    return [
      say(start, "the block of fields is not closed", "Write a line --- below the last field"),
    ];
  }
  const yaml = source.slice(lineEnd + 1, end.from);
  const parsed = parseYaml(yaml, frontMatterLine, "the block of fields", "title: A map check");
  const textLine = frontMatterLine + yaml.split("\n").length;
  return {
    fields: parsed.ok ? parsed.value : undefined,
    problems: parsed.ok ? [] : parsed.problems,
    yaml,
    text: source.slice(end.to),
    textLine,
  };
}

/** Where the second fence begins, and where the text after it does. */
function closing(source: string, from: number): { from: number; to: number } | undefined {
  let at = from;
  while (at <= source.length) {
    const next = source.indexOf("\n", at);
    const end = next < 0 ? source.length : next;
    if (fence.test(source.slice(at, end)))
      return { from: at, to: Math.min(end + 1, source.length) };
    if (next < 0) return undefined;
    at = next + 1;
  }
  return undefined;
}

const example = "Begin it with three lines: --- then title: and the title, then ---";

/** Why a first line opens no block of fields. */
function noFence(first: string): Complaint {
  const language = /^---\s*([a-z]+)/i.exec(first)?.[1];
  if (language !== undefined) {
    const wrong = `fields are written as YAML, not as "${language}"`;
    return say(start, wrong, "Write --- alone on the line");
  }
  if (first.startsWith("+++")) {
    const write = "Write --- for +++, and title: for title =";
    return say(start, "fields stand between lines of ---", write);
  }
  if (/^\s+---/.test(first)) return say(start, "there are spaces before the ---", "Delete them");
  if (/^\s*$/.test(first)) {
    return say(start, "the first line is empty", "Begin the file with the line ---");
  }
  if (/^[-\u2010-\u2015\u2212]+\s*$/.test(first)) {
    return say(start, "the first line is not three hyphens", "Write --- in its place");
  }
  if (/^\{/.test(first)) return say(start, "fields are written as YAML, not JSON", example);
  if (/^[\w-]+:(?:\s|$)/.test(first)) {
    return say(start, "the line --- above the fields is missing", "Write --- on a line above it");
  }
  return say(start, "the block of fields at the top is missing", example);
}

function say(at: Position, wrong: string, write: string): Complaint {
  return { at, wrong, write };
}
