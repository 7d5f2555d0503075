import { ArtifactError } from "../../artifacts/spec.ts";
import { encode } from "../encode.ts";
import { detectFormat } from "../formats.ts";
import { inspectPixels } from "../inspect-pixels.ts";
import { openImage } from "../sharp.ts";
import { parseSvg, type SanitizedSvg } from "./parse.ts";

const embeddedImages = / href="data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)"/g;

/**
 * Returns an SVG as it is published: only its safe parts, and embedded images encoded again, since
 * a photo may say in its metadata where it was taken. Throws ArtifactError.
 */
export async function sanitizeSvg(bytes: Uint8Array): Promise<SanitizedSvg> {
  const { text, ...drawing } = parseSvg(Buffer.from(bytes));
  let clean = "";
  let end = 0;
  for (const match of text.matchAll(embeddedImages)) {
    clean += `${text.slice(end, match.index)} href="${await reencodeImage(match[1] ?? "")}"`;
    end = match.index + match[0].length;
  }
  return { ...drawing, text: clean + text.slice(end) };
}

async function reencodeImage(base64: string): Promise<string> {
  const bytes = Buffer.from(base64, "base64");
  const format = detectFormat(bytes);
  if (typeof format === "object" || format === "svg") throw createBrokenImageError();
  const { frames, hasPalette } = await inspectPixels(bytes, format).catch(rethrowAsBroken);
  const picture = (await openImage(bytes, { animated: frames > 1 })).autoOrient();
  const data = await encode(picture, format, {
    hasPalette,
    isPhoto: format === "jpeg",
    fullSize: true,
    highQuality: true,
  });
  return `data:image/${format};base64,${data.toString("base64")}`;
}

function rethrowAsBroken(error: unknown): never {
  throw error instanceof ArtifactError ? createBrokenImageError() : error;
}

function createBrokenImageError(): ArtifactError {
  return new ArtifactError(
    "contains a picture that cannot be read or is too large",
    "Embed that picture again as PNG or JPEG, or export the drawing as PNG",
  );
}
