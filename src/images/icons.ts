/** Icons of pixels, for those who read no drawing. */
import { type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import { encodeIco } from "./ico.ts";
import { type IconOptions, renderIconSvg } from "./icon-svg.ts";
import { openImage, readSharpVersion } from "./sharp.ts";

/** Raised when the same drawing comes to be made otherwise. */
const specVersion = 1;

interface Icon {
  /** In pixels, on each side. */
  readonly size: number;
  readonly corners: IconOptions["corners"];
  readonly scale?: number;
}

/** By the names under which they are looked for. */
export const icons = {
  "favicon.ico": { size: 32, corners: "rounded" },
  "apple-touch-icon.png": { size: 180, corners: "full" },
  "icon-192.png": { size: 192, corners: "rounded" },
  "icon-512.png": { size: 512, corners: "rounded" },
  // Systems may cut away all but a circle of 80 % of the side.
  "icon-maskable-512.png": { size: 512, corners: "full", scale: 0.875 },
} as const satisfies Readonly<Record<string, Icon>>;

/** All icons of a site of these colours. */
export function createIconsSpec(light: IconOptions["light"]): ArtifactSpec {
  const drawings = Object.entries<Icon>(icons).map(([name, icon]) => {
    const { size, ...options } = icon;
    return { name, side: size, svg: renderIconSvg({ light, ...options }) };
  });
  const input = drawings.flatMap(({ name, side, svg }) => [name, String(side), svg]);
  return {
    key: createArtifactKey("icons", specVersion, [...input, readSharpVersion()]),
    build: async () => {
      const encoded = drawings.map(async ({ name, side, svg }) => {
        const png = await renderPng(svg, side);
        return [name, name.endsWith(".ico") ? encodeIco(png, side) : png] as const;
      });
      return new Map(await Promise.all(encoded));
    },
    inputChecked: true,
  };
}

/** Drawn in its final size, rather than drawn and made larger. */
async function renderPng(svg: string, size: number): Promise<Uint8Array> {
  const drawing = await openImage(Buffer.from(svg), { density: (72 * size) / 32 });
  // Rounded corners need every shade, so no table of colours.
  return drawing.resize(size, size).png({ compressionLevel: 9 }).toBuffer();
}
