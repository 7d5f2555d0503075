/** Reads texts on several threads: every thread takes the next few that nobody has taken yet. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { readBytes } from "./bytes.ts";
import { type RecordResult, readRecord } from "./record.ts";
import type { Found } from "./walk.ts";

/** Fewer texts than this are read sooner than a thread has started. */
const many = 300;
/** Texts that a thread takes at a time. */
const handful = 32;
const mostThreads = 4;

/** What all threads work on; `taken` counts the handfuls that have been taken. */
export interface Share {
  readonly root: string;
  readonly base: string;
  readonly files: readonly Pick<Found, "file" | "bytes">[];
  readonly taken: Int32Array<SharedArrayBuffer>;
}

export type FileResult = readonly [file: string, result: RecordResult];

/** What came of each file, by its path. */
export async function readRecords(
  found: readonly Found[],
  how: { root: string; base: string; progress?: ((done: number, all: number) => void) | undefined },
): Promise<ReadonlyMap<string, RecordResult>> {
  const results = new Map<string, RecordResult>();
  const add = (more: readonly FileResult[]) => {
    for (const [file, result] of more) results.set(file, result);
    how.progress?.(results.size, found.length);
  };
  const files = found.map(({ file, bytes }) => ({ file, bytes }));
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const share = { root: how.root, base: how.base, files, taken };
  const threads = found.length < many ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
  const helpers = Array.from({ length: threads }, () => helper(share, add));
  work(share, add);
  await Promise.all(helpers);
  return results;
}

/** Reads handfuls until none is left. */
export function work(share: Share, done: (results: readonly FileResult[]) => void): void {
  const { root, base, files, taken } = share;
  for (;;) {
    const from = Atomics.add(taken, 0, 1) * handful;
    if (from >= files.length) return;
    done(
      files.slice(from, from + handful).map((found) => [found.file, readOne(root, base, found)]),
    );
  }
}

function readOne(root: string, base: string, found: Share["files"][number]): RecordResult {
  const bytes = readBytes(root, found);
  return Buffer.isBuffer(bytes)
    ? readRecord(found.file, bytes, base)
    : [{ severity: "problem", file: found.file, ...bytes }];
}

function helper(share: Share, add: (results: readonly FileResult[]) => void): Promise<void> {
  const worker = new Worker(new URL("./reader.ts", import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => {
    worker.on("message", add);
    worker.on("error", reject);
    worker.on("exit", () => resolve());
  });
}
