/** Remembers what was read from files: within a process, and from build to build. */
import { statSync } from "node:fs";
import { readJson, saveJson } from "./files/checked-json.ts";
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

  /** Whether the records differ from those that were loaded. */
  get hasChanged(): boolean {
    return this.texts.hasChanged || this.pictures.hasChanged;
  }

  /** Writes the records to `path`, for builds by this version of the code. */
  save(path: string, version: string): void {
    const { texts, pictures } = this;
    saveJson(path, { version, texts: texts.entries, pictures: pictures.entries });
  }
}

/** Milliseconds within which two writes may leave a file with the same times. */
const timestampGranularity = 1000;

/**
 * Loads the records that `save` wrote; none where there is no such file, it is damaged, or another
 * version of the code wrote it. A file that changed just before the save may have changed again
 * within the same tick of the file system's clock, so its record is dropped.
 */
export function readRecordCache(path: string, version: string): RecordCache {
  try {
    const savedAt = statSync(path).mtimeMs;
    const found = readJson(path);
    if (!isSavedRecords(found) || found.version !== version) return new RecordCache();
    const isSettled = <T>([, { stamp }]: [string, StampedRecord<T>]) =>
      lastChange(stamp) < savedAt - timestampGranularity;
    return new RecordCache(found.texts.filter(isSettled), found.pictures.filter(isSettled));
  } catch {
    return new RecordCache();
  }
}

/** Returns the ctime in a stamp, in milliseconds: when the file's name or bytes last changed. */
function lastChange(stamp: string): number {
  return Number(stamp.split("-")[2]);
}

interface SavedRecords {
  readonly version: string;
  readonly texts: SavedTable<TextRecord>;
  readonly pictures: SavedTable<PictureRecord>;
}

/** Checks the top level only: the version names the code that wrote the rest. */
function isSavedRecords(value: unknown): value is SavedRecords {
  return typeof value === "object" && value !== null && "version" in value && "texts" in value;
}
