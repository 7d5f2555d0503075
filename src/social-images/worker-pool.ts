/** Threads that draw social images: at most one a core, each started when there is work for it. */
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { RenderRequest } from "./worker.ts";

/** Each loads CanvasKit into memory. */
const maxWorkers = 4;

const idleWorkers: Worker[] = [];
const queue: ((worker: Worker) => void)[] = [];
let workerCount = 0;

/** Draws a social image in a thread. Returns a PNG; throws what the thread throws. */
export async function renderInWorker(request: RenderRequest): Promise<Uint8Array> {
  const worker = await acquireWorker();
  // Idle workers do not keep the process running.
  worker.ref();
  try {
    const png = await requestRender(worker, request);
    worker.unref();
    releaseWorker(worker);
    return png;
  } catch (error) {
    workerCount--;
    const nextInQueue = queue.shift();
    if (nextInQueue !== undefined) nextInQueue(startWorker());
    throw error;
  }
}

/** Ends the threads that have nothing to draw, and gives back the memory of each, about 40 MB. */
export async function endIdleWorkers(): Promise<void> {
  workerCount -= idleWorkers.length;
  await Promise.all(idleWorkers.splice(0).map((worker) => worker.terminate()));
}

function acquireWorker(): Promise<Worker> | Worker {
  const worker = idleWorkers.pop();
  if (worker !== undefined) return worker;
  if (workerCount < Math.min(maxWorkers, availableParallelism())) return startWorker();
  return new Promise((resolve) => queue.push(resolve));
}

function releaseWorker(worker: Worker): void {
  const resolve = queue.shift();
  if (resolve === undefined) idleWorkers.push(worker);
  else resolve(worker);
}

function startWorker(): Worker {
  workerCount++;
  return new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url));
}

function requestRender(worker: Worker, request: RenderRequest): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const onMessage = (png: Uint8Array) => {
      worker.off("error", reject);
      resolve(png);
    };
    worker.once("message", onMessage);
    worker.once("error", reject);
    worker.postMessage(request);
  });
}
