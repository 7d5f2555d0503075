/** Reads the documentation of fields from their schemas. */
import { z } from "zod";

/** Returns an example of a field's value, as typed. */
export function getExample(schema: z.ZodObject, key: string): string | undefined {
  const example = getDoc(schema.shape[key])?.example;
  return typeof example === "string" ? example : undefined;
}

/** Why a field may not be typed, and what to write instead. */
export interface Refusal {
  readonly message: string;
  readonly fix: string;
}

/** The message about a field that there was once. It is accepted in older versions of the content. */
export const removedFieldMessage = "there is no such field any more";

/** Returns why a field is refused; undefined of one that is not. */
export function getRefusal(schema: z.core.$ZodType | undefined): Refusal | undefined {
  const result = refusalSchema.safeParse(getDoc(schema)?.refusal);
  return result.success ? result.data : undefined;
}

const refusalSchema = z.object({ message: z.string(), fix: z.string() });

/** Returns a field's description and example, from its schema or the one that `optional()` wraps. */
export function getDoc(schema: z.core.$ZodType | undefined): Record<string, unknown> | undefined {
  if (schema === undefined) return undefined;
  const meta = "meta" in schema && typeof schema.meta === "function" ? schema.meta() : undefined;
  if (meta !== undefined) return meta;
  const unwrap = "unwrap" in schema ? schema.unwrap : undefined;
  return typeof unwrap === "function" ? getDoc(unwrap.call(schema)) : undefined;
}
