/** What a picture is: found out once for its bytes, and refused where it cannot be shown. */
import { type Recipe, recipeKey, Unmakeable } from "../model/recipe.ts";
import type { PictureFormat } from "../model/types.ts";
import type { PixelFormat } from "./encode.ts";
import { formatNames, formatOf } from "./formats.ts";
import { libraryVersion, opened, weighed } from "./library.ts";
import type { PictureRemark } from "./remark.ts";
import type { Size } from "./sizes.ts";

/** What is known of a picture. Width and height are those of the upright picture, in pixels. */
export interface Looks extends Size {
  readonly format: PictureFormat;
  /** More than one where it moves. */
  readonly frames: number;
  /** Whether it has so few colours that it is drawn rather than taken. */
  readonly palette: boolean;
  /** What is worth a warning, with places in the picture's own file. */
  readonly remarks: readonly PictureRemark[];
}

/** Raised when the same bytes come to be looked at in another way. */
const version = 1;

/** The looks of a picture of these bytes, to be kept by the hash of them. */
export function looksRecipe(hash: string, bytes: Buffer): Recipe {
  return {
    key: recipeKey("looks", version, [hash, libraryVersion()]),
    make: async () => new Map([["looks.json", Buffer.from(JSON.stringify(await look(bytes)))]]),
  };
}

/** Reads what `looksRecipe` made. */
export function looksIn(made: ReadonlyMap<string, Uint8Array>): Looks {
  const looks: unknown = JSON.parse(Buffer.from(made.get("looks.json") ?? []).toString());
  if (!isLooks(looks)) throw new Error("what is known of a picture cannot be read");
  return looks;
}

/** The recipe's version tells its shape. */
function isLooks(value: unknown): value is Looks {
  return typeof value === "object" && value !== null && "format" in value && "remarks" in value;
}

/** Throws Unmakeable, whose words go on from "the picture …". */
async function look(bytes: Buffer): Promise<Looks> {
  if (bytes.length === 0) throw new Unmakeable("is empty", "Save it again, or take it out here");
  const format = formatOf(bytes);
  if (typeof format === "object") throw notAPicture(format.other);
  if (format === "svg") {
    const { publishedSvg } = await import("./svg/publish.ts");
    const { width, height, remarks } = await publishedSvg(bytes);
    return { format, width, height, frames: 1, palette: true, remarks };
  }
  return lookAtPixels(bytes, format);
}

function notAPicture(what: string): Unmakeable {
  const write = /picture|photo|Photoshop/.test(what)
    ? "Save it again as JPEG or PNG"
    : /LFS/.test(what)
      ? "Fetch it with git lfs pull"
      : "Put the picture itself in its place, saved as JPEG or PNG";
  return new Unmakeable(`is ${what}, which browsers do not show as a picture`, write);
}

/**
 * Pixels of all frames that a picture may have. Some formats are read as a whole, and take five to
 * twenty bytes for each; the others as they are needed.
 */
const mostPixels: Readonly<Record<PixelFormat, number>> = {
  jpeg: 100e6,
  png: 100e6,
  webp: 100e6,
  gif: 60e6,
  avif: 16e6,
};

async function lookAtPixels(bytes: Buffer, format: PixelFormat): Promise<Looks> {
  const found = await undamaged(async () => (await opened(bytes)).metadata());
  const { width, height } = found.autoOrient;
  const frames = format === "avif" ? 1 : (found.pages ?? 1);
  const pixels = width * height * frames;
  if (pixels > mostPixels[format]) throw tooLarge(width, height, frames, format);
  await weighed(pixels, () => undamaged(() => wholeOf(bytes, frames)));
  const remarks = isMovingPng(bytes, format) ? [stillPng] : [];
  return { format, width, height, frames, palette: found.isPalette, remarks };
}

/** Reads it to its end, which costs least where all that is wanted of it are a few pixels. */
async function wholeOf(bytes: Buffer, frames: number): Promise<void> {
  const picture = await opened(bytes, { animated: frames > 1 });
  await picture.resize(8, 8, { fit: "fill", kernel: "nearest" }).raw().toBuffer();
}

async function undamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new Unmakeable(
      "cannot be read to its end: it was cut off, or is damaged",
      "Copy it here once more, or save it again as JPEG or PNG",
    );
  }
}

function tooLarge(width: number, height: number, frames: number, format: PixelFormat) {
  const size = frames > 1 ? `${frames} frames of ${width} × ${height}` : `${width} × ${height}`;
  const limit = `${mostPixels[format] / 1e6} million that a ${formatNames[format]} may have here`;
  return new Unmakeable(
    `has ${size} pixels, more than the ${limit}`,
    frames > 1 ? "Make it smaller, or shorter" : "Make it smaller; 2400 pixels across are plenty",
  );
}

/** The chunk that says so comes before the picture's data. */
function isMovingPng(bytes: Buffer, format: PictureFormat): boolean {
  const data = bytes.indexOf("IDAT");
  return format === "png" && bytes.subarray(0, Math.max(0, data)).includes("acTL");
}

const stillPng: PictureRemark = {
  line: 1,
  column: 1,
  wrong: "it is a PNG that moves, and is published as one that does not",
  write: "Save it as GIF or WebP, if it is to move",
};
