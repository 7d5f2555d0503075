/** Threads that draw cards: as many as there are cores, each begun when there is work for it. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Commission } from "./artist.ts";

/** Each has a library of its own in memory. */
const most = 4;

const idle: Worker[] = [];
const waiting: ((worker: Worker) => void)[] = [];
let begun = 0;

/** The file of a card, PNG. Throws what the drawing throws. */
export async function drawn(commission: Commission): Promise<Uint8Array> {
  const worker = await free();
  // Only what is at work keeps the process from ending.
  worker.ref();
  try {
    const png = await answer(worker, commission);
    worker.unref();
    next(worker);
    return png;
  } catch (error) {
    begun--;
    const another = waiting.shift();
    if (another !== undefined) another(begin());
    throw error;
  }
}

function free(): Promise<Worker> | Worker {
  const worker = idle.pop();
  if (worker !== undefined) return worker;
  if (begun < Math.min(most, availableParallelism())) return begin();
  return new Promise((resolve) => waiting.push(resolve));
}

function next(worker: Worker): void {
  const resolve = waiting.shift();
  if (resolve === undefined) idle.push(worker);
  else resolve(worker);
}

function begin(): Worker {
  begun++;
  return new Worker(new URL("./artist.ts", import.meta.url));
}

function answer(worker: Worker, commission: Commission): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const done = (png: Uint8Array) => {
      worker.off("error", reject);
      resolve(png);
    };
    worker.once("message", done);
    worker.once("error", reject);
    worker.postMessage(commission);
  });
}
