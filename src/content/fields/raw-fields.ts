/** Fields as typed, and the positions in them that problems point to. */

import type { Edit, MissingFile, Position, Problems } from "../files/problem.ts";
import { fieldSynonyms } from "./synonyms.ts";
import { isList, isMap, locateValue, type YamlMap, type YamlPath, type YamlValue } from "./yaml.ts";

/** Fields as typed, and their source to find positions in. */
export interface RawFields {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file at which `yaml` begins; 2 in front matter, 1 in site.yaml. */
  readonly firstLine: number;
  readonly values: YamlMap;
  /** What stands in the file for a value that was completed: "19:30". */
  readonly typed?: Readonly<Record<string, string>>;
  /** Where `values` stand in `yaml`: ["later", 0]; at the top, if left out. */
  readonly path?: YamlPath;
}

/** Returns the maps of a list as fields of their own, with the positions that they have in the file. */
export function listNestedFields(fields: RawFields, name: string): readonly RawFields[] {
  const value = fields.values[name];
  if (!isList(value)) return isMap(value) ? [{ ...fields, values: value, path: [name] }] : [];
  return value.flatMap((one, i) =>
    isMap(one) ? [{ ...fields, values: one, path: [name, i] }] : [],
  );
}

/** What to write in the place of a value or name, and whether a machine may write it. */
export interface Replacement {
  readonly to: string;
  readonly safe: boolean;
}

export interface ReportOptions {
  readonly severity?: "problem" | "warning";
  readonly pointAt?: "key" | "value" | undefined;
  readonly replacement?: Replacement | undefined;
  readonly missingFile?: MissingFile | undefined;
  /** In the place of `replacement`. */
  readonly edits?: readonly Edit[] | undefined;
}

/** Reports a problem of one field, at its value (or its name). */
export function reportProblem(
  fields: RawFields,
  path: YamlPath,
  message: string,
  fix: string,
  problems: Problems,
  options: ReportOptions = {},
): void {
  const { position: locate, ...location } = locateField(fields, path, options.pointAt);
  const position = locate();
  const edit = createEdit(fields, path, position, options);
  const edits = options.edits ?? (edit && [edit]);
  const problem = { ...location, position, message, fix, edits, missingFile: options.missingFile };
  if (options.severity === "warning") problems.warn(problem);
  else problems.add(problem);
}

/** As `reportProblem`, as a warning. */
export function reportWarning(
  fields: RawFields,
  path: YamlPath,
  message: string,
  fix: string,
  problems: Problems,
  options: Omit<ReportOptions, "severity"> = {},
): void {
  reportProblem(fields, path, message, fix, problems, { ...options, severity: "warning" });
}

/** Text that YAML reads as it stands, also in brackets. */
export const plainText = /^[\p{L}\p{N}/.](?:[^\n"'{}[\],#:]|:(?!\s|$))*$/u;

/** Whether YAML reads a value as it stands: plain text, or a list of it in brackets. */
function isPlain(value: string): boolean {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  return list === undefined
    ? plainText.test(value)
    : list.split(", ").every((one) => plainText.test(one));
}

function createEdit(
  fields: RawFields,
  path: YamlPath,
  position: Position,
  { pointAt, replacement }: ReportOptions,
): Edit | undefined {
  if (replacement === undefined || !isPlain(replacement.to)) return undefined;
  const from =
    pointAt === "key"
      ? String(toRawPath(fields.values, path).at(-1))
      : (fields.typed?.[path.join(".")] ?? valueAt(fields.values, path));
  if (typeof from !== "string" || from === "") return undefined;
  const line = fields.yaml.split("\n")[position.line - fields.firstLine] ?? "";
  // Within quotes, brackets are no list.
  const isQuoted = /["']/.test([...line][position.column - 1] ?? "");
  return isQuoted && replacement.to.startsWith("[")
    ? undefined
    : { position, from, ...replacement };
}

/** Returns where a field stands. Finding the position takes time, so `position` does it on demand. */
export function locateField(
  fields: RawFields,
  path: YamlPath,
  pointAt?: "key" | "value",
): { readonly file: string; readonly field?: string; readonly position: () => Position } {
  const rawPath = toRawPath(fields.values, path);
  const outer = (fields.path ?? []).map((step) => (typeof step === "number" ? step + 1 : step));
  const field = [...outer, formatFieldName(fields.values, rawPath)]
    .filter((name) => name !== undefined)
    .join(".");
  return {
    file: fields.file,
    field: field === "" ? undefined : field,
    position: () =>
      locateValue(fields.yaml, fields.firstLine, [...(fields.path ?? []), ...rawPath], pointAt),
  };
}

/** As `locateField`, of a link, with what was typed. */
export function locateLink(fields: RawFields, path: YamlPath) {
  const typed = valueAt(fields.values, path);
  return { ...locateField(fields, path), typed: typeof typed === "string" ? typed : undefined };
}

/** Returns what was typed at a path; a single value counts as a list of one. */
export function valueAt(values: YamlMap, path: YamlPath): YamlValue | undefined {
  let value: YamlValue | undefined = values;
  for (const step of toRawPath(values, path)) {
    if (typeof step === "number") value = isList(value) ? value[step] : value;
    else value = isMap(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  }
  return value;
}

/** Returns "speakers.2.person", counted from 1; a single value in place of a list has no number. */
function formatFieldName(values: YamlMap, path: YamlPath): string | undefined {
  let value: YamlValue | undefined = values;
  const names: string[] = [];
  for (const step of path) {
    if (typeof step === "number") {
      if (!isList(value)) continue;
      names.push(String(step + 1));
      value = value[step];
    } else {
      if (!isMap(value)) break;
      names.push(String(step));
      value = Object.hasOwn(value, step) ? value[String(step)] : undefined;
    }
  }
  return names.length === 0 ? undefined : names.join(".");
}

/** Converts a path to the names in the file, which may be those of other generators. */
function toRawPath(values: YamlMap, path: YamlPath): YamlPath {
  const [top, ...rest] = path;
  if (top === undefined || Object.hasOwn(values, top)) return path;
  const synonym = Object.keys(values).find((key) => fieldSynonyms.get(key) === top);
  return synonym === undefined ? path : [synonym, ...rest];
}
