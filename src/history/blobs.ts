/** The bytes of old files, read by one process in one go. */
import type { Git } from "./git.ts";
import { partial } from "./no-history.ts";

const lineEnd = 0x0a;

export class Blobs {
  readonly #known = new Map<string, Buffer>();

  get(id: string): Buffer | undefined {
    return this.#known.get(id);
  }

  /** Puts in bytes that no commit has, under an id of the caller's. */
  set(id: string, bytes: Buffer): void {
    this.#known.set(id, bytes);
  }

  /** Reads those that are not known yet. Throws where the repository has not got one of them. */
  async fetch(git: Git, ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (wanted.length === 0) return;
    const out = await git(["cat-file", "--batch", "--buffer"], `${wanted.join("\n")}\n`);
    let at = 0;
    for (const id of wanted) {
      const end = out.indexOf(lineEnd, at);
      const [, kind, size] = out.toString("latin1", at, end).split(" ");
      if (kind !== "blob") throw partial();
      const from = end + 1;
      at = from + Number(size);
      this.#known.set(id, out.subarray(from, at));
      at += 1;
    }
  }
}
