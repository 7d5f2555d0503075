/** Icons of pixels, for those who read no drawing. */
import { type Recipe, recipeKey } from "../model/recipe.ts";
import { icoOf } from "./ico.ts";
import { libraryVersion, opened } from "./library.ts";
import { type Look, markSvg } from "./mark.ts";

/** Raised when the same drawing comes to be made otherwise. */
const version = 1;

interface Icon {
  /** In pixels, on each side. */
  readonly side: number;
  readonly edge: Look["edge"];
  readonly scale?: number;
}

/** By the names under which they are looked for. */
export const icons = {
  "favicon.ico": { side: 32, edge: "rounded" },
  "apple-touch-icon.png": { side: 180, edge: "full" },
  "icon-192.png": { side: 192, edge: "rounded" },
  "icon-512.png": { side: 512, edge: "rounded" },
  // Systems may cut away all but a circle of 80 % of the side.
  "icon-maskable-512.png": { side: 512, edge: "full", scale: 0.875 },
} as const satisfies Readonly<Record<string, Icon>>;

/** All icons of a site of these colours. */
export function iconsRecipe(light: Look["light"]): Recipe {
  const drawn = Object.entries<Icon>(icons).map(([name, icon]) => {
    const { side, ...look } = icon;
    return { name, side, svg: markSvg({ light, ...look }) };
  });
  const input = drawn.flatMap(({ name, side, svg }) => [name, String(side), svg]);
  return {
    key: recipeKey("icons", version, [...input, libraryVersion()]),
    make: async () => {
      const made = drawn.map(async ({ name, side, svg }) => {
        const png = await pixels(svg, side);
        return [name, name.endsWith(".ico") ? icoOf(png, side) : png] as const;
      });
      return new Map(await Promise.all(made));
    },
    sound: true,
  };
}

/** Drawn in its final size, rather than drawn and made larger. */
async function pixels(svg: string, side: number): Promise<Uint8Array> {
  const drawing = await opened(Buffer.from(svg), { density: (72 * side) / 32 });
  // Rounded corners need every shade, so no table of colours.
  return drawing.resize(side, side).png({ compressionLevel: 9 }).toBuffer();
}
