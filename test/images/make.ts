/** What the tests of this folder do alike. */
import { createHash } from "node:crypto";
import { looksIn, looksRecipe } from "../../src/images/look.ts";
import type { Looks } from "../../src/images/looks.ts";
import { pictureRecipe } from "../../src/images/recipe.ts";
import type { Role } from "../../src/images/sizes.ts";
import { Unmakeable } from "../../src/model/recipe.ts";
import type { Picture } from "../../src/model/types.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url");

/** What is found out about a picture. */
export async function looksOf(bytes: Buffer): Promise<Looks> {
  return looksIn(await looksRecipe(hashOf(bytes), bytes).make());
}

/** Why a picture is refused: the clause, and the advice. */
export async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    await looksOf(bytes);
    return "it is taken";
  } catch (error) {
    if (!(error instanceof Unmakeable)) throw error;
    const { at, message } = error;
    return at === undefined ? message : `${at.line}:${at.column} ${message}`;
  }
}

export async function pictureOf(bytes: Buffer, linked = false): Promise<Picture> {
  const { format, width, height, frames, palette } = await looksOf(bytes);
  const file = "content/media/a.jpg";
  const read = async () => bytes;
  return { file, hash: hashOf(bytes), format, width, height, frames, palette, linked, read };
}

/** The files of a picture in a role, by name. */
export async function filesOf(
  bytes: Buffer,
  role: Role,
): Promise<Readonly<Record<string, Buffer>>> {
  const made = await pictureRecipe(await pictureOf(bytes), role).make();
  return Object.fromEntries([...made].map(([name, data]) => [name, Buffer.from(data)]));
}
