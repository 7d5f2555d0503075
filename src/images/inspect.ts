/** What a picture is: found out once for its bytes, and refused where it cannot be shown. */
import { ArtifactError, type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import { detectFormat } from "./formats.ts";
import type { ImageInfo } from "./image-info.ts";
import { inspectPixels } from "./inspect-pixels.ts";
import { readSharpVersion } from "./sharp.ts";

/** Raised when the same bytes come to be looked at in another way. */
const specVersion = 1;

/** The looks of a picture of these bytes, to be kept by the hash of them. */
export function createImageInfoSpec(hash: string, bytes: Buffer): ArtifactSpec {
  return {
    key: createArtifactKey("image-info", specVersion, [hash, readSharpVersion()]),
    build: async () =>
      new Map([["info.json", Buffer.from(JSON.stringify(await inspectImage(bytes)))]]),
  };
}

/** Reads what `looksRecipe` made. */
export function readImageInfo(files: ReadonlyMap<string, Uint8Array>): ImageInfo {
  const info: unknown = JSON.parse(Buffer.from(files.get("info.json") ?? []).toString());
  if (!isImageInfo(info)) throw new Error("what is known of a picture cannot be read");
  return info;
}

/** The recipe's version tells its shape. */
function isImageInfo(value: unknown): value is ImageInfo {
  return typeof value === "object" && value !== null && "format" in value && "warnings" in value;
}

/** Throws Unmakeable, whose words go on from "the picture …". */
async function inspectImage(bytes: Buffer): Promise<ImageInfo> {
  if (bytes.length === 0) throw new ArtifactError("is empty", "Save it again, or take it out here");
  const format = detectFormat(bytes);
  if (typeof format === "object") throw createNotPictureError(format.other);
  if (format !== "svg") return inspectPixels(bytes, format);
  const { sanitizeSvg } = await import("./svg/sanitize.ts");
  const { width, height, warnings } = await sanitizeSvg(bytes);
  return { format, width, height, frames: 1, hasPalette: true, warnings };
}

function createNotPictureError(description: string): ArtifactError {
  const fix = /picture|photo|Photoshop/.test(description)
    ? "Save it again as JPEG or PNG"
    : /LFS/.test(description)
      ? "Fetch it with git lfs pull"
      : "Put the picture itself in its place, saved as JPEG or PNG";
  return new ArtifactError(`is ${description}, which browsers do not show as a picture`, fix);
}
