import type { Sharp } from "sharp";
import type { Picture } from "../model/types.ts";
import { opened, weighed } from "./library.ts";
import { type Role, type Size, sizesOf } from "./sizes.ts";

/** Has something done with the pixels of a picture, upright and in sRGB, in a size. */
type Source = <T>(size: Size, work: (pixels: Sharp) => Promise<T>) => Promise<T>;

/**
 * The pixels of a picture for a role. One that stands still is read once, in the largest size, from
 * which the others are made.
 */
export async function sourceOf(bytes: Uint8Array, picture: Picture, role: Role): Promise<Source> {
  const pixels = picture.width * picture.height * picture.frames;
  const animated = picture.frames > 1 && role !== "share";
  if (animated || role === "document") {
    return (size, work) =>
      weighed(pixels, async () => {
        const whole = (await opened(bytes, { animated })).autoOrient();
        return work(role === "document" ? whole : fitted(whole, size));
      });
  }
  const largest = sizesOf(role, picture).at(-1) ?? picture;
  const upright = fitted((await opened(bytes)).autoOrient(), largest);
  // Whoever shares a picture may show it on black.
  const flat = role === "share" ? upright.flatten({ background: "#fff" }) : upright;
  const srgb = flat.toColourspace("srgb").raw();
  const { data, info } = await weighed(pixels, () => srgb.toBuffer({ resolveWithObject: true }));
  const { width, height, channels } = info;
  return async (size, work) =>
    work(fitted(await opened(data, { raw: { width, height, channels } }), size));
}

/** Exactly of that size: what pages say of it is what it has. */
function fitted(picture: Sharp, { width, height }: Size): Sharp {
  return picture.resize(width, height, { fit: "fill" });
}
