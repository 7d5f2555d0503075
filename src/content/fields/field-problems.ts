/** Explains zod's issues in plain English. */
import { z } from "zod";
import { findInvisible, removeInvisible } from "../../text/invisible.ts";
import { findNearest, isOnlyTypo } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import type { Edit } from "../files/problem.ts";
import { findAnswer, suggestReplacement } from "./answer.ts";
import { findMeaning } from "./choice-meanings.ts";
import { getExample, getRefusal } from "./docs.ts";
import { explainForeignField } from "./foreign-fields.ts";
import { plainText, type RawFields, type Replacement, valueAt } from "./raw-fields.ts";
import { expandShortLinks } from "./short-links.ts";
import { fieldSynonyms, unsupportedFields } from "./synonyms.ts";
import { isFlow, isMap, type YamlPath } from "./yaml.ts";
import { adviseQuotes } from "./yaml-mistakes.ts";

export interface FieldProblem {
  readonly path: YamlPath;
  readonly message: string;
  readonly fix: string;
  /** Set where the position is that of the field's name rather than its value. */
  readonly pointAt?: "key";
  /** Whether the problem is that the field is missing. */
  readonly missing?: boolean;
  /** The field's name that was probably meant. */
  readonly suggestion?: string | undefined;
  /** What the fix says to write in the place of the name or value. */
  readonly replacement?: Replacement | undefined;
  readonly edits?: readonly Edit[] | undefined;
}

/** Returns a problem for each thing that an issue names. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  fields: RawFields,
): readonly FieldProblem[] {
  const { path } = issue;
  const [fieldName] = path;
  const example = typeof fieldName === "string" ? getExample(schema, fieldName) : undefined;
  const exampleFix =
    example === undefined
      ? "Change it"
      : `Write, for instance, ${String(fieldName)}: ${withOwnYear(example, fields)}`;
  switch (issue.code) {
    case "unrecognized_keys": {
      const fieldNames = fieldNamesAt(schema, path);
      return issue.keys.map((key) => explainUnknownField([...path, key], key, fieldNames, fields));
    }
    case "invalid_type":
      return [explainWrongType(issue, exampleFix, fields)];
    case "invalid_value":
      return [explainInvalidChoice(issue)];
    case "invalid_union": {
      // The last option is the usual type, the others are exceptions such as `false`.
      const [mainOption = []] = issue.errors.slice(-1);
      return mainOption.flatMap((one) =>
        explainIssue({ ...one, path: [...path, ...one.path] }, schema, fields),
      );
    }
    case "custom": {
      const fix =
        typeof issue.params?.fix === "string"
          ? issue.params.fix.replace(exampleDate, (date) => withOwnYear(date, fields))
          : exampleFix;
      const edits = issue.params?.isShortForm === true ? expandShortLinks(fields, path) : undefined;
      const replacement = findAnswer(issue.input, fix);
      return [{ path, message: issue.message, fix, replacement, edits }];
    }
    default:
      return [{ path, message: issue.message.toLowerCase(), fix: exampleFix }];
  }
}

/** The date that stands for any in a fix. */
const exampleDate = /(?<=such as |as in )2017-06-21/;

/** Returns an example with the year that the name or a field of its file has; its dates are of 2017. */
function withOwnYear(example: string, { file, values }: RawFields): string {
  const year = /\b([1-9]\d{3})-\d\d-\d\d/.exec(`${file} ${JSON.stringify(values)}`)?.[1];
  return year === undefined ? example : example.replace(/\b2017\b/g, year);
}

/** Returns the names of the fields that a schema has at a path, if any. */
export function fieldNamesAt(schema: z.core.$ZodType, path: YamlPath): readonly string[] {
  if (schema instanceof z.ZodOptional) return fieldNamesAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return fieldNamesAt(schema.out, path);
  if (schema instanceof z.ZodUnion) {
    const mainOption = schema.options.at(-1);
    return mainOption === undefined ? [] : fieldNamesAt(mainOption, path);
  }
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return fieldNamesAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined)
    return Object.keys(schema.shape).filter((key) => getRefusal(schema.shape[key]) === undefined);
  const child = schema.shape[String(step)];
  return child === undefined ? [] : fieldNamesAt(child, rest);
}

function explainUnknownField(
  path: YamlPath,
  key: string,
  fieldNames: readonly string[],
  fields: RawFields,
): FieldProblem {
  const { values } = fields;
  const createProblem = (message: string, fix: string, suggestion?: string): FieldProblem => ({
    path,
    message,
    fix,
    pointAt: "key",
    suggestion,
  });
  const ourName = fieldSynonyms.get(key);
  if (ourName !== undefined && fieldNames.includes(ourName) && Object.hasOwn(values, ourName)) {
    const message = `it means the same as ${ourName}, which is set too`;
    return createProblem(message, `Keep ${ourName}: and delete ${key}:`);
  }
  const message = `there is no field ${quote(key)}`;
  const unsupportedFix = path.length === 1 ? unsupportedFields.get(key) : undefined;
  if (unsupportedFix !== undefined) return createProblem(message, unsupportedFix);
  const isSet = (name: string) => valueAt(values, [...path.slice(0, -1), name]) !== undefined;
  const mark = findInvisible(key);
  if (mark !== undefined) {
    const plain = removeInvisible(key);
    if (/^\s/.test(key))
      return createProblem(
        `the line begins with ${mark}, which does not indent it`,
        "Indent it with ordinary spaces",
        plain,
      );
    return {
      ...createProblem(
        `there is ${mark} in the name ${quote(plain)}, which cannot be seen`,
        `Write ${plain}:, typed anew`,
        plain,
      ),
      replacement: isSet(plain) ? undefined : { to: plain, safe: fieldNames.includes(plain) },
    };
  }
  const ofPicture = path.length === 1 ? explainPictureField(key, fieldNames, values) : undefined;
  if (ofPicture !== undefined) return createProblem(message, ofPicture);
  const foreign = explainForeignField(key, fieldNames, isSet);
  if (foreign !== undefined) return createProblem(message, foreign.fix, foreign.renamedTo);
  const suggestion = findNearest(key, fieldNames);
  if (suggestion !== undefined)
    return {
      ...createProblem(message, `Did you mean "${suggestion}"?`, suggestion),
      replacement: isSet(suggestion) ? undefined : suggestReplacement(key, fieldNames),
    };
  const comma = explainComma(path, key, fields);
  return createProblem(message, `The fields here are ${fieldNames.join(", ")}${comma}`);
}

/** Returns advice on a name that may be words after a comma between braces: "…, part 2: a view". */
function explainComma(path: YamlPath, key: string, fields: RawFields): string {
  const parent = path.slice(0, -1);
  const map = valueAt(fields.values, parent);
  if (!isMap(map) || !isFlow(fields.yaml, [...(fields.path ?? []), ...parent])) return "";
  const names = Object.keys(map);
  const before = names[names.indexOf(key) - 1];
  const [words, more] = [map[before ?? ""], map[key]];
  if (before === undefined || typeof words !== "string" || typeof more !== "string") return "";
  const advice = adviseQuotes(before, `${words}, ${key}: ${more}`).replace("Put", "put");
  return `. If the comma before it belongs to the words, ${advice}`;
}

/** Returns where a field of a picture goes that was typed as a field of its own. */
function explainPictureField(
  key: string,
  fieldNames: readonly string[],
  values: RawFields["values"],
): string | undefined {
  const picture = ["image", "photo", "logo"].find((name) => fieldNames.includes(name));
  const name = /^alt(?:[ _-]?text)?$/i.test(key) ? "alt" : key.toLowerCase();
  if (picture === undefined || !/^(?:alt|caption)$/.test(name)) return undefined;
  const typed = values[picture];
  const value = values[key];
  if (typeof typed === "object" && !Array.isArray(typed))
    return `Write ${name}: within ${picture}:, beside src:`;
  const words = typeof value === "string" && value !== "" ? value : "What it shows";
  const quoted = plainText.test(words) ? words : JSON.stringify(words);
  const src = typeof typed === "string" && typed !== "" ? typed : "map.jpg";
  return `Write ${picture}: { src: ${src}, ${name}: ${quoted} }, and delete ${key}:`;
}

/** Explains invisible characters in a value that would be accepted without them. */
export function explainInvisible(
  typed: string,
  isAccepted: (plain: string) => boolean,
): { readonly message: string; readonly fix: string } | undefined {
  const mark = findInvisible(typed.trim());
  const plain = removeInvisible(typed);
  if (mark === undefined || !isAccepted(plain)) return undefined;
  return {
    message: `there is ${mark} in ${quote(plain)}, which cannot be seen`,
    fix: `Write ${plain}, typed anew`,
  };
}

function explainWrongType(
  { path, input, expected }: z.core.$ZodIssueInvalidType,
  exampleFix: string,
  fields: RawFields,
): FieldProblem {
  const field = String(path.findLast((step) => typeof step === "string") ?? "it");
  if (input === undefined) {
    const empty = valueAt(fields.values, path) !== undefined;
    return {
      path,
      message: `${field} is ${empty ? "empty" : "missing"}`,
      fix: exampleFix,
      missing: !empty,
    };
  }
  const message = `${field} is ${describeShape(input)}, and should be ${describeExpectedShape(expected)}`;
  const needsQuotes = expected === "string" && isFlow(fields.yaml, path);
  return {
    path,
    message,
    fix: needsQuotes ? `${exampleFix}; put words in brackets into quotes` : exampleFix,
  };
}

function explainInvalidChoice(issue: z.core.$ZodIssueInvalidValue): FieldProblem {
  const choices = issue.values.map(String);
  const typed = String(issue.input);
  const unseen = explainInvisible(typed, (plain) => choices.includes(plain));
  if (unseen !== undefined) {
    const replacement = { to: removeInvisible(typed).trim(), safe: true };
    return { path: issue.path, ...unseen, replacement };
  }
  const meant = findMeaning(typed, choices);
  const suggestion = findNearest(typed, choices);
  const message = `${quote(typed)} is not one of ${choices.join(", ")}`;
  if (/^(?:moved|rescheduled)$/i.test(typed.trim()) && choices.includes("postponed")) {
    const fix = "Delete it, leave start as first planned, and write moved: and the new date";
    return { path: issue.path, message, fix };
  }
  if (
    /^(?:draft|hidden|private|unpublished)$/i.test(typed.trim()) &&
    choices.includes("postponed")
  ) {
    const fix = "Write draft: true in its place if it is not to be published, otherwise delete it";
    return { path: issue.path, message, fix };
  }
  if (meant !== undefined)
    return {
      path: issue.path,
      message,
      fix: `Did you mean "${meant}"?`,
      replacement: { to: meant, safe: isOnlyTypo(typed, meant, choices) },
    };
  return {
    path: issue.path,
    message,
    fix: suggestion === undefined ? "Write one of them" : `Did you mean "${suggestion}"?`,
    replacement: suggestReplacement(typed, choices),
  };
}

function describeShape(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "a group of fields" : "a single value";
}

function describeExpectedShape(expected: string): string {
  if (expected === "array") return "a list";
  return expected === "object" ? "a group of fields" : "a single value";
}
