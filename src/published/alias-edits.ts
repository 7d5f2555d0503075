/** The lines that keep an old address or identity, as edits. */
import { locateField, type RawFields } from "../content/fields/raw-fields.ts";
import { isList, isMap } from "../content/fields/yaml.ts";
import type { Edit } from "../content/files/problem.ts";
import { quoteForYaml } from "../text/yaml.ts";

/** Returns the edits that add fields with one value each at the end; undefined where all are in braces. */
function appendFields(
  { yaml, firstLine }: RawFields,
  fields: Readonly<Record<string, string>>,
  safe: boolean,
): readonly Edit[] | undefined {
  if (/^\s*\{/.test(yaml)) return undefined;
  const added = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  // Below the last field: on the line of ---, or the last of site.yaml, which may have no end.
  const lines = yaml.split("\n");
  const line = firstLine + lines.length - 1;
  const last = lines.at(-1) ?? "";
  const to = last === "" ? [...added, ""] : ["", ...added];
  return [{ position: { line, column: [...last].length + 1 }, from: "", to: to.join("\n"), safe }];
}

/** Returns the text of a line from a position on. */
function getRest({ yaml, firstLine }: RawFields, { line, column }: Edit["position"]): string {
  return [...(yaml.split("\n")[line - firstLine] ?? "")].slice(column - 1).join("");
}

/** Returns the edit that adds an address to the aliases that a text has. */
function addToAliases(fields: RawFields, path: string, safe: boolean): readonly Edit[] | undefined {
  const typed = fields.values.aliases;
  const position = locateField(fields, ["aliases"]).position();
  const rest = getRest(fields, position);
  const edit = (from: string, to: string) => [{ position, from, to, safe }];
  if (rest.startsWith("[")) return edit("[", `[${path}, `);
  if (isList(typed) && rest.startsWith("- "))
    return edit("", `- ${path}\n${" ".repeat(position.column - 1)}`);
  // Not where it is in quotes, which are no part of the value.
  const isPlain = typeof typed === "string" && typed !== "" && rest.startsWith(typed);
  return isPlain ? edit(typed, `[${path}, ${typed}]`) : undefined;
}

/**
 * Returns the edits that make a text answer at an old address too, and keep its `id` in feeds and
 * calendars; undefined where they cannot be written for certain.
 */
export function writeAliasEdits(
  fields: RawFields | undefined,
  {
    path,
    id,
    safe,
  }: {
    readonly path: string | undefined;
    readonly id: string | undefined;
    readonly safe: boolean;
  },
): readonly Edit[] | undefined {
  if (fields === undefined) return undefined;
  const { aliases, id: typedId } = fields.values;
  if (id !== undefined && typedId !== undefined) return undefined;
  const added: Readonly<Record<string, string>> = id === undefined ? {} : { id };
  if (path === undefined) return appendFields(fields, added, safe);
  if (aliases === undefined) return appendFields(fields, { aliases: path, ...added }, safe);
  const edits = addToAliases(fields, path, safe);
  if (edits === undefined || id === undefined) return edits;
  const idEdits = appendFields(fields, added, safe);
  return idEdits && [...edits, ...idEdits];
}

/** Returns the edit that deletes an entry of a list in one line, or the field, if it is the only one. */
export function removeEntryEdits(
  fields: RawFields | undefined,
  name: string,
  index: number,
): readonly Edit[] | undefined {
  if (fields === undefined) return undefined;
  const position = locateField(fields, [name], "key").position();
  const line = getRest(fields, position);
  const [, start = "", inner] = /^([^[\]#]*\[)([^[\]#"']*)\]\s*$/.exec(line) ?? [];
  if (inner === undefined) return undefined;
  const entries = inner.split(",");
  if (entries.length === 1) return [{ position, from: line, to: "", safe: true }];
  const to = entries
    .filter((_, i) => i !== index)
    .join(",")
    .trimStart();
  const column = position.column + [...start].length;
  return [{ position: { ...position, column }, from: inner, to, safe: true }];
}

/** Returns the edit that writes the old name of a tag into site.yaml, whose fields are `fields`. */
export function writeTagAliasEdits(
  fields: RawFields | undefined,
  { old, name, safe }: { readonly old: string; readonly name: string; readonly safe: boolean },
): readonly Edit[] | undefined {
  if (fields === undefined) return undefined;
  const [key, value] = [old, name].map((one) =>
    one.includes(",") ? JSON.stringify(one) : quoteForYaml(one),
  );
  const pair = `${key}: ${value}`;
  const typed = fields.values["tag-aliases"];
  if (typed === undefined) return appendFields(fields, { "tag-aliases": `{ ${pair} }` }, safe);
  if (!isMap(typed)) return undefined;
  const position = locateField(fields, ["tag-aliases"]).position();
  const [from = ""] = /^\{ */.exec(getRest(fields, position)) ?? [];
  const to = from === "" ? `${pair}\n${" ".repeat(position.column - 1)}` : `{ ${pair}, `;
  return [{ position, from, to, safe }];
}
