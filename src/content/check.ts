/** Puts a file's fields to the schema of its kind; what it complains of becomes problems. */
import type { z } from "zod";
import { complaintsOf } from "./complaints.ts";
import type { Problems } from "./problem.ts";
import { locate, type YamlMap, type YamlPath, type YamlValue } from "./yaml.ts";

/** Fields as typed, with what is needed to say where they stand. */
export interface Fields {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file at which `yaml` begins; 2 in front matter, 1 in site.yaml. */
  readonly line: number;
  readonly values: YamlMap;
}

/** Names from other generators, and ours for them. */
const otherNames: Readonly<Record<string, string>> = {
  author: "authors",
  description: "summary",
  organization: "organisation",
  license: "licence",
  location: "place",
  venue: "place",
  lastmod: "updated",
  modified: "updated",
  redirect_from: "aliases",
  tag: "tags",
  cohorts: "cohort",
  avatar: "photo",
  hashtags: "hashtag",
};

/** The typed fields, or undefined after all that is wrong with them has been reported. */
export function checkFields<S extends z.ZodObject>(
  fields: Fields,
  schema: S,
  problems: Problems,
): z.output<S> | undefined {
  const result = schema.safeParse(standard(fields, schema, problems), { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const { path, wrong, write, part } of complaintsOf(issue, schema, fields.values)) {
      complain(fields, path, wrong, write, problems, part === undefined ? {} : { part });
    }
  }
  return undefined;
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
  const problem = {
    file: fields.file,
    at: locate(fields.yaml, fields.line, path, how.part),
    field: fieldName(fields.values, path),
    wrong,
    write,
  };
  if (how.severity === "warning") problems.warn(problem);
  else problems.add(problem);
}

/** "speakers.2.person", counted from 1; a single value that may be a list is not counted. */
export function fieldName(values: YamlMap, path: YamlPath): string | undefined {
  let value: YamlValue | undefined = values;
  const names: string[] = [];
  for (const step of path) {
    if (typeof step === "number") {
      if (isList(value)) names.push(String(step + 1));
      value = isList(value) ? value[step] : value;
    } else {
      names.push(String(step));
      value = isMap(value) ? value[String(step)] : undefined;
    }
  }
  return names.length === 0 ? undefined : names.join(".");
}

function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === "object" && !Array.isArray(value);
}

/** Empty fields count as absent, and names from other generators as ours. */
function standard(fields: Fields, schema: z.ZodObject, problems: Problems): YamlMap {
  const known = (name: string) => Object.hasOwn(schema.shape, name);
  const values: Record<string, YamlValue> = {};
  for (const [key, value] of Object.entries(fields.values)) {
    const ours = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
    const renamed =
      ours !== undefined && !known(key) && known(ours) && !Object.hasOwn(fields.values, ours);
    const name = renamed ? ours : key;
    if (renamed) {
      const write = `Write ${ours}: in place of ${key}:`;
      const how = { severity: "warning", part: "key" } as const;
      complain(fields, [key], `this field's name is ${ours} here`, write, problems, how);
    }
    const empty = value === "" || (Array.isArray(value) && value.length === 0);
    if (empty && known(name)) continue;
    // Not an assignment: "__proto__" is a name that a file may hold, and is unknown like any other.
    Object.defineProperty(values, name, { value, enumerable: true, writable: true });
  }
  return values;
}
