/** Sizes of images, by where they are shown. All lengths are in pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where an image is shown: in a column of text, as a portrait, as the logo in the header, as the
 * preview of a shared page; or "document": linked to as a file.
 */
export type Role = "text" | "portrait" | "logo" | "share" | "document";

/** The column is at most 42rem wide; screens have a pixel density of up to 2 or 3. */
const textWidths = [400, 800, 1200];
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
