/** What zod says of a value, in plain words. */
import { z } from "zod";
import { quote } from "../time/parsed.ts";
import { nearest } from "../words/nearest.ts";
import { exampleOf } from "./field-docs.ts";
import { type Fields, valueAt } from "./fields.ts";
import { foreignNames, otherNames } from "./other-names.ts";
import { isFlow, type YamlPath } from "./yaml.ts";

export interface FieldComplaint {
  readonly path: YamlPath;
  readonly wrong: string;
  readonly write: string;
  /** Where to point: at the field's name rather than at its value. */
  readonly part?: "key";
  /** Whether it is that the field is not there. */
  readonly missing?: boolean;
  /** The name that was probably meant. */
  readonly meant?: string | undefined;
}

/** One complaint for each thing that an issue names. */
export function complaintsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  fields: Fields,
): readonly FieldComplaint[] {
  const { path } = issue;
  const [top] = path;
  const example = typeof top === "string" ? exampleOf(schema, top) : undefined;
  const show =
    example === undefined ? "Change it" : `Write, for instance, ${String(top)}: ${example}`;
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => unknownField([...path, key], key, known, fields));
    }
    case "invalid_type":
      return [wrongShape(issue, show, fields)];
    case "invalid_value":
      return [notAChoice(issue)];
    case "invalid_union": {
      // The last choice is the rule, the others are exceptions to it.
      const [rule = []] = issue.errors.slice(-1);
      return rule.flatMap((one) =>
        complaintsOf({ ...one, path: [...path, ...one.path] }, schema, fields),
      );
    }
    case "custom": {
      const write = issue.params?.write;
      return [{ path, wrong: issue.message, write: typeof write === "string" ? write : show }];
    }
    default:
      return [{ path, wrong: issue.message.toLowerCase(), write: show }];
  }
}

/** The names of the fields that a schema has at a path; none where it has no fields there. */
export function keysAt(schema: z.core.$ZodType, path: YamlPath): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return keysAt(schema.out, path);
  if (schema instanceof z.ZodUnion) {
    const rule = schema.options.at(-1);
    return rule === undefined ? [] : keysAt(rule, path);
  }
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const child = schema.shape[String(step)];
  return child === undefined ? [] : keysAt(child, rest);
}

function unknownField(
  path: YamlPath,
  key: string,
  known: readonly string[],
  { values }: Fields,
): FieldComplaint {
  const said = (wrong: string, write: string, meant?: string): FieldComplaint => ({
    path,
    wrong,
    write,
    part: "key",
    meant,
  });
  const ours = otherNames.get(key);
  if (ours !== undefined && known.includes(ours) && Object.hasOwn(values, ours)) {
    const wrong = `it is another name for ${ours}, which is here too`;
    return said(wrong, `Keep ${ours}: and delete ${key}:`);
  }
  const wrong = `there is no field ${quote(key)}`;
  const foreign = path.length === 1 ? foreignNames.get(key) : undefined;
  if (foreign !== undefined) return said(wrong, foreign);
  const near = nearest(key, known);
  if (near !== undefined) return said(wrong, `Did you mean "${near}"?`, near);
  return said(wrong, `The fields here are ${known.join(", ")}`);
}

function wrongShape(
  { path, input, expected }: z.core.$ZodIssueInvalidType,
  show: string,
  fields: Fields,
): FieldComplaint {
  const field = String(path.findLast((step) => typeof step === "string") ?? "it");
  if (input === undefined) {
    const empty = valueAt(fields.values, path) !== undefined;
    return {
      path,
      wrong: `${field} is ${empty ? "empty" : "missing"}`,
      write: show,
      missing: !empty,
    };
  }
  const wrong = `${field} is ${shapeOf(input)} where ${shapeNamed(expected)} belongs`;
  const quotes = expected === "string" && isFlow(fields.yaml, path);
  return { path, wrong, write: quotes ? `${show}; words in brackets go in quotes` : show };
}

function notAChoice(issue: z.core.$ZodIssueInvalidValue): FieldComplaint {
  const choices = issue.values.map(String);
  const typed = String(issue.input);
  const near = nearest(typed, choices);
  const wrong = `${quote(typed)} is not one of ${choices.join(", ")}`;
  return {
    path: issue.path,
    wrong,
    write: near === undefined ? "Write one of these" : `Did you mean "${near}"?`,
  };
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "a group of fields" : "a single value";
}

function shapeNamed(expected: string): string {
  if (expected === "array") return "a list";
  return expected === "object" ? "a group of fields" : "a single value";
}
