/**
 * Where made files are kept, a folder for each key below .waymark/made: the files, and a list of
 * them. A folder is filled aside and renamed, so that a kill leaves a whole one or none, and two
 * builds that make the same thing at once do not disturb each other.
 */
import { createHash, randomUUID } from "node:crypto";
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
import type { MadeFile } from "../../model/recipe.ts";
import { isRunning } from "../releases.ts";

/** The list of the files, beside the folder that holds them. */
const list = "made.json";
const goodKey = /^[a-z][a-z0-9-]*$/;
/** No way out of the folder, and nothing that one system has and another has not. */
const goodName = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

export class Store {
  readonly #root: string;
  /** From the root. */
  readonly #path: string;
  /** What has been looked up or made already, by key. */
  readonly #known = new Map<string, readonly MadeFile[]>();

  /** `folder` is a path from the root; it comes into being with the first thing that is kept. */
  constructor(root: string, folder: string) {
    this.#root = root;
    this.#path = folder;
  }

  get #folder(): string {
    return join(this.#root, this.#path);
  }

  /** Where a file lies, from the root. Nobody writes it again. */
  path(key: string, name: string): string {
    return `${this.#path}/${key}/files/${name}`;
  }

  /** The same, from the root of the file system. */
  absolute(key: string, name: string): string {
    return join(this.#root, this.path(key, name));
  }

  /** What was made under a key; undefined where nothing was, or some of it is gone. */
  find(key: string): readonly MadeFile[] | undefined {
    const files = this.#known.get(key) ?? this.#read(key);
    if (files === undefined || !existsSync(join(this.#folder, key, list))) return undefined;
    this.#known.set(key, files);
    return files;
  }

  #read(key: string): readonly MadeFile[] | undefined {
    try {
      const found: unknown = JSON.parse(readFileSync(join(this.#folder, key, list), "utf8"));
      if (!isList(found)) return undefined;
      const whole = ({ name, bytes }: MadeFile) =>
        statSync(this.absolute(key, name)).size === bytes;
      return found.every(whole) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps what was made under a key, unless another build has done so meanwhile. */
  keep(key: string, made: ReadonlyMap<string, Uint8Array>): readonly MadeFile[] {
    if (!goodKey.test(key)) throw new Error(`"${key}" cannot be the key of a recipe`);
    const aside = this.#aside();
    const files: MadeFile[] = [];
    for (const [name, data] of made) {
      if (!goodName.test(name)) throw new Error(`a recipe cannot make a file "${name}"`);
      const file = join(aside, "files", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
      const hash = createHash("sha256").update(data).digest("base64url").slice(0, 22);
      files.push({ name, bytes: data.length, hash });
    }
    mkdirSync(aside, { recursive: true });
    writeFileSync(join(aside, list), JSON.stringify(files));
    return this.#place(key, aside) ?? files;
  }

  /** Gives what is there already, if it is whole; else the new folder takes its place. */
  #place(key: string, aside: string): readonly MadeFile[] | undefined {
    const folder = join(this.#folder, key);
    this.#known.delete(key);
    const others = this.find(key);
    if (others !== undefined) {
      rmSync(aside, { recursive: true });
      return others;
    }
    this.#drop(key);
    try {
      renameSync(aside, folder);
    } catch (error) {
      const meanwhile = this.find(key);
      if (meanwhile === undefined) throw error;
      rmSync(aside, { recursive: true });
      return meanwhile;
    }
    return this.find(key);
  }

  /**
   * Deletes what is under other keys than these, and what was being written by who has ended.
   * `busy` says whether others run, who may need what this process does not.
   */
  clear(needed: ReadonlySet<string>, busy: () => boolean): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      const unneeded = goodKey.test(name)
        ? // Only now, since another may have begun meanwhile.
          !needed.has(name) && !busy()
        : !isRunning(Number.parseInt(name, 10));
      if (unneeded) this.#drop(name);
    }
  }

  /** In one step out of sight, and then deleted. What cannot be deleted is left. */
  #drop(name: string): void {
    if (!existsSync(join(this.#folder, name))) return;
    const gone = this.#aside();
    this.#known.delete(name);
    try {
      renameSync(join(this.#folder, name), gone);
      rmSync(gone, { recursive: true, force: true });
    } catch {}
  }

  /** A path that says whose it is, and that no other has. */
  #aside(): string {
    return join(this.#folder, `${process.pid}-${randomUUID()}`);
  }
}

function isList(value: unknown): value is readonly MadeFile[] {
  const isFile = (one: unknown) =>
    typeof one === "object" && one !== null && "name" in one && "bytes" in one && "hash" in one;
  return Array.isArray(value) && value.every(isFile);
}
