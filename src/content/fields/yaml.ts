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
import { findUnprintable, LineIndex } from "../files/decode.ts";
import type { Position, Problem } from "../files/problem.ts";
import {
  explainComment,
  explainDeepNesting,
  explainIndicator,
  explainYamlErrors,
  type YamlMistake,
} from "./yaml-mistakes.ts";

/** A scalar is a string, an empty one is ""; lists and maps nest. */
export type YamlValue = string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** Keys and indexes from the top: ["speakers", 0, "person"]. */
export type YamlPath = readonly PropertyKey[];

export type YamlResult =
  | { readonly ok: true; readonly value: YamlMap }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

export type TextProblem = Pick<Problem, "position" | "field" | "message" | "fix">;

/** No field nests deeper than a few levels. */
const maxDepth = 20;

/**
 * Reads a map. `firstLine` is the line of the file at which `text` begins, `title` what a message
 * calls the text, `example` one of its fields. Problems are in plain words; the value is complete
 * only where there are none.
 */
export function parseYaml(
  text: string,
  firstLine: number,
  subject: string,
  example: string,
): YamlResult {
  const { document, lines } = parseCached(text);
  const toPosition = (offset: number) => toFilePosition(lines.positionAt(offset), firstLine);
  const fail = (mistakes: readonly FieldMistake[]): YamlResult => ({
    ok: false,
    problems: mistakes.map(({ offset, ...rest }) => ({ position: toPosition(offset), ...rest })),
  });
  const errors = explainYamlErrors([...document.errors, ...document.warnings], text);
  if (errors.length > 0) return fail(errors);
  const { contents } = document;
  if (isMapNode(contents)) {
    const mistakes = findMisreadings(contents, text, (offset) => toPosition(offset).line);
    return mistakes.length > 0 ? fail(mistakes) : { ok: true, value: document.toJS() };
  }
  const message = contents === null ? `${subject} is empty` : `${subject} is not a list of fields`;
  const fix = `Write one field a line, its name, a colon and its value, such as ${example}`;
  return fail([{ offset: contents?.range?.[0] ?? 0, message, fix }]);
}

interface FieldMistake extends YamlMistake {
  readonly field?: string;
}

/**
 * What is YAML and yet not what its writer means: what & and * and ! mark, notes that cut a value
 * short, characters that only an escape can hold, a field that is there twice.
 */
function findMisreadings(
  top: YAMLMap,
  text: string,
  lineOf: (offset: number) => number,
): readonly FieldMistake[] {
  const found: FieldMistake[] = [];
  visit(top, (_, node, path) => {
    if (!isNode(node)) return undefined;
    if (path.length > 2 * maxDepth) {
      found.push(explainDeepNesting(getStartOffset(node)));
      return visit.BREAK;
    }
    const indicator = findIndicator(node, text);
    if (indicator !== undefined) {
      found.push(explainIndicator(indicator, text));
      return visit.SKIP;
    }
    if (isMapNode(node)) found.push(...checkKeys(node, text, lineOf));
    if (isScalar(node)) found.push(...checkScalar(node, text));
    return undefined;
  });
  return found;
}

/** Where a node has a name or a kind of its own, or is the name of another. */
function findIndicator(node: Node, text: string): number | undefined {
  const offset = getStartOffset(node);
  if (isAlias(node)) return offset;
  if ("anchor" in node && node.anchor !== undefined)
    return text.lastIndexOf(`&${node.anchor}`, offset);
  if (node.tag === undefined) return undefined;
  const indicator = text.lastIndexOf("!", offset);
  return text.charAt(indicator - 1) === "!" ? indicator - 1 : indicator;
}

function checkKeys(
  map: YAMLMap,
  text: string,
  lineOf: (offset: number) => number,
): readonly FieldMistake[] {
  const found: FieldMistake[] = [];
  const names = new Map<unknown, number>();
  for (const { key } of map.items) {
    const offset = isNode(key) ? getStartOffset(key) : getStartOffset(map);
    if (!isScalar(key)) {
      found.push(explainIndicator(offset, text));
      continue;
    }
    const first = names.get(key.value);
    if (key.value === "" || key.value === null) {
      const fix = "Write the field's name there, or delete the line";
      found.push({ offset, message: "there is no name before the colon", fix });
    } else if (first === undefined) names.set(key.value, offset);
    else {
      const message = `it is here twice, first on line ${lineOf(first)}`;
      found.push({ offset, field: String(key.value), message, fix: "Keep one of the two" });
    }
  }
  return found;
}

function checkScalar({ value, type, range }: Scalar, text: string): readonly FieldMistake[] {
  const [offset, end, next] = range ?? [0, 0, 0];
  const comment = /^[ \t]*#/.exec(text.slice(end, next))?.[0];
  if (type === "PLAIN" && comment !== undefined)
    return [explainComment(end + comment.length - 1, text)];
  const unprintable = typeof value === "string" ? findUnprintable(value) : undefined;
  if (unprintable === undefined) return [];
  const message = `the value holds a control character (${unprintable.name}), which cannot be published`;
  return [{ offset, message, fix: "Delete it" }];
}

/**
 * Where a value stands, or its key; where there is no such value, the nearest that holds it.
 */
export function locateValue(
  text: string,
  firstLine: number,
  path: YamlPath,
  pointAt: "key" | "value" = "value",
): Position {
  const { document, lines } = parseCached(text);
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const last = depth === path.length - 1;
    const item: unknown = isMapNode(node) ? indexPairs(node).get(step) : node.items[Number(step)];
    if (item === undefined) break;
    const value = isPair(item) ? item.value : item;
    const key = isPair(item) && isNode(item.key) ? item.key.range?.[0] : undefined;
    const [begin, end] = (isNode(value) ? value.range : undefined) ?? [0, 0];
    const own = end > begin ? begin : undefined;
    offset = (last && pointAt === "key" ? key : own) ?? key ?? own ?? offset;
    node = value;
  }
  return offset === undefined
    ? { line: firstLine, column: 1 }
    : toFilePosition(lines.positionAt(offset), firstLine);
}

/** Whether the value at a path is written in brackets. */
export function isFlow(text: string, path: YamlPath): boolean {
  let node: unknown = parseCached(text).document.contents;
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
const pairIndexes = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

function indexPairs(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const index =
    pairIndexes.get(map) ??
    new Map(map.items.map((pair) => [isScalar(pair.key) && pair.key.value, pair]));
  pairIndexes.set(map, index);
  return index;
}

interface ParsedYaml {
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
  readonly lines: LineIndex;
}

/** The last text that was read: what is wrong with one file is asked for many times in a row. */
let lastParsed: ParsedYaml | undefined;

function parseCached(text: string): ParsedYaml {
  if (lastParsed?.text === text) return lastParsed;
  lastParsed = { text, document: parseDocument(text, parseOptions), lines: new LineIndex(text) };
  return lastParsed;
}

/** Names that are there twice are told of by `misnamed`, which takes less time. */
const parseOptions = {
  schema: "failsafe",
  prettyErrors: false,
  merge: false,
  uniqueKeys: false,
} as const;

function getStartOffset(node: Node): number {
  return node.range?.[0] ?? 0;
}

function toFilePosition({ line, column }: Position, firstLine: number): Position {
  return { line: line + firstLine - 1, column };
}
