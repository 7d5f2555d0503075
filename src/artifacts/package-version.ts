import { readFileSync } from "node:fs";

const cachedVersions = new Map<string, string>();

/**
 * The version of an installed package, told without loading it. `manifest` is its package.json.
 * Throws where there is none, or it has no version.
 */
export function readPackageVersion(manifest: URL): string {
  const cached = cachedVersions.get(manifest.href);
  if (cached !== undefined) return cached;
  const parsed: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  if (typeof parsed !== "object" || parsed === null || !("version" in parsed))
    throw new Error(`${manifest.pathname} names no version`);
  const version = String(parsed.version);
  cachedVersions.set(manifest.href, version);
  return version;
}
