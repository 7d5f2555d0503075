import { readFileSync } from "node:fs";

const versions = new Map<string, string>();

/**
 * The version of an installed package, told without loading it. `manifest` is its package.json.
 * Throws where there is none, or it has no version.
 */
export function packageVersion(manifest: URL): string {
  const before = versions.get(manifest.href);
  if (before !== undefined) return before;
  const found: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  if (typeof found !== "object" || found === null || !("version" in found))
    throw new Error(`${manifest.pathname} names no version`);
  const version = String(found.version);
  versions.set(manifest.href, version);
  return version;
}
