import type { Sharp } from "sharp";
import type { Picture } from "../model/types.ts";
import { limitMemory, openImage } from "./sharp.ts";
import { computeSizes, type Role, type Size } from "./sizes.ts";

/** Calls `work` with the pixels in a size, upright and in sRGB. */
type WithPixels = <T>(size: Size, work: (pixels: Sharp) => Promise<T>) => Promise<T>;

/**
 * Opens an image for a role. A still image is decoded once, in the largest size; the other sizes
 * are scaled down from that.
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
  // Sites that show a shared image may have a black background.
  const flattened = role === "share" ? resized.flatten({ background: "#fff" }) : resized;
  const raw = flattened.toColourspace("srgb").raw();
  const { data, info } = await limitMemory(pixels, () => raw.toBuffer({ resolveWithObject: true }));
  const { width, height, channels } = info;
  return async (size, work) =>
    work(resizeExactly(await openImage(data, { raw: { width, height, channels } }), size));
}

/** "fill", since the image must have exactly the size that pages declare. */
function resizeExactly(image: Sharp, { width, height }: Size): Sharp {
  return image.resize(width, height, { fit: "fill" });
}
