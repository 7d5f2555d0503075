/** The files that a picture is published as. */
import { type Recipe, recipeKey } from "../model/recipe.ts";
import type { Picture } from "../model/types.ts";
import { encoded, type PixelFormat } from "./encode.ts";
import { endings } from "./formats.ts";
import { libraryVersion } from "./library.ts";
import { type Role, type Size, sizesOf } from "./sizes.ts";
import { sourceOf } from "./source.ts";
import { worthwhile } from "./worthwhile.ts";

/** Raised when the same picture comes to be made otherwise. */
const version = 1;

/**
 * A picture in the sizes and formats of a role. A file is named by its width and format, "800.avif";
 * a drawing has one, "svg".
 */
export function pictureRecipe(picture: Picture, role: Role): Recipe {
  const drawing = picture.format === "svg";
  const input = [picture.hash, drawing ? "" : role, libraryVersion()];
  return {
    key: recipeKey("picture", version, input),
    make: async () => {
      const bytes = await picture.read();
      if (drawing) {
        const { publishedSvg } = await import("./svg/publish.ts");
        return new Map([["svg", Buffer.from((await publishedSvg(bytes)).text)]]);
      }
      return make(picture, role, bytes);
    },
    sound: true,
  };
}

/** The name of a file of a picture, as its recipe has it. */
export function fileName({ width }: Size, format: PixelFormat): string {
  return `${width}.${endings[format]}`;
}

/** The format in which everybody can see it, and those which may be smaller, the smallest first. */
export function formatsOf(picture: Picture, role: Role): readonly PixelFormat[] {
  const own = picture.format === "svg" ? "png" : picture.format;
  if (role === "document") return [own];
  // Whoever shares a page reads these two and no more.
  if (role === "share") return own === "png" || own === "gif" ? ["png", "jpeg"] : ["jpeg"];
  const smaller: readonly PixelFormat[] = picture.frames > 1 ? ["webp"] : ["avif", "webp"];
  return [own, ...smaller.filter((format) => format !== own)];
}

async function make(
  picture: Picture,
  role: Role,
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const lasting = role === "document";
  const source = await sourceOf(bytes, picture, role);
  const made = new Map<PixelFormat, Map<Size, Buffer>>();
  for (const format of formatsOf(picture, role)) {
    const files = new Map<Size, Buffer>();
    for (const size of sizesOf(role, picture)) {
      const nature = { drawn: picture.palette, exact: size.width === picture.width, lasting };
      files.set(size, await source(size, (pixels) => encoded(pixels, format, nature)));
    }
    made.set(format, files);
  }
  const kept = lasting ? [...made] : worthwhile(made, role === "share");
  return new Map(
    kept.flatMap(([format, files]) =>
      [...files].map(([size, data]) => [fileName(size, format), data] as const),
    ),
  );
}
