/** What a picture is: found out once for its bytes, and refused where it cannot be shown. */
import { type Recipe, recipeKey, Unmakeable } from "../model/recipe.ts";
import { formatOf } from "./formats.ts";
import { libraryVersion } from "./library.ts";
import type { Looks } from "./looks.ts";
import { lookAtPixels } from "./pixels.ts";

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
  if (format !== "svg") return lookAtPixels(bytes, format);
  const { publishedSvg } = await import("./svg/publish.ts");
  const { width, height, remarks } = await publishedSvg(bytes);
  return { format, width, height, frames: 1, palette: true, remarks };
}

function notAPicture(what: string): Unmakeable {
  const write = /picture|photo|Photoshop/.test(what)
    ? "Save it again as JPEG or PNG"
    : /LFS/.test(what)
      ? "Fetch it with git lfs pull"
      : "Put the picture itself in its place, saved as JPEG or PNG";
  return new Unmakeable(`is ${what}, which browsers do not show as a picture`, write);
}
