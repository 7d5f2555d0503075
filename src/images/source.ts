import type { Sharp } from "sharp";
import { opened } from "./library.ts";
import type { Role, Size } from "./sizes.ts";
import { sizesOf } from "./sizes.ts";

/**
 * Gives the pixels of a picture, upright and in sRGB, in whatever size. A picture that stands still
 * is read once, in the largest size, from which the others are made.
 */
export async function sourceOf(
  bytes: Uint8Array,
  { own, role, moving }: { readonly own: Size; readonly role: Role; readonly moving: boolean },
): Promise<(size: Size) => Promise<Sharp>> {
  if (role === "document")
    return async () => (await opened(bytes, { animated: moving })).autoOrient();
  if (moving) return async (size) => fitted(await opened(bytes, { animated: true }), size);
  const largest = sizesOf(role, own).at(-1) ?? own;
  const upright = fitted((await opened(bytes)).autoOrient(), largest);
  // Whoever shares a picture may show it on black.
  const flat = role === "share" ? upright.flatten({ background: "#fff" }) : upright;
  const { data, info } = await flat
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return async (size) => fitted(await opened(data, { raw: { width, height, channels } }), size);
}

/** Exactly of that size: what pages say of it is what it has. */
function fitted(picture: Sharp, { width, height }: Size): Sharp {
  return picture.resize(width, height, { fit: "fill" });
}
