/** Reads texts in several threads; each thread takes the next batch until none is left. */
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { readBytes } from "../files/bytes.ts";
import type { SourceFile } from "../files/walk.ts";
import { type ReadResult, readTextRecord } from "./record.ts";

/** With fewer texts, starting threads takes longer than reading. */
const minFilesForThreads = 300;
/** Texts in a batch. */
const batchSize = 32;
const maxThreads = 4;

/** Input of all threads; `nextBatch` counts the batches taken. */
export interface WorkerInput {
  readonly root: string;
  readonly files: readonly Pick<SourceFile, "file" | "bytes">[];
  readonly nextBatch: Int32Array<SharedArrayBuffer>;
}

export type FileResult = readonly [file: string, result: ReadResult];

/** Returns the result of each file, by its path. */
export async function readInParallel(
  found: readonly SourceFile[],
  options: {
    root: string;
    progress?: ((done: number, all: number) => void) | undefined;
  },
): Promise<ReadonlyMap<string, ReadResult>> {
  const results = new Map<string, ReadResult>();
  const add = (batch: readonly FileResult[]) => {
    for (const [file, result] of batch) results.set(file, result);
    options.progress?.(results.size, found.length);
  };
  const files = found.map(({ file, bytes }) => ({ file, bytes }));
  const nextBatch = new Int32Array(new SharedArrayBuffer(4));
  const input = { root: options.root, files, nextBatch };
  const threads =
    found.length < minFilesForThreads ? 0 : Math.min(availableParallelism(), maxThreads) - 1;
  const workers = Array.from({ length: threads }, () => startWorker(input, add));
  readBatches(input, add);
  await Promise.all(workers);
  return results;
}

/** Reads batches until none is left. */
export function readBatches(
  input: WorkerInput,
  onResults: (results: readonly FileResult[]) => void,
): void {
  const { root, files, nextBatch } = input;
  for (;;) {
    const first = Atomics.add(nextBatch, 0, 1) * batchSize;
    if (first >= files.length) return;
    onResults(
      files
        .slice(first, first + batchSize)
        .map((found) => [found.file, readFileResult(root, found)]),
    );
  }
}

function readFileResult(root: string, found: WorkerInput["files"][number]): ReadResult {
  const bytes = readBytes(root, found);
  return Buffer.isBuffer(bytes)
    ? readTextRecord(found.file, bytes)
    : [{ severity: "problem", file: found.file, ...bytes }];
}

function startWorker(
  input: WorkerInput,
  onResults: (results: readonly FileResult[]) => void,
): Promise<void> {
  const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: input,
  });
  return new Promise((resolve, reject) => {
    worker.on("message", onResults);
    worker.on("error", reject);
    worker.on("exit", () => resolve());
  });
}
