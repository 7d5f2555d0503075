/** PNG and ICO icons, for browsers and systems that do not read SVG. */
import { type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import { encodeIco } from "./ico.ts";
import { type IconOptions, renderIconSvg } from "./icon-svg.ts";
import { imageCode, openImage } from "./sharp.ts";

interface Icon {
  /** Width and height in pixels. */
  readonly size: number;
  readonly corners: IconOptions["corners"];
  readonly scale?: number;
}

/** By the file names that browsers and systems expect. */
export const icons = {
  "favicon.ico": { size: 32, corners: "rounded" },
  "apple-touch-icon.png": { size: 180, corners: "full" },
  "icon-192.png": { size: 192, corners: "rounded" },
  "icon-512.png": { size: 512, corners: "rounded" },
  // Systems may crop it to a circle of 80 % of the width.
  "icon-maskable-512.png": { size: 512, corners: "full", scale: 0.875 },
} as const satisfies Readonly<Record<string, Icon>>;

/** Returns the spec of all icons of a site. */
export function createIconsSpec(light: IconOptions["light"]): ArtifactSpec {
  const drawings = Object.entries<Icon>(icons).map(([name, icon]) => {
    const { size, ...options } = icon;
    return { name, size, svg: renderIconSvg({ light, ...options }) };
  });
  const input = drawings.flatMap(({ name, size, svg }) => [name, String(size), svg]);
  return {
    key: createArtifactKey("icons", imageCode, input),
    build: async () => {
      const encoded = drawings.map(async ({ name, size, svg }) => {
        const png = await renderPng(svg, size);
        return [name, name.endsWith(".ico") ? encodeIco(png, size) : png] as const;
      });
      return new Map(await Promise.all(encoded));
    },
    plural: "icons",
    inputChecked: true,
  };
}

/** The density makes sharp rasterise the SVG at its final size, instead of scaling pixels up. */
async function renderPng(svg: string, size: number): Promise<Uint8Array> {
  const drawing = await openImage(Buffer.from(svg), { density: (72 * size) / 32 });
  // No palette: rounded corners need all shades.
  return drawing.resize(size, size).png({ compressionLevel: 9 }).toBuffer();
}
