/** Helpers of the tests in this folder. */
import { createHash } from "node:crypto";
import { ArtifactError } from "../../src/artifacts/spec.ts";
import type { ImageInfo } from "../../src/images/image-info.ts";
import { createImageInfoSpec, readImageInfo } from "../../src/images/inspect.ts";
import { createPictureSpec } from "../../src/images/picture-spec.ts";
import type { Role } from "../../src/images/sizes.ts";
import type { Picture } from "../../src/model/types.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url");

/** Returns the inspected properties of a picture. */
export async function inspect(bytes: Buffer): Promise<ImageInfo> {
  return readImageInfo(await createImageInfoSpec(hashOf(bytes), bytes).build());
}

/** Returns why a picture is rejected: "message. Fix". */
export async function readRejection(bytes: Buffer): Promise<string> {
  try {
    await inspect(bytes);
    return "accepted";
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    const { position, fix } = error;
    const message = `${error.message}. ${fix}`;
    return position === undefined ? message : `${position.line}:${position.column} ${message}`;
  }
}

export async function createPicture(bytes: Buffer, isLinked = false): Promise<Picture> {
  const { format, width, height, frames, hasPalette } = await inspect(bytes);
  const file = "content/media/a.jpg";
  const read = async () => bytes;
  const url = `/${file}` as const;
  return {
    url,
    file,
    hash: hashOf(bytes),
    format,
    width,
    height,
    frames,
    hasPalette,
    isLinked,
    read,
  };
}

/** Returns the published files of a picture in a role, by name. */
export async function buildFiles(
  bytes: Buffer,
  role: Role,
): Promise<Readonly<Record<string, Buffer>>> {
  const made = await createPictureSpec(await createPicture(bytes), role).build();
  return Object.fromEntries([...made].map(([name, data]) => [name, Buffer.from(data)]));
}
