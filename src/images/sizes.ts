/** Sizes of images, by where they are shown. All lengths are in pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where an image is shown: in a column of text, beside a post in a list, as a portrait, as the logo in
 * the header, as the preview of a shared page; or "document": linked to as a file.
 */
export type Role = "text" | "thumbnail" | "portrait" | "logo" | "share" | "document";

/**
 * The column is at most 42rem wide (672 CSS pixels), on telephones 18 to 24rem; screens have a pixel
 * density of up to 2 or 3, and telephones no less than 2. So none needs less than 576 pixels.
 */
const textWidths = [800, 1200];
/** A thumbnail covers a box of this size, 9rem wide, in CSS pixels. */
export const thumbnailBox: Size = { width: 144, height: 108 };
const thumbnailDensities = [1, 2, 3];
/** Width and height of a portrait, 6rem in CSS pixels. */
export const portraitSide = 96;
/** Height of the header, in CSS pixels. */
export const logoHeight = 40;
/** Screen pixels for each CSS pixel. */
const densities = [1, 2, 4];
/** The width that social networks recommend. */
const shareWidth = 1200;
/** Larger images are scaled down: WebP allows 16,383 pixels at most. */
const maxSide = 8000;

/** Returns the sizes to publish, the largest last; none is larger than the original. */
export function computeSizes(role: Role, original: Size): readonly Size[] {
  const shortSide = Math.min(original.width, original.height);
  switch (role) {
    case "text":
      return scaleDown(
        original,
        textWidths.map((width) => width / original.width),
      );
    case "thumbnail":
      return scaleDown(
        original,
        thumbnailDensities.map((density) => density * getCoveringScale(original, thumbnailBox)),
      );
    case "portrait":
      return scaleDown(
        original,
        densities.map((density) => (density * portraitSide) / shortSide),
      );
    case "logo":
      return scaleDown(
        original,
        densities.map((density) => (density * logoHeight) / original.height),
      );
    case "share":
      return scaleDown(original, [shareWidth / Math.max(original.width, original.height)]);
    case "document":
      return [original];
  }
}

/** Returns by what to scale an image so that it covers a box. */
export function getCoveringScale(original: Size, box: Size): number {
  return Math.max(box.width / original.width, box.height / original.height);
}

/** If one size is more than this share of another, only the larger is published. */
const similarSizeRatio = 0.85;

function scaleDown(original: Size, scales: readonly number[]): readonly Size[] {
  const maxScale = Math.min(1, maxSide / original.height, maxSide / original.width);
  const largestScale = Math.min(maxScale, Math.max(...scales));
  const smallerScales = scales.filter((scale) => scale < largestScale * similarSizeRatio);
  return [...smallerScales, largestScale].map((scale) => ({
    width: Math.max(1, Math.round(original.width * scale)),
    height: Math.max(1, Math.round(original.height * scale)),
  }));
}
