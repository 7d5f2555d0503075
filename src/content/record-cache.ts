/** What is known of the files that have been read: within a process, and from build to build. */
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import type { PictureRecord } from "./files/pictures.ts";
import { RecordTable, type StampedRecord } from "./files/record-table.ts";
import type { TextRecord } from "./texts/record.ts";

type SavedTable<T> = readonly [string, StampedRecord<T>][];

export class RecordCache {
  readonly texts: RecordTable<TextRecord>;
  readonly pictures: RecordTable<PictureRecord>;

  constructor(texts: SavedTable<TextRecord> = [], pictures: SavedTable<PictureRecord> = []) {
    this.texts = new RecordTable(texts);
    this.pictures = new RecordTable(pictures);
  }

  /** Whether there is anything that the file of records does not say. */
  get hasChanged(): boolean {
    return this.texts.hasChanged || this.pictures.hasChanged;
  }

  /** Writes them to `path`, for the builds by this version of the code. */
  save(path: string, version: string): void {
    const { texts, pictures } = this;
    const stamped = JSON.stringify({ version, texts: texts.entries, pictures: pictures.entries });
    writeFileSync(`${path}.${process.pid}`, stamped);
    renameSync(`${path}.${process.pid}`, path);
  }
}

/** Milliseconds within which a file may be written twice and keep its times. */
const timestampGranularity = 1000;

/**
 * The records in a file that this project's `save` wrote; none where there is no such file, or
 * another version wrote it. A file that changed just before they were saved may have changed again
 * within the same tick of the file system's clock, so its record is not taken.
 */
export function readRecordCache(path: string, version: string): RecordCache {
  try {
    const savedAt = statSync(path).mtimeMs;
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isSavedRecords(found) || found.version !== version) return new RecordCache();
    const isSettled = <T>([, { stamp }]: [string, StampedRecord<T>]) =>
      lastChange(stamp) < savedAt - timestampGranularity;
    return new RecordCache(found.texts.filter(isSettled), found.pictures.filter(isSettled));
  } catch {
    return new RecordCache();
  }
}

/** The last of the times in a stamp: when the file's name or bytes last changed. */
function lastChange(stamp: string): number {
  return Number(stamp.split("-")[2]);
}

interface SavedRecords {
  readonly version: string;
  readonly texts: SavedTable<TextRecord>;
  readonly pictures: SavedTable<PictureRecord>;
}

/** The version names the code that wrote it, so its shape below that is known. */
function isSavedRecords(value: unknown): value is SavedRecords {
  return typeof value === "object" && value !== null && "version" in value && "texts" in value;
}
