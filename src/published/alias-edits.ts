/** The lines that keep an old address, as edits. */
import { locateField, type RawFields } from "../content/fields/raw-fields.ts";
import { isList } from "../content/fields/yaml.ts";
import type { Edit } from "../content/files/problem.ts";

/** Returns the edits that add fields with one value each to front matter; undefined where it is in braces. */
function appendFields(
  { yaml, firstLine }: RawFields,
  fields: Readonly<Record<string, string>>,
  safe: boolean,
): readonly Edit[] | undefined {
  if (/^\s*\{/.test(yaml)) return undefined;
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  // Below the last field, where the line of --- stands.
  const line = firstLine + yaml.split("\n").length - 1;
  return [{ position: { line, column: 1 }, from: "", to: lines.join(""), safe }];
}

/** Returns the edit that adds an address to the aliases that a text has. */
function addToAliases(fields: RawFields, path: string, safe: boolean): readonly Edit[] | undefined {
  const typed = fields.values.aliases;
  const position = locateField(fields, ["aliases"]).position();
  const line = fields.yaml.split("\n")[position.line - fields.firstLine] ?? "";
  const rest = [...line].slice(position.column - 1).join("");
  const edit = (from: string, to: string) => [{ position, from, to, safe }];
  if (rest.startsWith("[")) return edit("[", `[${path}, `);
  if (isList(typed) && rest.startsWith("- "))
    return edit("", `- ${path}\n${" ".repeat(position.column - 1)}`);
  // Not where it is in quotes, which are no part of the value.
  const isPlain = typeof typed === "string" && typed !== "" && rest.startsWith(typed);
  return isPlain ? edit(typed, `[${path}, ${typed}]`) : undefined;
}

/**
 * Returns the edits that make a text answer at an old address too, and keep its `id` in feeds;
 * undefined where they cannot be written for certain.
 */
export function writeAliasEdits(
  fields: RawFields | undefined,
  {
    path,
    id,
    safe,
  }: { readonly path: string; readonly id: string | undefined; readonly safe: boolean },
): readonly Edit[] | undefined {
  if (fields === undefined) return undefined;
  const { aliases, id: typedId } = fields.values;
  if (id !== undefined && typedId !== undefined) return undefined;
  const added: Readonly<Record<string, string>> = id === undefined ? {} : { id };
  if (aliases === undefined) return appendFields(fields, { aliases: path, ...added }, safe);
  const edits = addToAliases(fields, path, safe);
  if (edits === undefined || id === undefined) return edits;
  const idEdits = appendFields(fields, added, safe);
  return idEdits && [...edits, ...idEdits];
}
