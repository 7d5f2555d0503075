/** A thread of src/content/readers.ts: reads its share and sends what came of it. */
import { parentPort, workerData } from "node:worker_threads";
import { work } from "./readers.ts";

work(workerData, (results) => parentPort?.postMessage(results));
