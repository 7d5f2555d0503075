import { ArtifactError } from "../artifacts/spec.ts";
import type { PictureFormat } from "../model/types.ts";
import type { PixelFormat } from "./encode.ts";
import { formatNames } from "./formats.ts";
import type { ImageInfo, ImageWarning } from "./image-info.ts";
import { limitMemory, openImage } from "./sharp.ts";

/**
 * Pixels of all frames that a picture may have. Some formats are read as a whole, and take five to
 * twenty bytes for each; the others as they are needed.
 */
const maxPixels: Readonly<Record<PixelFormat, number>> = {
  jpeg: 100e6,
  png: 100e6,
  webp: 100e6,
  gif: 60e6,
  avif: 16e6,
};

/** Reads a picture to its end. Throws Unmakeable where that cannot be done. */
export async function inspectPixels(bytes: Buffer, format: PixelFormat): Promise<ImageInfo> {
  const metadataSource = await openImage(bytes);
  const metadata = await readOrThrow(() => metadataSource.metadata());
  const { width, height } = metadata.autoOrient;
  const frames = format === "avif" ? 1 : (metadata.pages ?? 1);
  const pixels = width * height * frames;
  if (pixels > maxPixels[format]) throw createTooLargeError(width, height, frames, format);
  // It costs least where all that is wanted of it are a few pixels.
  const image = await openImage(bytes, { animated: frames > 1 });
  const sample = image.resize(8, 8, { fit: "fill", kernel: "nearest" }).raw();
  await limitMemory(pixels, () => readOrThrow(() => sample.toBuffer()));
  const warnings = isAnimatedPng(bytes, format) ? [animatedPngWarning] : [];
  return { format, width, height, frames, hasPalette: metadata.isPalette, warnings };
}

async function readOrThrow<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new ArtifactError(
      "cannot be read to its end: it was cut off, or is damaged",
      "Copy it here once more, or save it again as JPEG or PNG",
    );
  }
}

function createTooLargeError(width: number, height: number, frames: number, format: PixelFormat) {
  const size = frames > 1 ? `${frames} frames of ${width} × ${height}` : `${width} × ${height}`;
  const limit = `${maxPixels[format] / 1e6} million that a ${formatNames[format]} may have here`;
  return new ArtifactError(
    `has ${size} pixels, more than the ${limit}`,
    frames > 1 ? "Make it smaller, or shorter" : "Make it smaller; 2400 pixels across are plenty",
  );
}

/** The chunk that says so comes before the picture's data. */
function isAnimatedPng(bytes: Buffer, format: PictureFormat): boolean {
  const data = bytes.indexOf("IDAT");
  return format === "png" && bytes.subarray(0, Math.max(0, data)).includes("acTL");
}

const animatedPngWarning: ImageWarning = {
  line: 1,
  column: 1,
  message: "it is a PNG that moves, and is published as one that does not",
  fix: "Save it as GIF or WebP, if it is to move",
};
