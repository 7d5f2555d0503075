/** The one place that loads sharp, and only when there is an image to read. */
import type { Sharp, SharpOptions } from "sharp";
import type { ArtifactCode } from "../artifacts/spec.ts";

/** Rejects broken images, but not those with warnings. Sizes are checked in inspect-pixels.ts. */
const readOptions: SharpOptions = { failOn: "error", limitInputPixels: false };

let loaded: Promise<typeof import("sharp")> | undefined;

async function loadSharp() {
  loaded ??= import("sharp").then((sharp) => {
    // Each image is read once, and each core works on another image.
    sharp.default.cache(false);
    sharp.default.concurrency(1);
    return sharp;
  });
  try {
    return (await loaded).default;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split("\n");
    throw new Error(
      `pictures cannot be read, because the package sharp does not work on this machine (${reason}). Run npm ci without --omit=optional.`,
    );
  }
}

/** Opens an image. If its bytes are damaged, later operations throw. */
export async function openImage(bytes: Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(bytes, { ...readOptions, ...options });
}

/** The code that builds the artifacts of this folder. */
export const imageCode: ArtifactCode = {
  folders: [import.meta.dirname],
  packages: ["sharp", "saxes"],
};

/** From this many pixels on an image needs so much memory that no two are open at once. */
const heavyPixels = 25_000_000;

let lastHeavyTask: Promise<unknown> = Promise.resolve();

/** Runs `work` on an image of this many pixels; work on large images runs one after another. */
export function limitMemory<T>(pixels: number, work: () => Promise<T>): Promise<T> {
  if (pixels < heavyPixels) return work();
  const task = lastHeavyTask.then(work, work);
  lastHeavyTask = task.catch(() => {});
  return task;
}
