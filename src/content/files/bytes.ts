import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode, maxTextBytes } from "./decode.ts";
import { fileStart, type Problem, type Problems } from "./problem.ts";
import type { SourceFile } from "./walk.ts";

/** The bytes of a text, or why there are none; of one too large to be taken, none of its own. */
export function readBytes(
  root: string,
  { file, bytes }: Pick<SourceFile, "file" | "bytes">,
): Buffer | Pick<Problem, "position" | "message" | "fix"> {
  // A size that is refused anyway is not read into memory.
  if (bytes > maxTextBytes) return Buffer.alloc(maxTextBytes + 1);
  try {
    return readFileSync(join(root, file));
  } catch {
    return {
      position: fileStart,
      message: "the file cannot be read",
      fix: "Check that it is still there and that you may read it",
    };
  }
}

/** A file's text, or undefined after what is wrong with its bytes was reported. */
export function readSource(
  root: string,
  source: SourceFile,
  problems: Problems,
): string | undefined {
  const text = readBytes(root, source);
  const decoded = Buffer.isBuffer(text) ? decode(text) : text;
  if (typeof decoded === "string") return decoded;
  problems.add({ file: source.file, ...decoded });
  return undefined;
}
