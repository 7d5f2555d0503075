/** Puts a file's fields to the schema of its kind; what it complains of becomes problems. */
import type { z } from "zod";
import { complaintsOf, type FieldComplaint, keysAt } from "./complaints.ts";
import { exampleOf } from "./field-docs.ts";
import { complain, type Fields } from "./fields.ts";
import { otherNames } from "./other-names.ts";
import type { Problems } from "./problem.ts";
import { isBlank } from "./text.ts";
import { isList, isMap, type YamlMap, type YamlPath, type YamlValue } from "./yaml.ts";

/** Fields that were read. */
export interface Checked<T> {
  readonly fields: T;
  /**
   * False where some of them had problems, which have been reported: those are left out, or stand
   * as in the documentation's example, so that the others can be looked into in the same run.
   */
  readonly sound: boolean;
}

/** The typed fields; what is wrong with them has been reported. Undefined where nothing can be made of them. */
export function checkFields<S extends z.ZodObject>(
  fields: Fields,
  schema: S,
  problems: Problems,
): Checked<z.output<S>> | undefined {
  const values = standard(fields, schema, problems);
  const result = schema.safeParse(values, { reportInput: true });
  if (result.success) return { fields: result.data, sound: true };
  const { issues } = result.error;
  const complaints = issues.flatMap((issue) => complaintsOf(issue, schema, fields));
  for (const { path, wrong, write, part } of withoutEchoes(complaints)) {
    complain(fields, path, wrong, write, problems, part === undefined ? {} : { part });
  }
  const bad = new Set(complaints.map(({ path }) => path[0]));
  const rest = schema.safeParse(standIns(values, schema, bad));
  return rest.success ? { fields: rest.data, sound: false } : undefined;
}

/** A field that seems missing is not, where its name is misspelt beside it. */
function withoutEchoes(complaints: readonly FieldComplaint[]): readonly FieldComplaint[] {
  const beside = ({ path }: FieldComplaint, name: PropertyKey | undefined) =>
    [...path.slice(0, -1), name].join("\n");
  const meant = new Set(
    complaints.filter((one) => one.meant !== undefined).map((one) => beside(one, one.meant)),
  );
  return complaints.filter((one) => !one.missing || !meant.has(beside(one, one.path.at(-1))));
}

/** The values without the bad ones; required ones as in the documentation's example. */
function standIns(values: YamlMap, schema: z.ZodObject, bad: ReadonlySet<unknown>): YamlMap {
  const good = Object.entries(values).filter(([key]) => !bad.has(key));
  const examples = Object.keys(schema.shape)
    .filter((key) => bad.has(key) && schema.shape[key]?._zod.optin !== "optional")
    .map((key) => [key, exampleOf(schema, key) ?? ""]);
  return Object.fromEntries([...good, ...examples]);
}

/** Empty fields count as absent, and names from other generators as ours. */
function standard(fields: Fields, schema: z.ZodObject, problems: Problems): YamlMap {
  const known = (name: string) => Object.hasOwn(schema.shape, name);
  const values: [string, YamlValue][] = [];
  for (const [key, value] of Object.entries(fields.values)) {
    const ours = otherNames.get(key);
    const renamed =
      ours !== undefined && !known(key) && known(ours) && !Object.hasOwn(fields.values, ours);
    if (renamed) {
      const write = `Write ${ours}: in place of ${key}:`;
      const how = { severity: "warning", part: "key" } as const;
      complain(fields, [key], `this field's name is ${ours} here`, write, problems, how);
    }
    values.push([renamed ? ours : key, value]);
  }
  const filled = withoutBlanks(Object.fromEntries(values), schema, []);
  return isMap(filled) ? filled : {};
}

function withoutBlanks(value: YamlValue, schema: z.ZodObject, path: YamlPath): YamlValue {
  if (isList(value)) return value.map((one, i) => withoutBlanks(one, schema, [...path, i]));
  if (!isMap(value)) return value;
  const blank = (key: string, one: YamlValue) =>
    (typeof one === "string" ? isBlank(one) : isList(one) && one.length === 0) &&
    keysAt(schema, path).includes(key);
  // Entries rather than assignments: "__proto__" is a name that a file may hold, as any other.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !blank(key, one))
      .map(([key, one]) => [key, withoutBlanks(one, schema, [...path, key])]),
  );
}
