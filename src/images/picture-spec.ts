/** The files that a picture is published as. */
import { type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import type { Picture } from "../model/types.ts";
import { encode, type PixelFormat } from "./encode.ts";
import { fileExtensions } from "./formats.ts";
import { openPixels } from "./open-pixels.ts";
import { selectVariants } from "./select-variants.ts";
import { imageCode } from "./sharp.ts";
import { computeSizes, type Role, type Size } from "./sizes.ts";

/**
 * Returns the spec of a picture in the sizes and formats of a role. Files are named by width and
 * extension, "800.avif"; an SVG has one file, "svg".
 */
export function createPictureSpec(picture: Picture, role: Role): ArtifactSpec {
  const isSvg = picture.format === "svg";
  const input = [picture.hash, isSvg ? "" : role];
  return {
    key: createArtifactKey("picture", imageCode, input),
    build: async () => {
      const bytes = await picture.read();
      if (isSvg) {
        const { sanitizeSvg } = await import("./svg/sanitize.ts");
        return new Map([["svg", Buffer.from((await sanitizeSvg(bytes)).text)]]);
      }
      return encodeVariants(picture, role, bytes);
    },
    plural: "pictures",
    inputChecked: true,
  };
}

/** Returns the name of a file of a picture in its spec. */
export function variantFileName({ width }: Size, format: PixelFormat): string {
  return `${width}.${fileExtensions[format]}`;
}

/**
 * Returns the format of the original, then others that are usually smaller. WebP is made where AVIF
 * is not smaller (drawings) or not possible (animations), and for an original in AVIF: 97 of 100
 * readers have a browser with AVIF, and 0.6 one with WebP alone (decision 0016).
 */
export function chooseFormats(picture: Picture, role: Role): readonly PixelFormat[] {
  const ownFormat = picture.format === "svg" ? "png" : picture.format;
  if (role === "document") return [ownFormat];
  // Sites that show shared pages support only these two.
  if (role === "share")
    return ownFormat === "png" || ownFormat === "gif" ? ["png", "jpeg"] : ["jpeg"];
  if (picture.frames > 1) return ownFormat === "webp" ? ["webp"] : [ownFormat, "webp"];
  if (ownFormat === "avif") return ["avif", "webp"];
  if (ownFormat === "webp" || !picture.hasPalette) return [ownFormat, "avif"];
  return [ownFormat, "avif", "webp"];
}

async function encodeVariants(
  picture: Picture,
  role: Role,
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const highQuality = role === "document";
  const withPixels = await openPixels(bytes, picture, role);
  const variants = new Map<PixelFormat, Map<Size, Buffer>>();
  for (const format of chooseFormats(picture, role)) {
    const files = new Map<Size, Buffer>();
    for (const size of computeSizes(role, picture)) {
      const options = {
        hasPalette: picture.hasPalette,
        isPhoto: picture.format === "jpeg",
        fullSize: size.width === picture.width,
        highQuality,
      };
      files.set(size, await withPixels(size, (pixels) => encode(pixels, format, options)));
    }
    variants.set(format, files);
  }
  const selected = highQuality ? [...variants] : selectVariants(variants, role === "share");
  return new Map(
    selected.flatMap(([format, files]) =>
      [...files].map(([size, data]) => [variantFileName(size, format), data] as const),
    ),
  );
}
