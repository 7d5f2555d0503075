/** Versions of what builds an artifact. They are part of its key. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { hashInHex } from "../text/hash.ts";

const cachedVersions = new Map<string, string>();

/** Returns a hash of all files in a folder and below, by name. It is read once a process. */
export function readCodeVersion(folder: string): string {
  return cached(folder, () => {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const parts = files.flatMap((file) => {
      const code = readFileSync(file);
      return [relative(folder, file), ` ${code.length} `, code];
    });
    return hashInHex(...parts);
  });
}

/** Returns the version of an installed package without loading it. Throws if there is none. */
export function readPackageVersion(name: string): string {
  return cached(name, () => {
    const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
    const manifest = folders
      .map((folder) => join(folder, name, "package.json"))
      .find((file) => existsSync(file));
    if (manifest === undefined) throw new Error(`the package ${name} is not installed`);
    return parseManifest(manifest).version;
  });
}

/** What is used of a package.json. */
export interface Manifest {
  readonly version: string;
  /** Ranges of versions, by package. */
  readonly dependencies: Readonly<Record<string, unknown>>;
}

/** Returns the package.json of this program. */
export function readManifest(): Manifest {
  return parseManifest(createRequire(import.meta.url).resolve("waymark/package.json"));
}

/** Throws where a package.json has no version. */
function parseManifest(file: string): Manifest {
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof parsed !== "object" || parsed === null || !("version" in parsed))
    throw new Error(`${file} has no version`);
  const dependencies: unknown = "dependencies" in parsed ? parsed.dependencies : undefined;
  return {
    version: String(parsed.version),
    dependencies: typeof dependencies === "object" ? { ...dependencies } : {},
  };
}

function cached(id: string, read: () => string): string {
  const version = cachedVersions.get(id) ?? read();
  cachedVersions.set(id, version);
  return version;
}
