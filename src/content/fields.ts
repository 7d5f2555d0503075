/** Fields as they were typed, and the places in them that problems point to. */
import { otherNames } from "./other-names.ts";
import type { Position, Problems } from "./problem.ts";
import { isList, isMap, locate, type YamlMap, type YamlPath, type YamlValue } from "./yaml.ts";

/** Fields as typed, with what is needed to say where they stand. */
export interface Fields {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file at which `yaml` begins; 2 in front matter, 1 in site.yaml. */
  readonly line: number;
  readonly values: YamlMap;
}

/** Reports something about one field, at its value (or its name). */
export function complain(
  fields: Fields,
  path: YamlPath,
  wrong: string,
  write: string,
  problems: Problems,
  how: { severity?: "problem" | "warning"; part?: "key" | "value" } = {},
): void {
  const { at, ...place } = placeOf(fields, path, how.part);
  const problem = { ...place, at: at(), wrong, write };
  if (how.severity === "warning") problems.warn(problem);
  else problems.add(problem);
}

/** Where a field stands; finding the position takes a moment, so it is done when asked for. */
export function placeOf(
  fields: Fields,
  path: YamlPath,
  part?: "key" | "value",
): { readonly file: string; readonly field?: string; readonly at: () => Position } {
  const typed = asTyped(fields.values, path);
  const field = fieldName(fields.values, typed);
  return {
    file: fields.file,
    field,
    at: () => locate(fields.yaml, fields.line, typed, part),
  };
}

/** What was typed at a path; a single value stands for a list of one. */
export function valueAt(values: YamlMap, path: YamlPath): YamlValue | undefined {
  let value: YamlValue | undefined = values;
  for (const step of asTyped(values, path)) {
    if (typeof step === "number") value = isList(value) ? value[step] : value;
    else value = isMap(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  }
  return value;
}

/** "speakers.2.person", counted from 1; a single value that may be a list is not counted. */
function fieldName(values: YamlMap, path: YamlPath): string | undefined {
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

/** A path by our names as the file has it, which may use a name of another generator. */
function asTyped(values: YamlMap, path: YamlPath): YamlPath {
  const [top, ...rest] = path;
  if (top === undefined || Object.hasOwn(values, top)) return path;
  const other = Object.keys(values).find((key) => otherNames.get(key) === top);
  return other === undefined ? path : [other, ...rest];
}
