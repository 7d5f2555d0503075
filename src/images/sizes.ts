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
const shareSide = 1200;
/** Taller ones are made smaller: some formats end at 16,383. */
const tallest = 8000;

/** The sizes in which a picture is made, the largest last; none is larger than the picture. */
export function sizesOf(role: Role, own: Size): readonly Size[] {
  const least = Math.min(own.width, own.height);
  switch (role) {
    case "text":
      return upTo(
        own,
        textWidths.map((width) => width / own.width),
      );
    case "portrait":
      return upTo(
        own,
        densities.map((density) => (density * portraitSide) / least),
      );
    case "logo":
      return upTo(
        own,
        densities.map((density) => (density * logoHeight) / own.height),
      );
    case "share":
      return upTo(own, [shareSide / Math.max(own.width, own.height)]);
    case "document":
      return [own];
  }
}

/** Of sizes that are nearly the same, the larger is enough. */
const nearly = 0.85;

function upTo(own: Size, scales: readonly number[]): readonly Size[] {
  const most = Math.min(1, tallest / own.height, tallest / own.width);
  const largest = Math.min(most, Math.max(...scales));
  const smaller = scales.filter((scale) => scale < largest * nearly);
  return [...smaller, largest].map((scale) => ({
    width: Math.max(1, Math.round(own.width * scale)),
    height: Math.max(1, Math.round(own.height * scale)),
  }));
}
