/**
 * Remembers what was read from files: within a process, and from build to build. The records are
 * saved in several files, by the names of the texts, of which a save writes those that differ.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { readJson, saveJson, timestampGranularity } from "./files/checked-json.ts";
import type { PictureRecord } from "./files/pictures.ts";
import { RecordTable, type StampedRecord } from "./files/record-table.ts";
import { stopYoungHeapGrowth } from "./files/young-heap.ts";
import { MarkupStore } from "./texts/markup-store.ts";
import type { TextRecord } from "./texts/record.ts";

type SavedTable<T> = readonly [string, StampedRecord<T>][];

/** Number of files at most. Of 5,000 texts, each has 400 kB. */
const partCount = 32;

export class RecordCache {
  readonly texts: RecordTable<TextRecord>;
  readonly pictures: RecordTable<PictureRecord>;
  /** Undefined where the records are kept in memory alone. */
  readonly markup: MarkupStore | undefined;

  constructor(
    texts: SavedTable<TextRecord> = [],
    pictures: SavedTable<PictureRecord> = [],
    markup?: MarkupStore,
  ) {
    this.texts = new RecordTable(texts);
    this.pictures = new RecordTable(pictures);
    this.markup = markup;
  }

  /** The files whose records differ from those that were loaded. */
  get changed(): readonly string[] {
    return [...this.texts.listChanged(), ...this.pictures.listChanged()];
  }

  /** Writes the records to a folder, for builds by this version of the code. */
  save(folder: string, version: string): void {
    const { changed } = this;
    if (changed.length === 0) return;
    const texts = groupByPart(this.texts.entries);
    const pictures = groupByPart(this.pictures.entries);
    mkdirSync(folder, { recursive: true });
    for (const part of new Set(changed.map(getPart))) {
      const saved = { version, texts: texts.get(part) ?? [], pictures: pictures.get(part) ?? [] };
      const path = join(folder, `${part}.json`);
      if (saved.texts.length + saved.pictures.length > 0) saveJson(path, saved);
      else rmSync(path, { force: true });
    }
    this.markup?.prune(this.texts.entries.map(([, { record }]) => record));
  }
}

/** Returns the number of the file that holds the records of a text or picture. */
function getPart(file: string): number {
  // FNV-1a.
  let sum = 0x811c9dc5;
  for (let i = 0; i < file.length; i++) sum = Math.imul(sum ^ file.charCodeAt(i), 0x01000193);
  return (sum >>> 0) % partCount;
}

function groupByPart<T>(entries: SavedTable<T>): ReadonlyMap<number, SavedTable<T>> {
  return Map.groupBy(entries, ([file]) => getPart(file));
}

/**
 * Loads the records that `save` wrote; none where there is no such folder. Files that are damaged, or
 * that another version of the code wrote, count as empty. A text that changed just before the save
 * may have changed again within the same tick of the file system's clock, so its record is dropped.
 * With `willSave` the markup of many new texts is written to the folder at once. From this call on the
 * young heap of the process does not grow.
 */
export function readRecordCache(
  folder: string,
  version: string,
  { willSave = false }: { readonly willSave?: boolean } = {},
): RecordCache {
  // All commands come here first, once they are loaded.
  stopYoungHeapGrowth();
  const texts: [string, StampedRecord<TextRecord>][] = [];
  const pictures: [string, StampedRecord<PictureRecord>][] = [];
  for (const name of listFiles(folder)) {
    const path = join(folder, name);
    const savedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const found = readJson(path);
    if (!isSavedRecords(found) || found.version !== version) continue;
    const isSettled = <T>([, { stamp }]: [string, StampedRecord<T>]) =>
      lastChange(stamp) < savedAt - timestampGranularity;
    for (const entry of found.texts) if (isSettled(entry)) texts.push(entry);
    for (const entry of found.pictures) if (isSettled(entry)) pictures.push(entry);
  }
  return new RecordCache(texts, pictures, new MarkupStore(folder, willSave));
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));
  } catch {
    return [];
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
