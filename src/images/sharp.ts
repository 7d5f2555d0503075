/** The library that reads and writes pictures. It is loaded when there is one to read. */
import type { Sharp, SharpOptions } from "sharp";
import { readPackageVersion } from "../artifacts/package-version.ts";

/** With what a picture is read: what is broken is refused, what is merely odd is not. */
const readOptions: SharpOptions = { failOn: "error", limitInputPixels: false };

let loaded: Promise<typeof import("sharp")> | undefined;

async function loadSharp() {
  loaded ??= import("sharp").then((sharp) => {
    // A picture is asked for once, and every core has another picture to work on.
    sharp.default.cache(false);
    sharp.default.concurrency(1);
    return sharp;
  });
  try {
    return (await loaded).default;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split("\n");
    throw new Error(
      `pictures cannot be read, as the package sharp does not work on this machine (${reason}). Run npm ci on it, without leaving out optional packages.`,
    );
  }
}

/** A picture's bytes, to do something with; where they are damaged, doing it throws. */
export async function openImage(bytes: Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(bytes, { ...readOptions, ...options });
}

/** Of the library, told without loading it. */
export function readSharpVersion(): string {
  return readPackageVersion(new URL("../package.json", import.meta.resolve("sharp")));
}

/** Pixels of a picture that needs so much memory that it is read while no other such is. */
const heavyPixels = 25_000_000;

let lastHeavyTask: Promise<unknown> = Promise.resolve();

/** Does `work` on a picture of so many pixels; of large ones on one after another. */
export function limitMemory<T>(pixels: number, work: () => Promise<T>): Promise<T> {
  if (pixels < heavyPixels) return work();
  const task = lastHeavyTask.then(work, work);
  lastHeavyTask = task.catch(() => {});
  return task;
}
