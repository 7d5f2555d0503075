/** A thread of src/content/texts/parallel.ts: reads its share and sends what came of it. */
import { parentPort, workerData } from "node:worker_threads";
import { readBatches } from "./parallel.ts";

readBatches(workerData, (results) => parentPort?.postMessage(results));
