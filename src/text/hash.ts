/** The one place that hashes: file names, cache keys and versions of the site follow from it. */
import { createHash } from "node:crypto";

/** Returns the SHA-256 of the parts, joined: base64url, its first 22 characters (132 bits). */
export function hash(...parts: readonly (string | Uint8Array)[]): string {
  return digest(parts).toString("base64url").slice(0, 22);
}

/**
 * Returns the same in hexadecimal, its first 32 characters: for names of files and folders, which
 * some file systems compare without case.
 */
export function hashInHex(...parts: readonly (string | Uint8Array)[]): string {
  return digest(parts).toString("hex").slice(0, 32);
}

/** Returns the hash of a text for the address of its file, "?v=…": 8 characters. */
export function hashVersion(text: string): string {
  return hash(text).slice(0, 8);
}

function digest(parts: readonly (string | Uint8Array)[]): Buffer {
  const sha256 = createHash("sha256");
  for (const part of parts) sha256.update(part);
  return sha256.digest();
}
