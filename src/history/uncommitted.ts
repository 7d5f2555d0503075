/** What differs from the last commit in the folder that is being built. */
import { hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentFolder } from "../content/files/path.ts";
import type { Blobs } from "./blobs.ts";
import { type Change, sources } from "./commits.ts";
import type { Repository } from "./repository.ts";

/** Paths from the project's root: edited, staged or not, new, deleted, and those git ignores. */
export async function uncommittedFiles({ git, prefix }: Repository): Promise<readonly string[]> {
  const how = ["--porcelain=v1", "-z", "--untracked-files=all", "--ignored", "--no-renames"];
  const text = await git(["status", ...how, "--ignore-submodules=none", "--", ...sources]);
  return text
    .toString()
    .split("\0")
    .map((entry) => entry.slice(3))
    .filter((path) => path !== "" && path.startsWith(prefix))
    .map((path) => `${contentFolder}/${path.slice(prefix.length)}`);
}

/** The files as changes of a commit; their bytes are put into `blobs`. */
export function changesOf(root: string, files: readonly string[], blobs: Blobs): readonly Change[] {
  return files.map((file) => {
    const bytes = bytesOf(join(root, file));
    if (bytes === undefined) return { file, blob: undefined };
    const blob = `file ${hash("sha1", bytes)}`;
    blobs.set(blob, bytes);
    return { file, blob };
  });
}

/** Of an ordinary file alone; the content stage follows no links either. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
