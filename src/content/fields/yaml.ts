/**
 * Parses YAML. Every scalar stays the text that was typed ("2017", "no", "2017-06-21"), so that no
 * type is guessed, and every value has a line and column.
 */
import { createRequire } from "node:module";
import type { Node, Pair, parseDocument, Scalar, YAMLMap } from "yaml";
import { conflictMarker, conflictProblem } from "../../text/merge-conflict.ts";
import { quote } from "../../text/quote.ts";
import { findUnprintable, LineIndex } from "../files/decode.ts";
import type { Position, Problem } from "../files/problem.ts";
import { explainFlow, findFlowMistakes, mask, maskMistakes } from "./flow-mistakes.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import {
  explainComment,
  explainDeepNesting,
  explainIndicator,
  explainItemMark,
  explainListMark,
  explainYamlErrors,
  readLineAt,
  type YamlMistake,
} from "./yaml-mistakes.ts";
import type { YamlMap, YamlValue } from "./yaml-value.ts";

export type { YamlMap, YamlValue };

/** Keys and indexes from the top: ["speakers", 0, "person"]. */
export type YamlPath = readonly PropertyKey[];

export type YamlResult =
  | { readonly ok: true; readonly value: YamlMap }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

export type TextProblem = Pick<Problem, "position" | "field" | "message" | "fix" | "edits">;

const require = createRequire(import.meta.url);
type Library = typeof import("yaml");
let loaded: Library | undefined;

/** Returns the library. Its 72 files are loaded for the first text that is not plain or has a problem. */
function yaml(): Library {
  const library: Library = loaded ?? require("yaml");
  loaded = library;
  return library;
}

/** No field nests deeper than a few levels. */
const maxDepth = 20;

/**
 * Parses a map. `firstLine` is the line of the file at which `text` begins, `subject` what messages
 * call the text, `example` one of its fields.
 */
export function parseYaml(
  text: string,
  firstLine: number,
  subject: string,
  example: string,
): YamlResult {
  const value = readPlainYaml(text);
  return value === undefined
    ? parseDocumentYaml(text, firstLine, subject, example)
    : { ok: true, value };
}

/** As `parseYaml`, with the full parser whatever the text is. */
export function parseDocumentYaml(
  text: string,
  firstLine: number,
  subject: string,
  example: string,
): YamlResult {
  const { document, lines } = parseCached(text);
  const toPosition = (offset: number) => toFilePosition(lines.positionAt(offset), firstLine);
  const fail = (mistakes: readonly FieldMistake[]): YamlResult => ({
    ok: false,
    problems: mistakes.map(({ offset, edits, ...rest }) => ({
      position: toPosition(offset),
      ...rest,
      edits: edits?.map(({ offset, ...edit }) => ({
        position: toPosition(offset),
        ...edit,
        safe: true,
      })),
    })),
  });
  const conflict = findConflict(text);
  // What else is wrong follows from it.
  if (conflict !== undefined) return fail([conflict]);
  if (document.errors.length + document.warnings.length > 0)
    return fail(explainErrors(document, text));
  const { contents } = document;
  if (yaml().isMap(contents)) {
    const mistakes = findMisreadings(contents, text, (offset) => toPosition(offset).line);
    return mistakes.length > 0 ? fail(mistakes) : { ok: true, value: document.toJS() };
  }
  const message = contents === null ? `${subject} is empty` : `${subject} is not a list of fields`;
  const fix = `Write one field on each line, such as ${example}`;
  return fail([{ offset: contents?.range?.[0] ?? 0, message, fix }]);
}

/** Explains the errors of a text. Those that follow from a value without quotes are not reported. */
function explainErrors(document: ParsedYaml["document"], text: string): readonly FieldMistake[] {
  const flow = findFlowMistakes(text, (typed) => {
    const { errors, warnings, contents } = yaml().parseDocument(typed, parseOptions);
    return (
      errors.length + warnings.length === 0 &&
      !(yaml().isMap(contents) && contents.items.some(hasNoValue))
    );
  });
  const { errors, warnings } =
    flow.length === 0 ? document : yaml().parseDocument(maskMistakes(text, flow), parseOptions);
  return [...flow, ...explainYamlErrors([...errors, ...warnings], text)];
}

/** Returns the first line that git left, which stands in the first column, unlike words of a field. */
function findConflict(text: string): FieldMistake | undefined {
  const offset = text.search(anyConflictMarker);
  return offset < 0 ? undefined : { offset, ...conflictProblem };
}

const anyConflictMarker = new RegExp(conflictMarker, "m");

interface FieldMistake extends YamlMistake {
  readonly field?: string;
}

/**
 * Finds valid YAML that its author did not mean: anchors, aliases and tags, comments that cut off a
 * value, escaped control characters, and duplicate fields.
 */
function findMisreadings(
  top: YAMLMap,
  text: string,
  lineOf: (offset: number) => number,
): readonly FieldMistake[] {
  const found: FieldMistake[] = [];
  yaml().visit(top, (_, node, path) => {
    if (!yaml().isNode(node)) return undefined;
    if (path.length > 2 * maxDepth) {
      found.push(explainDeepNesting(getStartOffset(node)));
      return yaml().visit.BREAK;
    }
    const indicator = findIndicator(node, text);
    if (indicator !== undefined) {
      found.push(explainFlowIndicator(indicator, text) ?? explainIndicator(indicator, text));
      return yaml().visit.SKIP;
    }
    if (yaml().isMap(node) && node.items.some(hasNoValue)) {
      found.push(...explainMissingValue(node, text));
      return yaml().visit.SKIP;
    }
    if (yaml().isMap(node)) found.push(...checkKeys(node, text, lineOf));
    if (yaml().isScalar(node)) found.push(...checkScalar(node, text));
    return undefined;
  });
  return found;
}

/** Explains an anchor, alias or tag between braces or brackets. */
function explainFlowIndicator(indicator: number, text: string): FieldMistake | undefined {
  const { start, line } = readLineAt(text, indicator);
  const at = indicator - start;
  const found = findFlowMistakes(line, () => false).find(
    ({ offset, end }) => offset <= at && at < end,
  );
  return found && { ...found, offset: start + found.offset };
}

/** Returns the offset of the node's anchor, tag or alias, if it has one. */
function findIndicator(node: Node, text: string): number | undefined {
  const offset = getStartOffset(node);
  if (yaml().isAlias(node)) return offset;
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
    const offset = yaml().isNode(key) ? getStartOffset(key) : getStartOffset(map);
    if (!yaml().isScalar(key)) {
      found.push(explainIndicator(offset, text));
      continue;
    }
    const mark = explainListMark(offset, text);
    if (mark !== undefined) {
      found.push(mark);
      continue;
    }
    const first = names.get(key.value);
    if (key.value === "" || key.value === null) {
      const fix = "Write the field's name there, or delete the line";
      found.push({ offset, message: "there is no name before the colon", fix });
    } else if (first === undefined) names.set(key.value, offset);
    else {
      const message = `it is set twice, first on line ${lineOf(first)}`;
      found.push({ offset, field: String(key.value), message, fix: "Remove one of the two" });
    }
  }
  return found;
}

/** Whether there is a name without a colon. */
function hasNoValue({ value }: Pair): boolean {
  return value === null;
}

/** Explains what stands between commas without a colon. */
function explainMissingValue(map: YAMLMap, text: string): readonly FieldMistake[] {
  const [begin, end] = map.range ?? [0, 0, 0];
  let masked = text;
  for (const { value } of map.items)
    if (yaml().isCollection(value) && value.range)
      masked = mask(masked, value.range[0], value.range[1]);
  const found = map.flow === true ? explainFlow(text, begin, end - 1, masked) : [];
  if (found.length > 0) return found;
  const key = map.items.find(hasNoValue)?.key;
  if (yaml().isCollection(key)) return [explainIndicator(getStartOffset(key), text)];
  const [from, to] = (yaml().isNode(key) ? key.range : undefined) ?? [begin, end];
  const name = text.slice(from, to);
  return [
    {
      offset: from,
      message: `there is no value for ${quote(name)}`,
      fix: `Write ${name}: and its value${map.flow === true ? ", or put all of it in quotes if the braces belong to the words" : ""}`,
    },
  ];
}

function checkScalar({ value, type, range }: Scalar, text: string): readonly FieldMistake[] {
  const [offset, end, next] = range ?? [0, 0, 0];
  const comment = /^[ \t]*#/.exec(text.slice(end, next))?.[0];
  if (type === "PLAIN" && comment !== undefined)
    return [explainComment(end + comment.length - 1, text)];
  const mark =
    type === "PLAIN"
      ? (explainListMark(offset, text) ?? findItemMark(text, offset, end))
      : undefined;
  if (mark !== undefined) return [mark];
  const unprintable = typeof value === "string" ? findUnprintable(value) : undefined;
  if (unprintable === undefined) return [];
  const message = `the value contains a control character (${unprintable.name}), which cannot be published`;
  return [{ offset, message, fix: "Delete it" }];
}

/** Finds a hyphen without a space at the beginning of a line of a plain value. */
function findItemMark(text: string, offset: number, end: number): YamlMistake | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const begin = text.slice(lineStart, offset).trim() === "" ? lineStart : offset;
  const lines = text.slice(begin, end);
  const at = lines.search(/^[ \t]*-(?=[^\s-])/m);
  const isOwnLine = at > 0 || begin === lineStart;
  return at < 0 || !isOwnLine ? undefined : explainItemMark(begin + at, text);
}

/** Returns the position of a value or its key; if there is none, of the nearest value that holds it. */
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
    if (!yaml().isCollection(node)) break;
    const last = depth === path.length - 1;
    const item: unknown = yaml().isMap(node)
      ? indexPairs(node).get(step)
      : node.items[Number(step)];
    if (item === undefined) break;
    const value = yaml().isPair(item) ? item.value : item;
    const key = yaml().isPair(item) && yaml().isNode(item.key) ? item.key.range?.[0] : undefined;
    const [begin, end] = (yaml().isNode(value) ? value.range : undefined) ?? [0, 0];
    // An item without words stands after its hyphen.
    const own = end > begin || !yaml().isPair(item) ? begin : undefined;
    offset = (last && pointAt === "key" ? key : own) ?? key ?? own ?? offset;
    node = value;
  }
  return offset === undefined
    ? { line: firstLine, column: 1 }
    : toFilePosition(lines.positionAt(offset), firstLine);
}

/** Whether the value at a path is in flow style, in brackets. */
export function isFlow(text: string, path: YamlPath): boolean {
  let node: unknown = parseCached(text).document.contents;
  for (const step of path) {
    // A single value counts as a list of one.
    if (typeof step === "number" && !yaml().isSeq(node)) continue;
    node = yaml().isCollection(node) ? node.get(step, true) : undefined;
  }
  return yaml().isCollection(node) && node.flow === true;
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === "object" && !Array.isArray(value);
}

/** Caches the pairs of each map by key. */
const pairIndexes = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

function indexPairs(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const index =
    pairIndexes.get(map) ??
    new Map(map.items.map((pair) => [yaml().isScalar(pair.key) && pair.key.value, pair]));
  pairIndexes.set(map, index);
  return index;
}

interface ParsedYaml {
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
  readonly lines: LineIndex;
}

/** The last text that was parsed: a file's problems are located one after another. */
let lastParsed: ParsedYaml | undefined;

function parseCached(text: string): ParsedYaml {
  if (lastParsed?.text === text) return lastParsed;
  lastParsed = {
    text,
    document: yaml().parseDocument(text, parseOptions),
    lines: new LineIndex(text),
  };
  return lastParsed;
}

/** `checkKeys` reports duplicate keys, which is faster than the library's `uniqueKeys`. */
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
