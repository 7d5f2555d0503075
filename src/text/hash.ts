import { createHash } from "node:crypto";

/** Changes with a text; stands in the address by which it is asked for. */
export function hashVersion(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
