import type { z } from "zod";

/** Returns what is wrong with a value as typed, and what to write; undefined if nothing is. */
export function explainValue(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) return undefined;
  const fix: unknown = issue.code === "custom" ? issue.params?.fix : undefined;
  return typeof fix === "string" ? `${issue.message}. ${fix}` : issue.message;
}
