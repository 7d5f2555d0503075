/** Files in which a build keeps values for the next: a checksum, and JSON on the second line. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hash } from "../../text/hash.ts";

/** Milliseconds within which two writes may leave a file with the same times. */
export const timestampGranularity = 1000;

/** Writes a value to `path`, or throws and leaves what was there. */
export function saveJson(path: string, value: unknown): void {
  const json = JSON.stringify(value);
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, `${hash(json)}\n${json}`);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Returns the value that `saveJson` wrote; undefined if there is no such file, or it is damaged. */
export function readJson(path: string): unknown {
  try {
    const [checksum, json = ""] = readFileSync(path, "utf8").split("\n", 2);
    // A damaged value could be valid JSON.
    return hash(json) === checksum ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
