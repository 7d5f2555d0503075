/** A thread of src/content/readers.ts: reads its share and sends what came of it. */
import { parentPort, workerData } from "node:worker_threads";
import { readBatches } from "./readers.ts";

readBatches(workerData, (results) => parentPort?.postMessage(results));
