/**
 * Keeps the markup of many texts in files, not in memory, from the time they are read to the page
 * that shows it, and for later builds that render the page again though its text is the same. What
 * cannot be read any more is rendered again from the text.
 */
import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { hash } from "../../text/hash.ts";

/** Where the markup of a text is. */
export interface StoredMarkup {
  /** The name of the file. */
  readonly file: string;
  /** In bytes. */
  readonly start: number;
  readonly size: number;
  readonly hash: string;
}

const fileName = /^markup-.*\.html$/;

/** Writes a file of its own: each thread that reads texts has one. */
export class MarkupWriter {
  readonly #file: string;
  readonly #descriptor: number | undefined;
  #size = 0;
  /** One for all texts: the memory of thousands is collected late. */
  #buffer = Buffer.alloc(0);

  /** Writes nothing where the folder cannot be used. */
  constructor(folder: string, file: string) {
    this.#file = file;
    try {
      mkdirSync(folder, { recursive: true });
      this.#descriptor = openSync(join(folder, file), "wx");
    } catch {
      this.#descriptor = undefined;
    }
  }

  /** Returns where each of the texts is; undefined where they could not be written. */
  write(texts: readonly string[]): readonly StoredMarkup[] | undefined {
    if (this.#descriptor === undefined) return undefined;
    const most = 3 * texts.reduce((sum, { length }) => sum + length, 0);
    if (this.#buffer.length < most) this.#buffer = Buffer.allocUnsafeSlow(most);
    let end = 0;
    const stored = texts.map((text) => {
      const start = end;
      end += this.#buffer.write(text, start);
      const bytes = this.#buffer.subarray(start, end);
      const { length: size } = bytes;
      return { file: this.#file, start: this.#size + start, size, hash: hash(bytes) };
    });
    try {
      const written = writeSync(this.#descriptor, this.#buffer, 0, end, this.#size);
      if (written < end) return undefined;
    } catch {
      return undefined;
    }
    this.#size += end;
    return stored;
  }

  /** To be called once, after the last text. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
  }
}

/** The files of markup of a folder. */
export class MarkupStore {
  readonly folder: string;
  /** Whether what is read now is written there: only where the records are saved too. */
  readonly isWritten: boolean;
  readonly #descriptors = new Map<string, number>();
  #buffer = Buffer.alloc(0);

  constructor(folder: string, isWritten: boolean) {
    this.folder = folder;
    this.isWritten = isWritten;
  }

  /** Returns the start of names that no other file has. */
  createName(): string {
    return `markup-${randomUUID()}`;
  }

  /** Returns markup that was written; undefined where it is not there as it was. */
  read({ file, start, size, hash: expected }: StoredMarkup): string | undefined {
    if (this.#buffer.length < size) this.#buffer = Buffer.allocUnsafeSlow(size);
    const bytes = this.#buffer.subarray(0, size);
    try {
      const descriptor = this.#descriptors.get(file) ?? openSync(join(this.folder, file), "r");
      this.#descriptors.set(file, descriptor);
      if (readSync(descriptor, bytes, 0, size, start) < size) return undefined;
    } catch {
      return undefined;
    }
    return hash(bytes) === expected ? bytes.toString() : undefined;
  }

  /** Deletes the files in which no record has its markup. */
  prune(records: Iterable<{ readonly markup?: StoredMarkup | undefined }>): void {
    const used = new Set([...records].map(({ markup }) => markup?.file));
    for (const name of readdirSync(this.folder)) {
      if (!fileName.test(name) || used.has(name)) continue;
      try {
        rmSync(join(this.folder, name), { force: true });
      } catch {
        // On Windows another process may have it open; a later build deletes it.
      }
    }
  }
}
