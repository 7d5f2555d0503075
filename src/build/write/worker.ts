/** Thread of src/build/write/write-files.ts: writes batches until it gets an empty message. */
import { parentPort, workerData } from "node:worker_threads";
import { type Batch, createBatchWriter, type WriterInput } from "./write-files.ts";

const { folder, written }: WriterInput = workerData;
const write = createBatchWriter(folder);
parentPort?.on("message", (batch: Batch | undefined) => {
  if (batch === undefined) return parentPort?.close();
  write(batch);
  Atomics.add(written, 0, 1);
});
