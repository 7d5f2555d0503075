/** What is worth a warning about a picture, with the place in its own file. */
export interface PictureRemark {
  readonly line: number;
  readonly column: number;
  readonly wrong: string;
  readonly write: string;
}
