/** Writes pixels in a format, as small as the eye lets it be. */
import type { Sharp } from "sharp";
import type { PictureFormat } from "../model/types.ts";

export type PixelFormat = Exclude<PictureFormat, "svg">;

/** What the pixels are like. */
export interface EncodingOptions {
  /** Drawn rather than taken: few colours, sharp edges. */
  readonly hasPalette: boolean;
  /** In the size that it was drawn in, so that colours are those that were chosen. */
  readonly fullSize: boolean;
  /** To be kept as they are, rather than made small. */
  readonly highQuality: boolean;
}

/**
 * Without any metadata, which is how the library writes unless it is told. AVIF takes most of the
 * time: about 0.6 s a megapixel with this effort, 1 s with the next, which saves 7 % of the bytes,
 * and 4 s with the one after, which saves none. The others take 0.1 to 0.2 s.
 */
export async function encode(
  pixels: Sharp,
  format: PixelFormat,
  { hasPalette, fullSize, highQuality }: EncodingOptions,
): Promise<Buffer> {
  switch (format) {
    case "avif":
      return pixels
        .avif({
          quality: highQuality ? 80 : hasPalette ? 60 : 55,
          effort: 2,
          chromaSubsampling: hasPalette || highQuality ? "4:4:4" : "4:2:0",
        })
        .toBuffer();
    case "webp":
      return hasPalette && fullSize
        ? encodeSmallest([pixels.clone().webp({ quality: 85 }), pixels.webp({ lossless: true })])
        : pixels.webp({ quality: highQuality ? 92 : hasPalette ? 85 : 74 }).toBuffer();
    case "jpeg":
      return highQuality
        ? pixels.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer()
        : pixels.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
    case "png":
      return hasPalette
        ? pixels.png({ palette: true, compressionLevel: 9 }).toBuffer()
        : pixels.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
    case "gif":
      return pixels.gif({ effort: 5 }).toBuffer();
  }
}

async function encodeSmallest(encodings: readonly Sharp[]): Promise<Buffer> {
  const all = await Promise.all(encodings.map((way) => way.toBuffer()));
  return all.reduce((smallest, buffer) => (buffer.length < smallest.length ? buffer : smallest));
}
