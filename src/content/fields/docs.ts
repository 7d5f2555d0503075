/** Reads the documentation of fields from their schemas. */
import type { z } from "zod";

/** Returns an example of a field's value, as typed. */
export function getExample(schema: z.ZodObject, key: string): string | undefined {
  const example = getDoc(schema.shape[key])?.example;
  return typeof example === "string" ? example : undefined;
}

/** Returns what to write instead of a field that there was once; undefined of one that there is. */
export function getRemovalFix(schema: z.core.$ZodType | undefined): string | undefined {
  const fix = getDoc(schema)?.removed;
  return typeof fix === "string" ? fix : undefined;
}

/** Returns a field's description and example, from its schema or the one that `optional()` wraps. */
export function getDoc(schema: z.core.$ZodType | undefined): Record<string, unknown> | undefined {
  if (schema === undefined) return undefined;
  const meta = "meta" in schema && typeof schema.meta === "function" ? schema.meta() : undefined;
  if (meta !== undefined) return meta;
  const unwrap = "unwrap" in schema ? schema.unwrap : undefined;
  return typeof unwrap === "function" ? getDoc(unwrap.call(schema)) : undefined;
}
