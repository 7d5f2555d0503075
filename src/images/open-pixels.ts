import type { Sharp } from "sharp";
import type { Picture } from "../model/types.ts";
import { limitMemory, openImage } from "./sharp.ts";
import { computeSizes, type Role, type Size } from "./sizes.ts";

/** Has something done with the pixels of a picture, upright and in sRGB, in a size. */
type WithPixels = <T>(size: Size, work: (pixels: Sharp) => Promise<T>) => Promise<T>;

/**
 * The pixels of a picture for a role. One that stands still is read once, in the largest size, from
 * which the others are made.
 */
export async function openPixels(
  bytes: Uint8Array,
  picture: Picture,
  role: Role,
): Promise<WithPixels> {
  const pixels = picture.width * picture.height * picture.frames;
  const animated = picture.frames > 1 && role !== "share";
  if (animated || role === "document") {
    return (size, work) =>
      limitMemory(pixels, async () => {
        const image = (await openImage(bytes, { animated })).autoOrient();
        return work(role === "document" ? image : resizeExactly(image, size));
      });
  }
  const largest = computeSizes(role, picture).at(-1) ?? picture;
  const resized = resizeExactly((await openImage(bytes)).autoOrient(), largest);
  // Whoever shares a picture may show it on black.
  const flattened = role === "share" ? resized.flatten({ background: "#fff" }) : resized;
  const raw = flattened.toColourspace("srgb").raw();
  const { data, info } = await limitMemory(pixels, () => raw.toBuffer({ resolveWithObject: true }));
  const { width, height, channels } = info;
  return async (size, work) =>
    work(resizeExactly(await openImage(data, { raw: { width, height, channels } }), size));
}

/** Exactly of that size: what pages say of it is what it has. */
function resizeExactly(image: Sharp, { width, height }: Size): Sharp {
  return image.resize(width, height, { fit: "fill" });
}
