/** The version of Waymark that a new programme depends on. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

/**
 * Returns the dependency for the package.json in `folder`: where this program was installed from, if
 * that is a file or an address, else its version.
 */
export function findDependency(folder: string): string {
  const own = createRequire(import.meta.url).resolve("waymark/package.json");
  const version = `^${readText(own, "version")}`;
  // Two folders up from node_modules/waymark is who installed it.
  const installer = join(dirname(own), "../../package.json");
  const wanted = existsSync(installer) ? readText(installer, "dependencies", "waymark") : undefined;
  if (wanted === undefined || !/[:/]/.test(wanted)) return version;
  if (!wanted.startsWith("file:")) return wanted;
  const file = resolve(dirname(installer), wanted.slice("file:".length));
  return `file:${relative(folder, file).replaceAll("\\", "/")}`;
}

/** Returns a text of a JSON file by its path of keys; undefined if there is none. */
function readText(file: string, ...path: readonly string[]): string | undefined {
  let value: unknown = JSON.parse(readFileSync(file, "utf8"));
  for (const key of path)
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === "string" ? value : undefined;
}
