import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode, maxTextBytes } from "./decode.ts";
import { type Problem, type Problems, unreadable } from "./problem.ts";
import type { SourceFile } from "./walk.ts";

/** Returns the bytes of a text, or the problem; for a text over the size limit, only that many zero bytes. */
export function readBytes(
  root: string,
  { file, bytes }: Pick<SourceFile, "file" | "bytes">,
): Buffer | Pick<Problem, "position" | "message" | "fix"> {
  // `decode` rejects it by its length, so it is not read into memory.
  if (bytes > maxTextBytes) return Buffer.alloc(maxTextBytes + 1);
  try {
    return readFileSync(join(root, file));
  } catch {
    return unreadable;
  }
}

/** Returns a file's text, or undefined after reporting what is wrong with its bytes. */
export function readSource(
  root: string,
  source: Pick<SourceFile, "file" | "bytes">,
  problems: Problems,
): string | undefined {
  const text = readBytes(root, source);
  const decoded = Buffer.isBuffer(text) ? decode(text) : text;
  if (typeof decoded === "string") return decoded;
  problems.add({ file: source.file, ...decoded });
  return undefined;
}
