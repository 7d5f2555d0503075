import type { Position } from "./problem.ts";

/** Where a link stands. Finding the position takes time, so it is done only for a problem. */
export interface SourceLocation {
  readonly file: string;
  readonly field?: string;
  readonly position: () => Position;
  /** What stands there. */
  readonly typed?: string | undefined;
}

/** A link to a picture or document, or a place that shows the picture. */
export interface FileUse {
  readonly kind: "link" | "image";
  readonly location: SourceLocation;
  /** Whether the text that holds it is published. */
  readonly isPublished: boolean;
}
