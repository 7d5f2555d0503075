import { Unmakeable } from "../../model/recipe.ts";
import { encoded } from "../encode.ts";
import { formatOf } from "../formats.ts";
import { opened } from "../library.ts";
import { lookAtPixels } from "../pixels.ts";
import { type Drawing, readSvg } from "./read.ts";

const pictures = / href="data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)"/g;

/**
 * A drawing as it is published: with what is safe of it, and the pictures in it written anew, since
 * a photo in a drawing may say where it was taken, as any other. Throws Unmakeable.
 */
export async function publishedSvg(bytes: Uint8Array): Promise<Drawing> {
  const { text, ...drawing } = readSvg(Buffer.from(bytes));
  let clean = "";
  let end = 0;
  for (const found of text.matchAll(pictures)) {
    clean += `${text.slice(end, found.index)} href="${await again(found[1] ?? "")}"`;
    end = found.index + found[0].length;
  }
  return { ...drawing, text: clean + text.slice(end) };
}

async function again(base64: string): Promise<string> {
  const bytes = Buffer.from(base64, "base64");
  const format = formatOf(bytes);
  if (typeof format === "object" || format === "svg") throw broken();
  const { frames, palette } = await lookAtPixels(bytes, format).catch(orBroken);
  const picture = (await opened(bytes, { animated: frames > 1 })).autoOrient();
  const data = await encoded(picture, format, { drawn: palette, exact: true, lasting: true });
  return `data:image/${format};base64,${data.toString("base64")}`;
}

function orBroken(error: unknown): never {
  throw error instanceof Unmakeable ? broken() : error;
}

function broken(): Unmakeable {
  return new Unmakeable(
    "holds a picture that cannot be read, or is too large",
    "Embed that picture again, as PNG or JPEG, or export the drawing as PNG",
  );
}
