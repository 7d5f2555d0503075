/** Fields as they were typed, and the places in them that problems point to. */

import type { Position, Problems } from "../files/problem.ts";
import { fieldSynonyms } from "./synonyms.ts";
import { isList, isMap, locateValue, type YamlMap, type YamlPath, type YamlValue } from "./yaml.ts";

/** Fields as typed, with what is needed to say where they stand. */
export interface RawFields {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file at which `yaml` begins; 2 in front matter, 1 in site.yaml. */
  readonly firstLine: number;
  readonly values: YamlMap;
}

/** Reports something about one field, at its value (or its name). */
export function reportProblem(
  fields: RawFields,
  path: YamlPath,
  message: string,
  fix: string,
  problems: Problems,
  options: { severity?: "problem" | "warning"; pointAt?: "key" | "value" } = {},
): void {
  const { position, ...location } = locateField(fields, path, options.pointAt);
  const problem = { ...location, position: position(), message, fix };
  if (options.severity === "warning") problems.warn(problem);
  else problems.add(problem);
}

/** Where a field stands; finding the position takes a moment, so it is done when asked for. */
export function locateField(
  fields: RawFields,
  path: YamlPath,
  pointAt?: "key" | "value",
): { readonly file: string; readonly field?: string; readonly position: () => Position } {
  const rawPath = toRawPath(fields.values, path);
  const field = formatFieldName(fields.values, rawPath);
  return {
    file: fields.file,
    field,
    position: () => locateValue(fields.yaml, fields.firstLine, rawPath, pointAt),
  };
}

/** What was typed at a path; a single value stands for a list of one. */
export function valueAt(values: YamlMap, path: YamlPath): YamlValue | undefined {
  let value: YamlValue | undefined = values;
  for (const step of toRawPath(values, path)) {
    if (typeof step === "number") value = isList(value) ? value[step] : value;
    else value = isMap(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  }
  return value;
}

/** "speakers.2.person", counted from 1; a single value that may be a list is not counted. */
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

/** A path by our names as the file has it, which may use a name of another generator. */
function toRawPath(values: YamlMap, path: YamlPath): YamlPath {
  const [top, ...rest] = path;
  if (top === undefined || Object.hasOwn(values, top)) return path;
  const synonym = Object.keys(values).find((key) => fieldSynonyms.get(key) === top);
  return synonym === undefined ? path : [synonym, ...rest];
}
