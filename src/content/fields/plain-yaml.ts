/**
 * Reads the plain kind of YAML that most front matter is: a field a line, lists, and fields within
 * fields. It takes a twentieth of the time of a full parser, which a document tree is built for.
 */
import type { YamlMap, YamlValue } from "./yaml-value.ts";

/** An ordinary space, or a character that is seen: what else there is the full parser explains. */
const seen = "[[^\\p{C}\\p{Z}] ]";
/** Begins with what begins no other kind of value, as words, numbers and relative paths do. */
const plainValue = new RegExp(`^(?:\\.{0,2}/)*[\\p{L}\\p{N}]${seen}*$`, "v");
const fieldLine = /^([A-Za-z][A-Za-z0-9-]*):(?: +(.*))?$/;
/** Within brackets a comma ends an item. */
const flowItem = /^[A-Za-z0-9][A-Za-z0-9 ._/+@-]*$/;
const quotedValue = new RegExp(`^"((?:(?!["\\\\])${seen})*)" *$|^'((?:(?!')${seen})*)' *$`, "v");

/** In spaces; no field of ours lies deeper, and the full parser explains what does. */
const maxIndent = 16;

/** The lines of a text, and the next to read. */
interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

/**
 * Returns the fields of a text that is plain throughout, as the full parser would; undefined where
 * anything is unusual.
 */
export function readPlainYaml(text: string): YamlMap | undefined {
  const fields = readMap({ lines: text.split("\n"), at: 0 }, 0);
  return fields === undefined || Object.keys(fields).length === 0 ? undefined : fields;
}

/** Reads fields of one indentation, up to a line of less; the first may stand after a dash. */
function readMap(cursor: Cursor, indent: number, first?: string): YamlMap | undefined {
  const fields: Record<string, YamlValue> = {};
  for (let line = first ?? readLine(cursor, indent); line !== undefined; ) {
    const [, name, typed] = fieldLine.exec(line) ?? [];
    if (name === undefined || Object.hasOwn(fields, name)) return undefined;
    cursor.at++;
    const value = typed === undefined ? readNested(cursor, indent) : readValue(typed);
    if (value === undefined) return undefined;
    fields[name] = value;
    line = readLine(cursor, indent);
  }
  return fields;
}

/** Reads what stands below a field without a value; the items of a list may have its indentation. */
function readNested(cursor: Cursor, indent: number): YamlValue | undefined {
  const line = readLine(cursor, indent) ?? "";
  const nested = indent + line.search(/[^ ]|$/);
  if (nested > maxIndent) return undefined;
  if (line.startsWith("- ", nested - indent)) return readList(cursor, nested);
  return nested > indent ? readMap(cursor, nested) : undefined;
}

function readList(cursor: Cursor, indent: number): YamlValue | undefined {
  const items: YamlValue[] = [];
  for (;;) {
    const line = readLine(cursor, indent);
    const [mark] = /^- +/.exec(line ?? "") ?? [];
    // Whoever reads the fields around the list finds out whether the line is one of them.
    if (line === undefined || mark === undefined) return items;
    const typed = line.slice(mark.length);
    const isField = fieldLine.test(typed);
    const item = isField ? readMap(cursor, indent + mark.length, typed) : readScalar(typed);
    if (item === undefined) return undefined;
    if (!isField) cursor.at++;
    items.push(item);
  }
}

/** Returns the next line, without an indentation; undefined where it has less, or is the end. */
function readLine(cursor: Cursor, indent: number): string | undefined {
  while (cursor.lines[cursor.at] === "") cursor.at++;
  const line = cursor.lines[cursor.at];
  return line === undefined || line.search(/[^ ]|$/) < indent ? undefined : line.slice(indent);
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
