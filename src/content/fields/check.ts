/** Validates the fields of a file against the schema of its kind. */
import { z } from "zod";
import { isBlank } from "../files/decode.ts";
import type { Problems } from "../files/problem.ts";
import { getExample, getRefusal } from "./docs.ts";
import { explainIssue, type FieldProblem, fieldNamesAt } from "./field-problems.ts";
import { type RawFields, reportProblem } from "./raw-fields.ts";
import { fieldSynonyms } from "./synonyms.ts";
import { isList, isMap, type YamlMap, type YamlPath, type YamlValue } from "./yaml.ts";

/** Fields after validation. */
export interface CheckedFields<T> {
  readonly fields: T;
  /**
   * False where some fields had problems, which have been reported. Those are left out, or replaced
   * by the example if required, so that the same run can check the others.
   */
  readonly valid: boolean;
}

/**
 * Validates fields and reports their problems. Returns undefined where no field can be used.
 * `standIns` are values for required fields of a draft, which then counts as valid.
 */
export function checkFields<S extends z.ZodObject>(
  fields: RawFields,
  schema: S,
  problems: Problems,
  standIns?: Readonly<Record<string, string>>,
): CheckedFields<z.output<S>> | undefined {
  const values = normalizeFields(fields, schema, problems);
  reportRefusedFields(fields, values, schema, [], problems);
  const result = schema.safeParse(values, { reportInput: true });
  if (result.success) return { fields: result.data, valid: true };
  const { issues } = result.error;
  const fieldProblems = issues.flatMap((issue) => explainIssue(issue, schema, fields));
  for (const { path, message, fix, ...options } of dropMisspelled(fieldProblems))
    reportProblem(fields, path, message, fix, problems, options);
  const invalid = new Set(fieldProblems.map(({ path }) => path[0]));
  const rest = schema.safeParse(replaceInvalid(values, schema, invalid, standIns));
  return rest.success ? { fields: rest.data, valid: standIns !== undefined } : undefined;
}

function reportRefusedFields(
  fields: RawFields,
  value: YamlValue,
  schema: z.core.$ZodType | undefined,
  path: YamlPath,
  problems: Problems,
): void {
  if (schema === undefined || !canRefuse(schema)) return;
  const refusal = getRefusal(schema);
  if (refusal !== undefined) {
    const { message, fix } = refusal;
    reportProblem(fields, path, message, fix, problems, { pointAt: "key" });
  } else if (schema instanceof z.ZodOptional) {
    reportRefusedFields(fields, value, schema.unwrap(), path, problems);
  } else if (schema instanceof z.ZodPipe) {
    reportRefusedFields(fields, value, schema.out, path, problems);
  } else if (schema instanceof z.ZodArray) {
    const list = isList(value) ? value : [value];
    for (const [i, one] of list.entries())
      reportRefusedFields(fields, one, schema.element, [...path, i], problems);
  } else if (schema instanceof z.ZodObject && isMap(value)) {
    for (const [key, one] of Object.entries(value)) {
      const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
      reportRefusedFields(fields, one, field, [...path, key], problems);
    }
  }
}

const refusing = new WeakMap<z.core.$ZodType, boolean>();

/** Whether a field, or one within it, is refused. It is asked of every field of every text. */
function canRefuse(schema: z.core.$ZodType): boolean {
  const known = refusing.get(schema);
  if (known !== undefined) return known;
  const can = getRefusal(schema) !== undefined || listParts(schema).some(canRefuse);
  refusing.set(schema, can);
  return can;
}

function listParts(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema.unwrap()];
  if (schema instanceof z.ZodPipe) return [schema.out];
  if (schema instanceof z.ZodArray) return [schema.element];
  return schema instanceof z.ZodObject ? Object.values(schema.shape) : [];
}

/** Drops "missing" for a field whose name is misspelt beside it. */
function dropMisspelled(fieldProblems: readonly FieldProblem[]): readonly FieldProblem[] {
  const siblingKey = ({ path }: FieldProblem, name: PropertyKey | undefined) =>
    [...path.slice(0, -1), name].join("\n");
  const suggestions = new Set(
    fieldProblems
      .filter((one) => one.suggestion !== undefined)
      .map((one) => siblingKey(one, one.suggestion)),
  );
  return fieldProblems.filter(
    (one) => !one.missing || !suggestions.has(siblingKey(one, one.path.at(-1))),
  );
}

/** Removes invalid values; replaces required ones by what stands in for them, or by their example. */
function replaceInvalid(
  values: YamlMap,
  schema: z.ZodObject,
  invalid: ReadonlySet<unknown>,
  standIns: Readonly<Record<string, string>> = {},
): YamlMap {
  const validEntries = Object.entries(values).filter(([key]) => !invalid.has(key));
  const examples = Object.keys(schema.shape)
    .filter((key) => invalid.has(key) && schema.shape[key]?._zod.optin !== "optional")
    .map((key) => [key, standIns[key] ?? getExample(schema, key) ?? ""]);
  return Object.fromEntries([...validEntries, ...examples]);
}

/** Removes empty fields, and renames fields of other generators, with a warning. */
function normalizeFields(fields: RawFields, schema: z.ZodObject, problems: Problems): YamlMap {
  const isFieldName = (name: string) => Object.hasOwn(schema.shape, name);
  const values: [string, YamlValue][] = [];
  for (const [key, value] of Object.entries(fields.values)) {
    const ourName = fieldSynonyms.get(key);
    const renamed =
      ourName !== undefined &&
      !isFieldName(key) &&
      isFieldName(ourName) &&
      !Object.hasOwn(fields.values, ourName);
    if (renamed) {
      const fix = `Write ${ourName}: instead of ${key}:`;
      const options = {
        severity: "warning",
        pointAt: "key",
        replacement: { to: ourName, safe: true },
      } as const;
      reportProblem(fields, [key], `the field is called ${ourName} here`, fix, problems, options);
    }
    values.push([renamed ? ourName : key, value]);
  }
  for (const name of mustNotBeBlank) {
    const typed = fields.values[name];
    if (typed === undefined || !isFieldName(name) || !isBlankValue(typed)) continue;
    const message = `${name} is empty, so nobody can tell whether it may be published`;
    const fix = `Write ${name}: true, or ${name}: false if everybody may see it`;
    reportProblem(fields, [name], message, fix, problems, { pointAt: "key" });
  }
  const normalized = dropBlanks(Object.fromEntries(values), schema, []);
  return isMap(normalized) ? normalized : {};
}

/** Fields that hide something; whoever typed one meant to. */
const mustNotBeBlank = ["draft", "unlisted"];

function isBlankValue(value: YamlValue): boolean {
  return typeof value === "string" ? isBlank(value) : isList(value) && value.length === 0;
}

function dropBlanks(value: YamlValue, schema: z.ZodObject, path: YamlPath): YamlValue {
  if (isList(value)) return value.map((one, i) => dropBlanks(one, schema, [...path, i]));
  if (!isMap(value)) return value;
  const isBlankField = (key: string, one: YamlValue) =>
    isBlankValue(one) && fieldNamesAt(schema, path).includes(key);
  // Entries rather than assignments, since a file may have a field "__proto__".
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !isBlankField(key, one))
      .map(([key, one]) => [key, dropBlanks(one, schema, [...path, key])]),
  );
}
