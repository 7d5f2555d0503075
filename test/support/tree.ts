/** Folders of files as values that can be compared. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";

/** Hash of every file by its path, in the order of the paths. Throws if one goes away meanwhile. */
export function hashFiles(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const hashed = files.map((file) => [file, hashOf(readFileSync(join(folder, file)))]);
  return Object.fromEntries(hashed);
}

/** One hash for a whole tree, names included. */
export function hashFolder(folder: string): string {
  return hashOf(JSON.stringify(hashFiles(folder)));
}

/** The releases that lie in a project, the published one included. */
export function listReleases(root: string): readonly string[] {
  return readdirSync(join(root, ".waymark/releases")).map((name) =>
    join(root, ".waymark/releases", name),
  );
}

/** The release folder that `_site` is a link to. */
export function findPublishedRelease(root: string): string {
  return join(realpathSync(join(root, "_site")), "..");
}

function hashOf(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
