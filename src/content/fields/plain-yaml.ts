/**
 * Reads the plain kind of YAML that most front matter is: a field a line, and lists of words. It
 * takes a twentieth of the time of a full parser, which a document tree is built for.
 */
import type { YamlMap, YamlValue } from "./yaml-value.ts";

/** An ordinary space, or a character that is seen: what else there is the full parser explains. */
const seen = "[[^\\p{C}\\p{Z}] ]";
/** Begins with what begins no other kind of value: no quote, bracket, dash, indicator or mark. */
const plainValue = new RegExp(`^[\\p{L}\\p{N}]${seen}*$`, "v");
const fieldLine = /^([A-Za-z][A-Za-z0-9-]*):(?: +(.*))?$/;
const itemLine = /^ *- +(.*)$/;
/** Within brackets a comma ends an item. */
const flowItem = /^[A-Za-z0-9][A-Za-z0-9 ._/+@-]*$/;
const quotedValue = new RegExp(`^"((?:(?!["\\\\])${seen})*)" *$|^'((?:(?!')${seen})*)' *$`, "v");

/**
 * Returns the fields of a text that is plain throughout, as the full parser would; undefined where
 * anything is unusual.
 */
export function readPlainYaml(text: string): YamlMap | undefined {
  const fields: Record<string, YamlValue> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const [, name, typed] = fieldLine.exec(line) ?? [];
    if (name === undefined || Object.hasOwn(fields, name)) return undefined;
    const items = readItems(lines, at + 1);
    const value = typed === undefined ? (items.length > 0 ? items : undefined) : readValue(typed);
    if (value === undefined) return undefined;
    if (typed === undefined) at += items.length;
    fields[name] = value;
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** Reads the items of a list up to the first line that is no plain item of the same indentation. */
function readItems(lines: readonly string[], from: number): readonly string[] {
  const items: string[] = [];
  const indent = lines[from]?.search(/\S/) ?? 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const typed = itemLine.exec(line)?.[1];
    const item = typed === undefined ? undefined : readScalar(typed);
    if (item === undefined || line.search(/\S/) !== indent) return items;
    items.push(item);
  }
  return items;
}

function readValue(typed: string): YamlValue | undefined {
  if (!typed.startsWith("[")) return readScalar(typed);
  const inner = /^\[(.*)\] *$/.exec(typed)?.[1];
  const items = inner?.split(",").map((item) => item.trim());
  return items?.every((item) => flowItem.test(item)) ? items : undefined;
}

/** A colon before a space, or at the end, makes a field, and a space before # a comment. */
function readScalar(typed: string): string | undefined {
  if (plainValue.test(typed)) return /:(?: |$)| #/.test(typed) ? undefined : typed.trimEnd();
  const [, double, single] = quotedValue.exec(typed) ?? [];
  return double ?? single;
}
