/**
 * YAML as the lead writes it: every scalar stays the text that was typed ("2017", "no" and
 * "2017-06-21" alike), so that nothing is guessed, and every value knows its line and column.
 * The yaml library lives here.
 */
import {
  isAlias,
  isCollection,
  isMap as isMapNode,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { Position, Problem } from "./problem.ts";
import { Lines, unprintableIn } from "./text.ts";
import { cutOff, type Mistake, mistakesOf, specialStart, tooDeep } from "./yaml-mistakes.ts";

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

export type Complaint = Pick<Problem, "at" | "field" | "wrong" | "write">;

/** No field nests deeper than a few levels. */
const deepest = 20;

/**
 * Reads a map. `firstLine` is the line of the file at which `text` begins, `title` what a message
 * calls the text, `example` one of its fields. Problems are in plain words; the value is complete
 * only where there are none.
 */
export function parseYaml(
  text: string,
  firstLine: number,
  title: string,
  example: string,
): YamlResult {
  const { document, lines } = read(text);
  const at = (offset: number) => within(lines.positionAt(offset), firstLine);
  const fail = (mistakes: readonly FieldMistake[]): YamlResult => ({
    ok: false,
    problems: mistakes.map(({ offset, ...rest }) => ({ at: at(offset), ...rest })),
  });
  const errors = mistakesOf([...document.errors, ...document.warnings], text);
  if (errors.length > 0) return fail(errors);
  const { contents } = document;
  if (isMapNode(contents)) {
    const misread = misreadings(contents, text, (offset) => at(offset).line);
    return misread.length > 0 ? fail(misread) : { ok: true, value: document.toJS() };
  }
  const wrong = contents === null ? `${title} is empty` : `${title} is not a list of fields`;
  const write = `Write one field a line, its name, a colon and its value, such as ${example}`;
  return fail([{ offset: contents?.range?.[0] ?? 0, wrong, write }]);
}

interface FieldMistake extends Mistake {
  readonly field?: string;
}

/**
 * What is YAML and yet not what its writer means: what & and * and ! mark, notes that cut a value
 * short, characters that only an escape can hold, a field that is there twice.
 */
function misreadings(
  top: YAMLMap,
  text: string,
  lineOf: (offset: number) => number,
): readonly FieldMistake[] {
  const found: FieldMistake[] = [];
  visit(top, (_, node, path) => {
    if (!isNode(node)) return undefined;
    if (path.length > 2 * deepest) {
      found.push(tooDeep(startOf(node)));
      return visit.BREAK;
    }
    const mark = markOf(node, text);
    if (mark !== undefined) {
      found.push(specialStart(mark, text));
      return visit.SKIP;
    }
    if (isMapNode(node)) found.push(...misnamed(node, text, lineOf));
    if (isScalar(node)) found.push(...misvalued(node, text));
    return undefined;
  });
  return found;
}

/** Where a node has a name or a kind of its own, or is the name of another. */
function markOf(node: Node, text: string): number | undefined {
  const at = startOf(node);
  if (isAlias(node)) return at;
  if ("anchor" in node && node.anchor !== undefined) return text.lastIndexOf(`&${node.anchor}`, at);
  if (node.tag === undefined) return undefined;
  const mark = text.lastIndexOf("!", at);
  return text.charAt(mark - 1) === "!" ? mark - 1 : mark;
}

function misnamed(
  map: YAMLMap,
  text: string,
  lineOf: (offset: number) => number,
): readonly FieldMistake[] {
  const found: FieldMistake[] = [];
  const names = new Map<unknown, number>();
  for (const { key } of map.items) {
    const offset = isNode(key) ? startOf(key) : startOf(map);
    if (!isScalar(key)) {
      found.push(specialStart(offset, text));
      continue;
    }
    const first = names.get(key.value);
    if (key.value === "" || key.value === null) {
      const write = "Write the field's name there, or delete the line";
      found.push({ offset, wrong: "there is no name before the colon", write });
    } else if (first === undefined) names.set(key.value, offset);
    else {
      const wrong = `it is here twice, first on line ${lineOf(first)}`;
      found.push({ offset, field: String(key.value), wrong, write: "Keep one of the two" });
    }
  }
  return found;
}

function misvalued({ value, type, range }: Scalar, text: string): readonly FieldMistake[] {
  const [offset, end, next] = range ?? [0, 0, 0];
  const note = /^[ \t]*#/.exec(text.slice(end, next))?.[0];
  if (type === "PLAIN" && note !== undefined) return [cutOff(end + note.length - 1, text)];
  const hidden = typeof value === "string" ? unprintableIn(value) : undefined;
  if (hidden === undefined) return [];
  const wrong = `the value holds a control character (${hidden.name}), which cannot be published`;
  return [{ offset, wrong, write: "Delete it" }];
}

/**
 * Where a value stands, or its key; where there is no such value, the nearest that holds it.
 */
export function locate(
  text: string,
  firstLine: number,
  path: YamlPath,
  part: "key" | "value" = "value",
): Position {
  const { document, lines } = read(text);
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const last = depth === path.length - 1;
    const item: unknown = isMapNode(node) ? pairs(node).get(step) : node.items[Number(step)];
    if (item === undefined) break;
    const value = isPair(item) ? item.value : item;
    const key = isPair(item) && isNode(item.key) ? item.key.range?.[0] : undefined;
    const [begin, end] = (isNode(value) ? value.range : undefined) ?? [0, 0];
    const own = end > begin ? begin : undefined;
    offset = (last && part === "key" ? key : own) ?? key ?? own ?? offset;
    node = value;
  }
  return offset === undefined
    ? { line: firstLine, column: 1 }
    : within(lines.positionAt(offset), firstLine);
}

/** Whether the value at a path is written in brackets. */
export function isFlow(text: string, path: YamlPath): boolean {
  let node: unknown = read(text).document.contents;
  for (const step of path) {
    // A single value stands for a list of one.
    if (typeof step === "number" && !isSeq(node)) continue;
    node = isCollection(node) ? node.get(step, true) : undefined;
  }
  return isCollection(node) && node.flow === true;
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === "object" && !Array.isArray(value);
}

/** The pairs of each map by name, once they were asked for. */
const named = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

function pairs(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const known =
    named.get(map) ??
    new Map(map.items.map((pair) => [isScalar(pair.key) && pair.key.value, pair]));
  named.set(map, known);
  return known;
}

interface Read {
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
  readonly lines: Lines;
}

/** The last text that was read: what is wrong with one file is asked for many times in a row. */
let latest: Read | undefined;

function read(text: string): Read {
  if (latest?.text === text) return latest;
  latest = { text, document: parseDocument(text, options), lines: new Lines(text) };
  return latest;
}

/** Names that are there twice are told of by `misnamed`, which takes less time. */
const options = {
  schema: "failsafe",
  prettyErrors: false,
  merge: false,
  uniqueKeys: false,
} as const;

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function within({ line, column }: Position, firstLine: number): Position {
  return { line: line + firstLine - 1, column };
}
