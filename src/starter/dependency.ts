/** The version of Waymark that a new programme depends on. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";

export interface Dependency {
  /** As package.json has it. */
  readonly dependency: string;
  /** The file that the new folder needs a copy of, where the dependency is a file. */
  readonly pack?: string;
}

/**
 * Returns what a new programme depends on: the file or address that this program was installed from,
 * else its version. A file is copied, so that a host has it too.
 */
export function findDependency(): Dependency {
  const own = createRequire(import.meta.url).resolve("waymark/package.json");
  // Two folders up from node_modules/waymark is who installed it.
  const installer = join(dirname(own), "../../package.json");
  const wanted = existsSync(installer) ? readText(installer, "dependencies", "waymark") : undefined;
  if (wanted?.startsWith("file:")) {
    const pack = resolve(dirname(installer), wanted.slice("file:".length));
    const isFile = statSync(pack).isFile();
    return isFile ? { dependency: `file:${basename(pack)}`, pack } : { dependency: `file:${pack}` };
  }
  const isAddress = wanted !== undefined && /[:/]/.test(wanted);
  return { dependency: isAddress ? wanted : `^${readText(own, "version")}` };
}

/** Returns a text of a JSON file by its path of keys; undefined if there is none. */
function readText(file: string, ...path: readonly string[]): string | undefined {
  let value: unknown = JSON.parse(readFileSync(file, "utf8"));
  for (const key of path)
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === "string" ? value : undefined;
}
