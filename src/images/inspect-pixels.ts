import { ArtifactError } from "../artifacts/spec.ts";
import type { PictureFormat } from "../model/types.ts";
import type { PixelFormat } from "./encode.ts";
import { formatNames } from "./formats.ts";
import type { ImageInfo, ImageWarning } from "./image-info.ts";
import { limitMemory, openImage } from "./sharp.ts";

/**
 * The most pixels that an image may have, all frames together. Some formats are decoded as a whole,
 * which takes 5 to 20 bytes of memory a pixel; the others are streamed.
 */
const maxPixels: Readonly<Record<PixelFormat, number>> = {
  jpeg: 100e6,
  png: 100e6,
  webp: 100e6,
  gif: 60e6,
  avif: 16e6,
};

/** Decodes an image completely. Throws ArtifactError if it is damaged or too large. */
export async function inspectPixels(bytes: Buffer, format: PixelFormat): Promise<ImageInfo> {
  const metadataSource = await openImage(bytes);
  const metadata = await readOrThrow(() => metadataSource.metadata());
  const { width, height } = metadata.autoOrient;
  const frames = format === "avif" ? 1 : (metadata.pages ?? 1);
  const pixels = width * height * frames;
  if (pixels > maxPixels[format]) throw createTooLargeError(width, height, frames, format);
  // Scaling to a few pixels is the cheapest way to decode all of it.
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
      "cannot be read to its end: it is truncated or damaged",
      "Copy it here again, or save it again as JPEG or PNG",
    );
  }
}

function createTooLargeError(width: number, height: number, frames: number, format: PixelFormat) {
  const size = frames > 1 ? `${frames} frames of ${width} × ${height}` : `${width} × ${height}`;
  const limit = `${maxPixels[format] / 1e6} million allowed for ${formatNames[format]}`;
  return new ArtifactError(
    `has ${size} pixels, more than the ${limit}`,
    frames > 1 ? "Make it smaller or shorter" : "Make it smaller; 2400 pixels wide are enough",
  );
}

/** The chunk acTL stands before the image data (PNG, 3rd edition, 5.6). */
function isAnimatedPng(bytes: Buffer, format: PictureFormat): boolean {
  const data = bytes.indexOf("IDAT");
  return format === "png" && bytes.subarray(0, Math.max(0, data)).includes("acTL");
}

const animatedPngWarning: ImageWarning = {
  line: 1,
  column: 1,
  message: "it is an animated PNG, which is published without the animation",
  fix: "Save it as GIF or WebP to keep the animation",
};
