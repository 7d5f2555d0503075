import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Problem, start } from "./problem.ts";
import { textLimit } from "./text.ts";
import type { Found } from "./walk.ts";

/** The bytes of a text, or why there are none; of one too large to be taken, none of its own. */
export function readBytes(
  root: string,
  { file, bytes }: Pick<Found, "file" | "bytes">,
): Buffer | Pick<Problem, "at" | "wrong" | "write"> {
  // A size that is refused anyway is not read into memory.
  if (bytes > textLimit) return Buffer.alloc(textLimit + 1);
  try {
    return readFileSync(join(root, file));
  } catch {
    return {
      at: start,
      wrong: "the file cannot be read",
      write: "Check that it is still there and that you may read it",
    };
  }
}
