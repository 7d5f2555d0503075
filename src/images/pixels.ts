import { Unmakeable } from "../model/recipe.ts";
import type { PictureFormat } from "../model/types.ts";
import type { PixelFormat } from "./encode.ts";
import { formatNames } from "./formats.ts";
import { opened, weighed } from "./library.ts";
import type { Looks, PictureRemark } from "./looks.ts";

/**
 * Pixels of all frames that a picture may have. Some formats are read as a whole, and take five to
 * twenty bytes for each; the others as they are needed.
 */
const mostPixels: Readonly<Record<PixelFormat, number>> = {
  jpeg: 100e6,
  png: 100e6,
  webp: 100e6,
  gif: 60e6,
  avif: 16e6,
};

/** Reads a picture to its end. Throws Unmakeable where that cannot be done. */
export async function lookAtPixels(bytes: Buffer, format: PixelFormat): Promise<Looks> {
  const picture = await opened(bytes);
  const found = await undamaged(() => picture.metadata());
  const { width, height } = found.autoOrient;
  const frames = format === "avif" ? 1 : (found.pages ?? 1);
  const pixels = width * height * frames;
  if (pixels > mostPixels[format]) throw tooLarge(width, height, frames, format);
  // It costs least where all that is wanted of it are a few pixels.
  const whole = await opened(bytes, { animated: frames > 1 });
  const few = whole.resize(8, 8, { fit: "fill", kernel: "nearest" }).raw();
  await weighed(pixels, () => undamaged(() => few.toBuffer()));
  const remarks = isMovingPng(bytes, format) ? [stillPng] : [];
  return { format, width, height, frames, palette: found.isPalette, remarks };
}

async function undamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new Unmakeable(
      "cannot be read to its end: it was cut off, or is damaged",
      "Copy it here once more, or save it again as JPEG or PNG",
    );
  }
}

function tooLarge(width: number, height: number, frames: number, format: PixelFormat) {
  const size = frames > 1 ? `${frames} frames of ${width} × ${height}` : `${width} × ${height}`;
  const limit = `${mostPixels[format] / 1e6} million that a ${formatNames[format]} may have here`;
  return new Unmakeable(
    `has ${size} pixels, more than the ${limit}`,
    frames > 1 ? "Make it smaller, or shorter" : "Make it smaller; 2400 pixels across are plenty",
  );
}

/** The chunk that says so comes before the picture's data. */
function isMovingPng(bytes: Buffer, format: PictureFormat): boolean {
  const data = bytes.indexOf("IDAT");
  return format === "png" && bytes.subarray(0, Math.max(0, data)).includes("acTL");
}

const stillPng: PictureRemark = {
  line: 1,
  column: 1,
  wrong: "it is a PNG that moves, and is published as one that does not",
  write: "Save it as GIF or WebP, if it is to move",
};
