/** Reads what an image is, once for its bytes, and rejects what browsers cannot show. */
import { ArtifactError, type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import { detectFormat } from "./formats.ts";
import type { ImageInfo } from "./image-info.ts";
import { inspectPixels } from "./inspect-pixels.ts";
import { imageCode } from "./sharp.ts";

/** Returns the spec of the `ImageInfo` of these bytes; `hash` is theirs. */
export function createImageInfoSpec(hash: string, bytes: Buffer): ArtifactSpec {
  return {
    key: createArtifactKey("image-info", imageCode, [hash]),
    build: async () =>
      new Map([["info.json", Buffer.from(JSON.stringify(await inspectImage(bytes)))]]),
  };
}

/** Reads the file that `createImageInfoSpec` builds. Throws if it is not one. */
export function readImageInfo(files: ReadonlyMap<string, Uint8Array>): ImageInfo {
  const info: unknown = JSON.parse(Buffer.from(files.get("info.json") ?? []).toString());
  if (!isImageInfo(info)) throw new Error("a cached image info cannot be read");
  return info;
}

/** The key names the code that wrote it, so its inner shape is known. */
function isImageInfo(value: unknown): value is ImageInfo {
  return typeof value === "object" && value !== null && "format" in value && "warnings" in value;
}

/** Throws ArtifactError with a message that continues "the picture …". */
async function inspectImage(bytes: Buffer): Promise<ImageInfo> {
  if (bytes.length === 0) throw new ArtifactError("is empty", "Save it again, or remove it here");
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
      ? "Run git lfs pull"
      : "Replace it with a picture saved as JPEG or PNG";
  return new ArtifactError(`is ${description}, which browsers do not show as a picture`, fix);
}
