/**
 * Where made files are kept, a folder for each key below .waymark/made: the files, and a list of
 * them. A folder is filled aside and renamed, so that a kill leaves a whole one or none, and two
 * builds that make the same thing at once do not disturb each other.
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
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isOtherProcessRunning } from "../build/publish/releases.ts";
import { hash } from "../text/hash.ts";
import type { ArtifactFile } from "./spec.ts";

/** The list of the files, beside the folder that holds them. */
const listFile = "made.json";
const keyPattern = /^[a-z][a-z0-9-]*$/;
/** No way out of the folder, and nothing that one system has and another has not. */
const filePattern = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

export class ArtifactCache {
  readonly #root: string;
  /** From the root. */
  readonly #relativeFolder: string;
  /** What has been looked up or made already, by key. */
  readonly #lists = new Map<string, readonly ArtifactFile[]>();

  /** `folder` is a path from the root; it comes into being with the first thing that is kept. */
  constructor(root: string, folder: string) {
    this.#root = root;
    this.#relativeFolder = folder;
  }

  get #folder(): string {
    return join(this.#root, this.#relativeFolder);
  }

  /** Where a file lies, from the root. Nobody writes it again. */
  relativePath(key: string, name: string): string {
    return `${this.#relativeFolder}/${key}/files/${name}`;
  }

  /** The same, from the root of the file system. */
  absolutePath(key: string, name: string): string {
    return join(this.#root, this.relativePath(key, name));
  }

  /** What was made under a key; undefined where nothing was, or some of it is gone. */
  get(key: string): readonly ArtifactFile[] | undefined {
    const files = this.#lists.get(key) ?? this.#readList(key);
    if (files === undefined || !existsSync(join(this.#folder, key, listFile))) return undefined;
    this.#lists.set(key, files);
    return files;
  }

  #readList(key: string): readonly ArtifactFile[] | undefined {
    try {
      const parsed: unknown = JSON.parse(readFileSync(join(this.#folder, key, listFile), "utf8"));
      if (!isFileList(parsed)) return undefined;
      const isComplete = ({ name, bytes }: ArtifactFile) =>
        statSync(this.absolutePath(key, name)).size === bytes;
      return parsed.every(isComplete) ? parsed : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps what was made under a key, unless another build has done so meanwhile. */
  put(key: string, contents: ReadonlyMap<string, Uint8Array>): readonly ArtifactFile[] {
    if (!keyPattern.test(key)) throw new Error(`"${key}" cannot be the key of a recipe`);
    const temporary = this.#createTemporaryPath();
    const files: ArtifactFile[] = [];
    for (const [name, data] of contents) {
      if (!filePattern.test(name)) throw new Error(`a recipe cannot make a file "${name}"`);
      const file = join(temporary, "files", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
      files.push({ name, bytes: data.length, hash: hash(data) });
    }
    mkdirSync(temporary, { recursive: true });
    writeFileSync(join(temporary, listFile), JSON.stringify(files));
    return this.#install(key, temporary) ?? files;
  }

  /** Gives what is there already, if it is whole; else the new folder takes its place. */
  #install(key: string, temporary: string): readonly ArtifactFile[] | undefined {
    const folder = join(this.#folder, key);
    this.#lists.delete(key);
    const existing = this.get(key);
    if (existing !== undefined) {
      rmSync(temporary, { recursive: true });
      return existing;
    }
    this.#remove(key);
    try {
      renameSync(temporary, folder);
    } catch (error) {
      const concurrent = this.get(key);
      if (concurrent === undefined) throw error;
      rmSync(temporary, { recursive: true });
      return concurrent;
    }
    return this.get(key);
  }

  /**
   * Deletes what is under other keys than these, and what was being written by who has ended.
   * `busy` says whether others run, who may need what this process does not.
   */
  prune(usedKeys: ReadonlySet<string>, othersRunning: () => boolean): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      const isUnused = keyPattern.test(name)
        ? // Only now, since another may have begun meanwhile.
          !usedKeys.has(name) && !othersRunning()
        : !isOtherProcessRunning(Number.parseInt(name, 10));
      if (isUnused) this.#remove(name);
    }
  }

  /** In one step out of sight, and then deleted. What cannot be deleted is left. */
  #remove(name: string): void {
    if (!existsSync(join(this.#folder, name))) return;
    const temporary = this.#createTemporaryPath();
    this.#lists.delete(name);
    try {
      renameSync(join(this.#folder, name), temporary);
      rmSync(temporary, { recursive: true, force: true });
    } catch {}
  }

  /** A path that says whose it is, and that no other has. */
  #createTemporaryPath(): string {
    return join(this.#folder, `${process.pid}-${randomUUID()}`);
  }
}

function isFileList(value: unknown): value is readonly ArtifactFile[] {
  const isFile = (one: unknown) =>
    typeof one === "object" && one !== null && "name" in one && "bytes" in one && "hash" in one;
  return Array.isArray(value) && value.every(isFile);
}
