/** Reads texts in several threads; each thread takes the next batch until none is left. */
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { threadId, Worker } from "node:worker_threads";
import { readBytes } from "../files/bytes.ts";
import type { SourceFile } from "../files/walk.ts";
import { type MarkupStore, MarkupWriter } from "./markup-store.ts";
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
  /** Where the threads write the markup; without it, it is in the results. */
  readonly markup?: { readonly folder: string; readonly name: string } | undefined;
}

export type FileResult = readonly [file: string, result: ReadResult];

/** Returns the result of each file, by its path. */
export async function readInParallel(
  found: readonly SourceFile[],
  options: {
    root: string;
    store?: MarkupStore | undefined;
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
  const isLarge = found.length >= minFilesForThreads;
  const { root, store } = options;
  const markup =
    isLarge && store?.isWritten === true
      ? { folder: store.folder, name: store.createName() }
      : undefined;
  const input = { root, files, nextBatch, markup };
  const threads = isLarge ? Math.min(availableParallelism(), maxThreads) - 1 : 0;
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
  const { root, files, nextBatch, markup } = input;
  const writer = markup && new MarkupWriter(markup.folder, `${markup.name}-${threadId}.html`);
  for (;;) {
    const first = Atomics.add(nextBatch, 0, 1) * batchSize;
    if (first >= files.length) break;
    const results = files
      .slice(first, first + batchSize)
      .map((found): FileResult => [found.file, readFileResult(root, found)]);
    onResults(writer === undefined ? results : storeMarkup(results, writer));
  }
  writer?.close();
}

/** Moves the markup of results into a file; leaves it where the file cannot be written. */
function storeMarkup(results: readonly FileResult[], writer: MarkupWriter): readonly FileResult[] {
  const texts = results.flatMap(([, result]) => ("record" in result ? (result.html ?? "") : []));
  const stored = writer.write(texts)?.values();
  if (stored === undefined) return results;
  return results.map(([file, result]): FileResult => {
    if (!("record" in result)) return [file, result];
    const record = { ...result.record, markup: stored.next().value };
    return [file, { record, html: undefined }];
  });
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
    // Without it a thread that parses takes a hundred MB more, and no less time.
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  return new Promise((resolve, reject) => {
    worker.on("message", onResults);
    worker.on("error", reject);
    worker.on("exit", () => resolve());
  });
}
