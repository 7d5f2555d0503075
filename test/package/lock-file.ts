/** The packages of package-lock.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface LockedPackage {
  /** Path, such as node_modules/yaml. */
  readonly path: string;
  readonly integrity?: string;
  readonly resolved?: string;
  /** As in its package.json: an SPDX expression. */
  readonly license?: string;
  /** Set if only the development of Waymark needs it. */
  readonly dev?: true;
  /** Set if it runs a script when it is installed. */
  readonly hasInstallScript?: true;
}

interface LockFile {
  readonly packages: Readonly<Record<string, Omit<LockedPackage, "path">>>;
}

/** Returns all packages but this one. */
export function readLockFile(): readonly LockedPackage[] {
  const text = readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8");
  const { packages }: LockFile = JSON.parse(text);
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({ path, ...entry }));
}
