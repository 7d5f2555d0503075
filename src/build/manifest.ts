/** The manifest of a published site. The next build makes only the files that differ from it. */
import { readFileSync } from "node:fs";

/** What is known of a file of the site. */
export interface FileRecord {
  /** Hash of what the file was made from. */
  readonly key: string;
  /** Hash of its bytes. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last written: milliseconds since 1970, with fractions. */
  readonly mtime: number;
}

export interface Manifest {
  /** Version of the code that made the site. */
  readonly engine: string;
  /** By path within the site. */
  readonly files: Readonly<Record<string, FileRecord>>;
}

export const emptyManifest: Manifest = { engine: "", files: {} };

/** Reads a manifest; returns an empty one if there is none that can be read. */
export function readManifest(path: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isManifest(parsed) ? parsed : emptyManifest;
  } catch {
    return emptyManifest;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  if (!("engine" in value && "files" in value)) return false;
  const { engine, files } = value;
  if (typeof engine !== "string" || typeof files !== "object" || files === null) return false;
  return Object.values(files).every(isFileRecord);
}

function isFileRecord(value: unknown): value is FileRecord {
  if (typeof value !== "object" || value === null) return false;
  return "key" in value && "hash" in value && "size" in value && "mtime" in value;
}
