/** Thread of src/content/texts/parallel.ts: reads batches and posts their results. */
import { parentPort, workerData } from "node:worker_threads";
import { readBatches } from "./parallel.ts";

readBatches(workerData, (results) => parentPort?.postMessage(results));
