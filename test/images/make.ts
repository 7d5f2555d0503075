/** What the tests of this folder do alike. */
import { createHash } from "node:crypto";
import { ArtifactError } from "../../src/artifacts/spec.ts";
import type { ImageInfo } from "../../src/images/image-info.ts";
import { createImageInfoSpec, readImageInfo } from "../../src/images/inspect.ts";
import { createPictureSpec } from "../../src/images/picture-spec.ts";
import type { Role } from "../../src/images/sizes.ts";
import type { Picture } from "../../src/model/types.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url");

/** What is found out about a picture. */
export async function looksOf(bytes: Buffer): Promise<ImageInfo> {
  return readImageInfo(await createImageInfoSpec(hashOf(bytes), bytes).build());
}

/** Why a picture is refused: the clause, and the advice. */
export async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    await looksOf(bytes);
    return "it is taken";
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    const { position, fix } = error;
    const message = `${error.message}. ${fix}`;
    return position === undefined ? message : `${position.line}:${position.column} ${message}`;
  }
}

export async function pictureOf(bytes: Buffer, isLinked = false): Promise<Picture> {
  const { format, width, height, frames, hasPalette } = await looksOf(bytes);
  const file = "content/media/a.jpg";
  const read = async () => bytes;
  return { file, hash: hashOf(bytes), format, width, height, frames, hasPalette, isLinked, read };
}

/** The files of a picture in a role, by name. */
export async function filesOf(
  bytes: Buffer,
  role: Role,
): Promise<Readonly<Record<string, Buffer>>> {
  const made = await createPictureSpec(await pictureOf(bytes), role).build();
  return Object.fromEntries([...made].map(([name, data]) => [name, Buffer.from(data)]));
}
