/** The version of the code, by which a build knows what was made by another. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest, readPackageVersion } from "../artifacts/versions.ts";
import { hash } from "../text/hash.ts";
import { packageRoot } from "./paths.ts";

/**
 * Returns a hash of all code below `root`, of the versions of its libraries and of Node's. After an
 * edit of the code, everything is made again.
 */
export function computeEngineVersion(root = packageRoot): string {
  return computeVersion(root, ["src", "_includes"]);
}

/**
 * Returns the same without the templates, which have no part in what is read from the content and from
 * git. After an edit of them, the texts are not read again.
 */
export function computeReaderVersion(root = packageRoot): string {
  return computeVersion(root, ["src"]);
}

function computeVersion(root: string, folders: readonly string[]): string {
  // The package has the hash of its code, and no lock file.
  const packaged = readIfPresent(join(root, codeVersionFile));
  if (packaged === undefined)
    return hash(
      process.version,
      hashCode(root, folders),
      readIfPresent(join(root, "package-lock.json")) ?? "",
    );
  const libraries = Object.keys(readManifest().dependencies);
  const versions = libraries.map((name) => `${name} ${readPackageVersion(name)} `);
  return hash(process.version, packaged, ...versions);
}

/** The file in the package that has `hashCode` of it. */
export const codeVersionFile = "code-version";

/** Returns a hash of the names and bytes of the code in folders below `root`; of all, if left out. */
export function hashCode(root: string, folders: readonly string[] = ["src", "_includes"]): string {
  const code = folders
    .flatMap((folder) => listFiles(join(root, folder)))
    .flatMap((file) => [file.slice(root.length), readFileSync(file)]);
  return hash(...code);
}

function readIfPresent(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
