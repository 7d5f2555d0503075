/** What is known of the files that have been read: within a process, and from build to build. */
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import type { PictureRecord } from "./pictures.ts";
import type { TextRecord } from "./record.ts";

interface Kept<T> {
  /** Of the file, as `Found` has it. */
  readonly stamp: string;
  readonly record: T;
}

/** Records by path. One that is not asked for again is forgotten when they are saved. */
class Shelf<T> {
  readonly #before: ReadonlyMap<string, Kept<T>>;
  readonly #now = new Map<string, Kept<T>>();

  constructor(before: readonly [string, Kept<T>][]) {
    this.#before = new Map(before);
  }

  /** The record of a file that has not changed since it was made. */
  get(file: string, stamp: string): T | undefined {
    const kept = this.#now.get(file) ?? this.#before.get(file);
    if (kept?.stamp !== stamp) return undefined;
    this.#now.set(file, kept);
    return kept.record;
  }

  set(file: string, stamp: string, record: T): void {
    this.#now.set(file, { stamp, record });
  }

  /** Whether there is anything that was not there before, or is no more. */
  get changed(): boolean {
    if (this.#now.size !== this.#before.size) return true;
    for (const [file, kept] of this.#now) if (this.#before.get(file) !== kept) return true;
    return false;
  }

  get all(): readonly [string, Kept<T>][] {
    return [...this.#now];
  }
}

type Saved<T> = readonly [string, Kept<T>][];

export class Records {
  readonly texts: Shelf<TextRecord>;
  readonly pictures: Shelf<PictureRecord>;

  constructor(texts: Saved<TextRecord> = [], pictures: Saved<PictureRecord> = []) {
    this.texts = new Shelf(texts);
    this.pictures = new Shelf(pictures);
  }

  /** Whether there is anything that the file of records does not say. */
  get changed(): boolean {
    return this.texts.changed || this.pictures.changed;
  }

  /** Writes them to `path`, for the builds by this version of the code. */
  save(path: string, version: string): void {
    const { texts, pictures } = this;
    const kept = JSON.stringify({ version, texts: texts.all, pictures: pictures.all });
    writeFileSync(`${path}.${process.pid}`, kept);
    renameSync(`${path}.${process.pid}`, path);
  }
}

/** Milliseconds within which a file may be written twice and keep its times. */
const granularity = 1000;

/**
 * The records in a file that this project's `save` wrote; none where there is no such file, or
 * another version wrote it. A file that changed just before they were saved may have changed again
 * within the same tick of the file system's clock, so its record is not taken.
 */
export function loadRecords(path: string, version: string): Records {
  try {
    const saved = statSync(path).mtimeMs;
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isSaved(found) || found.version !== version) return new Records();
    const settled = <T>([, { stamp }]: [string, Kept<T>]) => changedAt(stamp) < saved - granularity;
    return new Records(found.texts.filter(settled), found.pictures.filter(settled));
  } catch {
    return new Records();
  }
}

/** The last of the times in a stamp: when the file's name or bytes last changed. */
function changedAt(stamp: string): number {
  return Number(stamp.split("-")[2]);
}

interface SavedRecords {
  readonly version: string;
  readonly texts: Saved<TextRecord>;
  readonly pictures: Saved<PictureRecord>;
}

/** The version names the code that wrote it, so its shape below that is known. */
function isSaved(value: unknown): value is SavedRecords {
  return typeof value === "object" && value !== null && "version" in value && "texts" in value;
}
