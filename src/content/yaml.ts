/**
 * YAML as the lead writes it: every scalar stays the text that was typed ("2017", "no" and
 * "2017-06-21" alike), so that nothing is guessed, and every value knows its line and column.
 * The yaml library lives here.
 */
import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { nearest } from "../words/nearest.ts";
import type { Position, Problem } from "./problem.ts";

/** A scalar is a string, an empty one is ""; lists and maps nest. */
export type YamlValue = string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** Keys and indexes from the top: ["speakers", 0, "person"]. */
export type YamlPath = readonly PropertyKey[];

export type YamlResult =
  | { readonly ok: true; readonly value: YamlMap }
  | { readonly ok: false; readonly problems: readonly Complaint[] };

export type Complaint = Pick<Problem, "at" | "wrong" | "write">;

/** More repetitions by alias than any front matter needs; a "billion laughs" has millions. */
const aliasLimit = 50;

/**
 * Reads a map. `firstLine` is the line of the file at which `text` begins.
 * Problems are in plain words; the value is complete only where there are none.
 */
export function parseYaml(text: string, firstLine: number, title: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter: lines });
  const at = (offset: number) => position(lines, offset, firstLine);
  if (document.errors.length > 0 || document.warnings.length > 0) {
    const found = [...document.errors, ...document.warnings];
    return {
      ok: false,
      problems: found.map((error) => ({ at: at(error.pos[0]), ...inWords(error, text) })),
    };
  }
  if (!isMap(document.contents)) {
    const wrong =
      document.contents === null ? `${title} is empty` : `${title} is not a list of fields`;
    const write =
      "Write one field a line, its name, a colon and its value, such as title: A map check";
    return { ok: false, problems: [{ at: { line: firstLine, column: 1 }, wrong, write }] };
  }
  const nameless = document.contents.items.find((pair) => !isScalar(pair.key));
  if (nameless !== undefined) {
    return fail(
      at(0),
      "a field's name is not a word",
      "Write one field a line, such as title: A map check",
    );
  }
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: aliasLimit }) };
  } catch {
    return fail(at(0), "it repeats itself too often by aliases (*name)", "Write the values out");
  }
}

/**
 * Where a value stands, or its key; where there is no such value, the nearest that holds it.
 * Parses again: it is asked only when something is wrong.
 */
export function locate(
  text: string,
  firstLine: number,
  path: YamlPath,
  part: "key" | "value" = "value",
): Position {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { ...options, lineCounter: lines }).contents;
  let offset: number | undefined;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const last = depth === path.length - 1;
    const item: unknown = node.items.find((candidate, index) =>
      isPair(candidate) ? isScalar(candidate.key) && candidate.key.value === step : index === step,
    );
    if (item === undefined) break;
    const value = isPair(item) ? item.value : item;
    const key = isPair(item) && isNodeWithRange(item.key) ? item.key.range[0] : undefined;
    const own =
      isNodeWithRange(value) && value.range[1] > value.range[0] ? value.range[0] : undefined;
    offset = (last && part === "key" ? key : own) ?? key ?? own ?? offset;
    node = value;
  }
  return offset === undefined ? { line: firstLine, column: 1 } : position(lines, offset, firstLine);
}

const options = { schema: "failsafe", prettyErrors: false, merge: false } as const;

function isNodeWithRange(node: unknown): node is Node & { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function position(lines: LineCounter, offset: number, firstLine: number): Position {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? { line: firstLine, column: 1 } : { line: line + firstLine - 1, column: col };
}

function fail(at: Position, wrong: string, write: string): YamlResult {
  return { ok: false, problems: [{ at, wrong, write }] };
}

/** The mistakes that people make, by the library's code for them. */
function inWords(error: { code: string; message: string; pos: [number, number] }, text: string) {
  const line = text.slice(text.lastIndexOf("\n", error.pos[0] - 1) + 1).split("\n", 1)[0] ?? "";
  const [key = "title", value = ""] = line.split(/:\s+(.*)/s);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return say("there is a tab here", "Indent with spaces instead");
    case "DUPLICATE_KEY":
      return say("this field is here twice", "Keep one of the two");
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return say(
        "a colon followed by a space stands within the value",
        `Put the value in quotes: ${key.trim()}: "${value.replaceAll('"', "'")}"`,
      );
    case "MISSING_CHAR":
      return say(
        "a quote or bracket is opened and not closed",
        "Close it, or put the value in quotes",
      );
    case "BAD_ALIAS":
      return say("a value that starts with & or * has a meaning of its own", "Put it in quotes");
    case "TAG_RESOLVE_FAILED":
      return say("a value that starts with ! has a meaning of its own", "Put it in quotes");
    case "BAD_INDENT":
      return say("the line is not as far indented as its neighbours", "Line it up with spaces");
    case "MULTIPLE_DOCS":
      return say("there is a line of dots or dashes in it", "Delete that line");
    default:
      return say(
        `this is not a field that can be read (${firstSentence(error.message)})`,
        unquoted(key, value) ?? "Write one field a line: its name, a colon, a space and its value",
      );
  }
}

/** Characters with which a plain value cannot start. */
function unquoted(key: string, value: string): string | undefined {
  const begin = /^[@`%&*!|>[\]{},?#-]/;
  return begin.test(value) && nearest(key, [key]) !== undefined
    ? `Put the value in quotes: ${key.trim()}: "${value.replaceAll('"', "'")}"`
    : undefined;
}

function firstSentence(message: string): string {
  return message.split(/\n|\. /, 1)[0]?.toLowerCase() ?? "";
}

function say(wrong: string, write: string) {
  return { wrong, write };
}
