/** Encodes pixels, as small as possible without visible loss. */
import type { Sharp } from "sharp";
import type { PictureFormat } from "../model/types.ts";

export type PixelFormat = Exclude<PictureFormat, "svg">;

export interface EncodingOptions {
  /** Whether it is a drawing, not a photo: few colours, sharp edges. */
  readonly hasPalette: boolean;
  /** Whether it was a JPEG: surely no drawing or screenshot, which lose more at less effort. */
  readonly isPhoto: boolean;
  /** Whether it has its original size, so that its colours are those the author chose. */
  readonly fullSize: boolean;
  /** Whether to keep the quality at the cost of size. */
  readonly highQuality: boolean;
}

/**
 * Returns the encoded image without metadata (sharp's default). AVIF takes most of the time, of a
 * photo about 0.1 s a megapixel at effort 1 and twice as long at effort 2. Qualities and efforts are
 * those of the tables in decision 0016.
 */
export async function encode(
  pixels: Sharp,
  format: PixelFormat,
  { hasPalette, isPhoto, fullSize, highQuality }: EncodingOptions,
): Promise<Buffer> {
  switch (format) {
    case "avif":
      return hasPalette || highQuality
        ? pixels.avif({ quality: highQuality ? 80 : 60, effort: 2 }).toBuffer()
        : pixels
            .avif({ ...lossyAvif[isPhoto ? "photo" : "other"], chromaSubsampling: "4:2:0" })
            .toBuffer();
    case "webp":
      return hasPalette && fullSize
        ? encodeSmallest([pixels.clone().webp({ quality: 85 }), pixels.webp({ lossless: true })])
        : pixels.webp({ quality: highQuality ? 92 : hasPalette ? 85 : 74 }).toBuffer();
    case "jpeg":
      return highQuality
        ? pixels.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer()
        : pixels.jpeg({ quality: 78, progressive: true, quantisationTable: 3 }).toBuffer();
    case "png":
      return hasPalette
        ? pixels.png({ palette: true, compressionLevel: 9 }).toBuffer()
        : pixels.png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer();
    case "gif":
      return pixels.gif({ effort: 5 }).toBuffer();
  }
}

/** Both give a photo the same quality. */
const lossyAvif = {
  photo: { quality: 57, effort: 1 },
  other: { quality: 55, effort: 2 },
} as const;

async function encodeSmallest(encodings: readonly Sharp[]): Promise<Buffer> {
  const all = await Promise.all(encodings.map((encoding) => encoding.toBuffer()));
  return all.reduce((smallest, buffer) => (buffer.length < smallest.length ? buffer : smallest));
}
