/** Temporary folders, deleted when the test file that made them ends. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

/** Returns the path of a new empty folder, with symbolic links resolved. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "waymark-")));
  made.push(folder);
  return folder;
}

/** Deletes every folder made so far. */
export function clear(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
