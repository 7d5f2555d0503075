/** The manifest of a release: what it says of the files, and whether they still are so. */
import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "../../text/hash.ts";
import type { WrittenFile } from "../job.ts";
import type { FileRecord, Manifest } from "../manifest.ts";
import type { FileKeys } from "../plan.ts";
import { manifestFile, type Release } from "./release.ts";

/** By path within the site. */
export type FileRecords = Readonly<Record<string, FileRecord>>;

/**
 * Returns the records of the files that are as they were written: of that size and time, or of
 * those bytes. With `compareBytes` the size and time are not enough.
 */
export function findIntactFiles(
  { site }: Release,
  { files }: Manifest,
  compareBytes: boolean,
): FileRecords {
  const intact: Record<string, FileRecord> = {};
  for (const [file, record] of Object.entries(files)) {
    const path = join(site, file);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== record.size) continue;
    if (found.mtimeMs === record.mtime && !compareBytes) intact[file] = record;
    else if (hash(readFileSync(path)) === record.hash)
      intact[file] = { ...record, mtime: found.mtimeMs };
  }
  return intact;
}

/** The most new files that a build waits for until they are on the disk. */
const maxSyncedFiles = 200;

/**
 * Checks that the written files are there, and writes the manifest, which makes the release
 * complete. After a power cut, what a small build wrote is on the disk. Of a large one, files may be
 * cut off: the next build sees it by their sizes, and makes them again.
 */
export function sealRelease(
  { folder, site }: Release,
  {
    keys,
    keptFiles,
    written,
    engine,
  }: {
    /** Of every file of the site. */
    readonly keys: FileKeys;
    readonly keptFiles: FileRecords;
    readonly written: ReadonlyMap<string, WrittenFile>;
    /** Version of the code. */
    readonly engine: string;
  },
): void {
  const files: Record<string, FileRecord> = {};
  for (const [file, key] of Object.entries(keys)) {
    const kept = keptFiles[file];
    files[file] = kept ?? { key, ...readWrittenFile(site, file, written.get(file)) };
    if (kept === undefined && written.size <= maxSyncedFiles) sync(join(site, file));
  }
  const path = join(folder, manifestFile);
  writeFileSync(path, JSON.stringify({ engine, files }), { flush: true });
  sync(folder);
}

function readWrittenFile(site: string, file: string, written: WrittenFile | undefined) {
  const found = lstatSync(join(site, file), { throwIfNoEntry: false });
  if (written === undefined || found?.size !== written.size)
    throw new Error(`${file} was not written to its end. Build again.`);
  return { ...written, mtime: found.mtimeMs };
}

/** Waits until a file or a folder's list of files is on the disk. */
function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } catch {
    // Some systems cannot do so for folders.
  } finally {
    closeSync(descriptor);
  }
}
