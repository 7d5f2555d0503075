/** The documentation that schemas carry: for messages, and for the lead's list of fields. */
import type { z } from "zod";

/** How a field looks when filled in, without its name. */
export function getExample(schema: z.ZodObject, key: string): string | undefined {
  const example = getDoc(schema.shape[key])?.example;
  return typeof example === "string" ? example : undefined;
}

/** A field's description and example, from the schema itself or from what `optional()` wraps. */
export function getDoc(schema: z.core.$ZodType | undefined): Record<string, unknown> | undefined {
  if (schema === undefined) return undefined;
  const meta = "meta" in schema && typeof schema.meta === "function" ? schema.meta() : undefined;
  if (meta !== undefined) return meta;
  const unwrap = "unwrap" in schema ? schema.unwrap : undefined;
  return typeof unwrap === "function" ? getDoc(unwrap.call(schema)) : undefined;
}
