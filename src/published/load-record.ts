/** Loads the record of a published site: from a folder, a file or an address. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { addresses } from "../model/addresses.ts";
import { hash } from "../text/hash.ts";
import { parseRecord } from "./read-record.ts";
import type { SiteRecord } from "./record.ts";

/** `time` in milliseconds, `size` in bytes; a record of 52,040 sessions has about 35 million. */
const defaultLimits = { time: 20_000, size: 100_000_000 };

export type LoadedRecord =
  | { readonly status: "found"; readonly record: SiteRecord }
  /** Nothing has been published there yet. */
  | { readonly status: "absent" }
  /** `reason` is a clause without a full stop. */
  | { readonly status: "failed"; readonly reason: string };

/** A preview compares with the same record after each edit. */
let lastRead: { readonly version: string; readonly record: SiteRecord | undefined } | undefined;

/**
 * Loads the record of a site's folder, of a file, or of the site at an address ("https://…", with or
 * without events.json). Never throws, and takes at most 20 seconds and 100 MB.
 */
export async function loadRecord(source: string, limits = defaultLimits): Promise<LoadedRecord> {
  try {
    const isAddress = /^https?:/i.test(source);
    const text = isAddress ? await download(source, limits) : await readLocal(source);
    if (text === undefined) return { status: "absent" };
    const version = hash(text);
    const record = version === lastRead?.version ? lastRead.record : parseRecord(text);
    lastRead = { version, record };
    return record === undefined
      ? { status: "failed", reason: "it is no record that this version can read" }
      : { status: "found", record };
  } catch (error) {
    return { status: "failed", reason: describeError(error) };
  }
}

async function download(source: string, limits: typeof defaultLimits): Promise<string | undefined> {
  const url = new URL(source);
  if (!url.pathname.endsWith(".json"))
    url.pathname = `${url.pathname.replace(/\/$/, "")}${addresses.record}`;
  const response = await fetch(url, { signal: AbortSignal.timeout(limits.time) });
  if (response.status === 404) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.ok) throw new Error(`the server answers with ${response.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  // Aborts the response where it throws.
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limits.size) throw new Error(`it has more than ${limits.size} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function readLocal(source: string): Promise<string | undefined> {
  const found = await stat(source).catch(() => undefined);
  if (found === undefined) throw new Error("there is no such file or folder");
  const file = found.isDirectory() ? join(source, addresses.record) : source;
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "the server takes too long to answer";
  return error.cause instanceof Error ? error.cause.message : error.message;
}
