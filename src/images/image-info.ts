import type { PictureFormat } from "../model/types.ts";
import type { Size } from "./sizes.ts";

/** What is known of a picture. Width and height are those of the upright picture, in pixels. */
export interface ImageInfo extends Size {
  readonly format: PictureFormat;
  /** More than one where it moves. */
  readonly frames: number;
  /** Whether it has so few colours that it is drawn rather than taken. */
  readonly hasPalette: boolean;
  /** What is worth a warning. */
  readonly warnings: readonly ImageWarning[];
}

/** What is worth a warning about a picture, with the place in its own file. */
export interface ImageWarning {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}
