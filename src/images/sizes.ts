/** How large a picture is made, by where it is shown. All measures are in pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a picture is shown: in a column of text, as somebody's portrait, beside the site's name, by
 * those who share a page; or not shown but linked to, as a file of its own.
 */
export type Role = "text" | "portrait" | "logo" | "share" | "document";

/** The column is 42rem wide at most; screens have up to two pixels, or three, for one of theirs. */
const textWidths = [400, 800, 1200];
/** A portrait is 6rem wide and as high: pixels of CSS. */
export const portraitSide = 96;
/** As high as a line of the header: pixels of CSS. */
export const logoHeight = 40;
/** Of one pixel of CSS, how many a screen has. */
const densities = [1, 2, 4];
/** What crawlers want. */
const shareWidth = 1200;
/** Taller ones are made smaller: some formats end at 16,383. */
const maxSide = 8000;

/** The sizes in which a picture is made, the largest last; none is larger than the picture. */
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

/** Of sizes that are nearly the same, the larger is enough. */
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
