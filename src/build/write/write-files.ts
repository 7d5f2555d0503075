/**
 * Writes the files of a release in two threads. On most systems it takes longer to make a folder and
 * a file in it than to render the page, so one thread renders, and writes what the other is too busy
 * for.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { Worker } from "node:worker_threads";

/** With fewer files, starting a thread takes longer than writing. */
const minFilesForThread = 300;
/** Files in a batch. */
const batchSize = 16;
/** Batches that may wait for the other thread; they are what is held in memory. */
const maxWaiting = 8;

/** Paths within the site, and the bytes. */
export type Batch = readonly (readonly [file: string, bytes: Uint8Array<ArrayBuffer>])[];

/** Input of the thread, which adds to `written` after each batch. */
export interface WriterInput {
  readonly folder: string;
  readonly written: Int32Array<SharedArrayBuffer>;
}

export class FileWriter {
  readonly #writeHere: (batch: Batch) => void;
  readonly #written = new Int32Array(new SharedArrayBuffer(4));
  readonly #worker: Worker | undefined;
  /** Rejects with what the thread threw. */
  readonly #ended: Promise<void>;
  #batch: Batch[number][] = [];
  #sent = 0;

  /** `folder` is absolute; `count` is the number of files to come. */
  constructor(folder: string, count: number) {
    this.#writeHere = createBatchWriter(folder);
    const workerData: WriterInput = { folder, written: this.#written };
    const file = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);
    this.#worker = count < minFilesForThread ? undefined : new Worker(file, { workerData });
    this.#ended = new Promise((resolve, reject) => {
      this.#worker?.once("error", reject).once("exit", () => resolve());
      if (this.#worker === undefined) resolve();
    });
    // `close` reports it.
    this.#ended.catch(() => {});
  }

  /** Writes a file; a buffer that is sent to the other thread is empty afterwards. */
  write(file: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#batch.push([file, bytes]);
    if (this.#batch.length === batchSize) this.#flush();
  }

  /** Waits until all files are written. Throws what either thread threw. */
  async close(): Promise<void> {
    this.#flush();
    this.#worker?.postMessage(undefined);
    await this.#ended;
  }

  /** Ends the thread, whatever it is at. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #flush(): void {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    const waiting = this.#sent - Atomics.load(this.#written, 0);
    if (this.#worker === undefined || waiting >= maxWaiting) this.#writeHere(batch);
    else {
      const buffers = batch.map(([, bytes]) => bytes.buffer);
      this.#worker.postMessage(batch, buffers);
      this.#sent++;
    }
  }
}

/** Returns a function that writes batches below `folder`, and makes each folder there once. */
export function createBatchWriter(folder: string): (batch: Batch) => void {
  const created = new Set<string>();
  return (batch) => {
    for (const [file, bytes] of batch) {
      const path = join(folder, file);
      const parent = dirname(path);
      if (!created.has(parent)) mkdirSync(parent, { recursive: true });
      created.add(parent);
      writeFileSync(path, bytes);
      // Frees the memory now: the collector of a thread that only writes hardly runs.
      bytes.buffer.transfer(0);
    }
  };
}
