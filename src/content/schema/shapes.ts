/** What values the fields of a schema accept, in words: for the list of fields and the handbook. */
import { z } from "zod";
import { joinWithOr } from "../../text/quote.ts";
import { getDoc } from "../fields/docs.ts";
import { pictureFiles, publishedFiles } from "../files/path.ts";

/** Returns "confirmed, tentative, cancelled or postponed", "name, address and url (needs name)". */
export function describeValues(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodOptional) return describeValues(schema.unwrap());
  if (schema instanceof z.ZodArray) return `one or a list of: ${describeValues(schema.element)}`;
  const values = getDoc(schema)?.values;
  if (typeof values === "string") return values;
  if (schema instanceof z.ZodPipe) return describeValues(schema.out);
  if (schema instanceof z.ZodEnum) return joinWithOr(schema.options.map(String));
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String).join(", ");
  if (schema instanceof z.ZodUnion) {
    // The last is the usual type, the others are exceptions such as `false`.
    const options = schema.options.map(describeValues);
    return [options.at(-1), ...options.slice(0, -1)].join("; or ");
  }
  if (schema instanceof z.ZodRecord) return "names, each with words";
  if (schema instanceof z.ZodObject) return describeFields(schema);
  return "words";
}

function describeFields(schema: z.ZodObject): string {
  const fields = Object.entries(schema.shape).filter(
    ([, field]) => getDoc(field)?.refusal === undefined,
  );
  const names = fields.map(([name, field]) => {
    const values = describeValues(field);
    const needed = field._zod.optin === "optional" ? "" : ", needed";
    const isPlain = values === "words" && needed === "";
    return isPlain ? name : `${name} (${values === "words" ? "needed" : values + needed})`;
  });
  return `{ ${names.join("; ")} }`;
}

/** Files that texts may show or link to. */
export const fileTypes: readonly (readonly [string, string])[] = [
  ["pictures", pictureFiles],
  ["documents, sound and film", publishedFiles],
];
