/** What zod says of a value, in plain words. */
import type { z } from "zod";
import { nearest } from "../words/nearest.ts";
import { exampleOf } from "./field-docs.ts";
import type { YamlMap, YamlPath } from "./yaml.ts";

export interface FieldComplaint {
  readonly path: YamlPath;
  readonly wrong: string;
  readonly write: string;
  /** Where to point: at the field's name rather than at its value. */
  readonly part?: "key";
}

/** One complaint for each thing that an issue names; `values` are the fields as typed. */
export function complaintsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  values: YamlMap,
): readonly FieldComplaint[] {
  const { path } = issue;
  const [top] = path;
  const example = typeof top === "string" ? exampleOf(schema, top) : undefined;
  const show =
    example === undefined ? undefined : `Write, for instance, ${String(top)}: ${example}`;
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = path.length === 0 ? Object.keys(schema.shape) : [];
      return issue.keys.map((key) => unknownField([...path, key], key, known));
    }
    case "invalid_type":
      return [wrongShape(issue, show, values)];
    case "invalid_value":
      return [notAChoice(issue)];
    case "custom": {
      const write = issue.params?.write;
      return [
        {
          path,
          wrong: issue.message,
          write: typeof write === "string" ? write : (show ?? "Change it"),
        },
      ];
    }
    default:
      return [{ path, wrong: issue.message.toLowerCase(), write: show ?? "Change it" }];
  }
}

function unknownField(path: YamlPath, key: string, known: readonly string[]): FieldComplaint {
  const near = nearest(key, known);
  const all = known.length === 0 ? "Delete it" : `The fields here are ${known.join(", ")}`;
  const write = near === undefined ? all : `Did you mean "${near}"?`;
  return { path, wrong: `there is no field "${key}"`, write, part: "key" };
}

function wrongShape(
  issue: z.core.$ZodIssueInvalidType,
  show: string | undefined,
  values: YamlMap,
): FieldComplaint {
  const { path, input } = issue;
  const field = String(path.at(-1) ?? "it");
  if (input === undefined) {
    const empty = path.length === 1 && Object.hasOwn(values, field);
    const wrong = `${field} is ${empty ? "empty" : "missing"}`;
    return { path, wrong, write: show ?? `Write ${field}: and its value` };
  }
  const wrong = `${field} is ${shapeOf(input)} where ${shapeNamed(issue.expected)} belongs`;
  return { path, wrong, write: show ?? "Write it as one value" };
}

function notAChoice(issue: z.core.$ZodIssueInvalidValue): FieldComplaint {
  const choices = issue.values.map(String);
  const typed = String(issue.input);
  const near = nearest(typed, choices);
  const wrong = `"${typed}" is not one of ${choices.join(", ")}`;
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
