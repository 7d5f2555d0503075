import type { PictureFormat } from "../model/types.ts";
import type { Size } from "./sizes.ts";

/** Properties of an image. Width and height are in pixels, after rotation by EXIF orientation. */
export interface ImageInfo extends Size {
  readonly format: PictureFormat;
  /** More than 1 if it is animated. */
  readonly frames: number;
  /** Whether it has so few colours that it is a drawing, not a photo. */
  readonly hasPalette: boolean;
  readonly warnings: readonly ImageWarning[];
}

/** A warning about an image, with a position in its own file, from 1. */
export interface ImageWarning {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}
