/**
 * The artifacts of earlier builds: a folder for each key, with the files and a list of them. A
 * folder is filled under another name and then renamed, so a build that is killed leaves a complete
 * folder or none, and two builds that make the same artifact at once do not disturb each other.
 */
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { hash } from "../text/hash.ts";
import type { ArtifactFile } from "./spec.ts";

/** The list of the files, beside the folder that holds them. */
const listFile = "made.json";
const keyPattern = /^[a-z][a-z0-9-]*$/;
/** No path out of the folder, and only characters that every file system allows. */
const filePattern = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

interface CachedFile extends ArtifactFile {
  /** When it was written, in seconds since 1970. */
  readonly modified: number;
}

export class ArtifactCache {
  readonly #root: string;
  readonly #relativeFolder: string;
  /** Lists that this process has read or written, by key. */
  readonly #lists = new Map<string, readonly ArtifactFile[]>();

  /** `folder` is relative to the project's `root`; the first artifact creates it. */
  constructor(root: string, folder: string) {
    this.#root = root;
    this.#relativeFolder = folder;
  }

  get #folder(): string {
    return join(this.#root, this.#relativeFolder);
  }

  /** Returns the path of a file, relative to the project. The file is never written again. */
  path(key: string, name: string): string {
    return `${this.#relativeFolder}/${key}/files/${name}`;
  }

  /** Returns the files of a key; undefined if there are none, or if one is missing or edited. */
  get(key: string): readonly ArtifactFile[] | undefined {
    const files = this.#lists.get(key) ?? this.#readList(key);
    if (files === undefined || !existsSync(join(this.#folder, key, listFile))) return undefined;
    this.#lists.set(key, files);
    return files;
  }

  /** Returns the bytes of the files of a key, by name; undefined as in `get`. */
  read(key: string): ReadonlyMap<string, Uint8Array> | undefined {
    const entries = this.get(key)?.map(
      ({ name }) => [name, readFileSync(join(this.#root, this.path(key, name)))] as const,
    );
    return entries && new Map(entries);
  }

  /**
   * Returns a function that reads files of the newest artifact with the same name as `key`, which
   * itself is not cached; undefined if there is none.
   */
  findEarlier(key: string): ((file: string) => Uint8Array | undefined) | undefined {
    const name = key.slice(0, key.lastIndexOf("-") + 1);
    const modified = (other: string) =>
      statSync(join(this.#folder, other), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const earlier = this.#listKeys()
      .filter((other) => other.startsWith(name) && !other.slice(name.length).includes("-"))
      .map((other) => ({ key: other, time: modified(other) }))
      .sort((a, b) => b.time - a.time)
      .find((other) => this.get(other.key) !== undefined);
    if (earlier === undefined) return undefined;
    const names = new Set(this.get(earlier.key)?.map((file) => file.name));
    return (file) =>
      names.has(file) ? readFileSync(join(this.#root, this.path(earlier.key, file))) : undefined;
  }

  #listKeys(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder).filter((name) => keyPattern.test(name));
  }

  #readList(key: string): readonly ArtifactFile[] | undefined {
    try {
      const parsed: unknown = JSON.parse(readFileSync(join(this.#folder, key, listFile), "utf8"));
      if (!isFileList(parsed)) return undefined;
      const isIntact = ({ name, bytes, modified }: CachedFile) => {
        const { size, mtimeMs } = statSync(join(this.#root, this.path(key, name)));
        return size === bytes && mtimeMs === modified * 1000;
      };
      return parsed.every(isIntact) ? parsed : undefined;
    } catch {
      return undefined;
    }
  }

  /** Saves the files of a key, unless another build has saved them meanwhile. Returns what is saved. */
  put(key: string, contents: ReadonlyMap<string, Uint8Array>): readonly ArtifactFile[] {
    if (!keyPattern.test(key)) throw new Error(`"${key}" is not a valid artifact key`);
    const temporary = this.#createTemporaryPath();
    const files: CachedFile[] = [];
    for (const [name, data] of contents) {
      if (!filePattern.test(name)) throw new Error(`"${name}" is not a valid artifact file name`);
      const file = join(temporary, "files", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
      // Whole seconds: archives keep no more, and a later edit has a fraction.
      const modified = Math.floor(statSync(file).mtimeMs / 1000);
      utimesSync(file, modified, modified);
      files.push({ name, bytes: data.length, hash: hash(data), modified });
    }
    mkdirSync(temporary, { recursive: true });
    // Not synced: what a crash of the system keeps off the disk is a list that cannot be parsed, or a
    // file of another size than the list says, and is built again.
    writeFileSync(join(temporary, listFile), JSON.stringify(files));
    return this.#install(key, temporary, files);
  }

  /** Renames a complete folder to its key. */
  #install(
    key: string,
    temporary: string,
    files: readonly ArtifactFile[],
  ): readonly ArtifactFile[] {
    this.#lists.delete(key);
    try {
      renameSync(temporary, join(this.#folder, key));
    } catch {
      // There is a folder of this key: another build was first, or its files are damaged.
      const existing = this.get(key);
      if (existing !== undefined) {
        rmSync(temporary, { recursive: true });
        return existing;
      }
      this.#delete(key);
      renameSync(temporary, join(this.#folder, key));
    }
    this.#lists.set(key, files);
    return files;
  }

  /**
   * Deletes artifacts with other keys, and what a killed build has left. Stops as soon as `isAlone`,
   * called before each deletion, says that other processes may use them.
   */
  prune(usedKeys: ReadonlySet<string>, isAlone: () => boolean): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (usedKeys.has(name)) continue;
      if (!isAlone()) return;
      this.#delete(name);
    }
  }

  /** Renames a folder first, so that no half deleted artifact is found. Errors are left for later. */
  #delete(name: string): void {
    const temporary = this.#createTemporaryPath();
    this.#lists.delete(name);
    try {
      renameSync(join(this.#folder, name), temporary);
      rmSync(temporary, { recursive: true, force: true });
    } catch {}
  }

  /** Never matches `keyPattern`. */
  #createTemporaryPath(): string {
    return join(this.#folder, `${process.pid}-${randomUUID()}`);
  }
}

function isFileList(value: unknown): value is readonly CachedFile[] {
  const isFile = (item: unknown) =>
    typeof item === "object" && item !== null && "name" in item && "modified" in item;
  return Array.isArray(value) && value.every(isFile);
}
