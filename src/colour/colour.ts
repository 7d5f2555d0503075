/** Conversion between hexadecimal colours and OKLCH, and contrast. */
import {
  ColorSpace,
  contrastWCAG21,
  OKLCH,
  parse,
  serialize,
  sRGB,
  to,
  toGamut,
} from "colorjs.io/dist/color-fn.js";

for (const space of [sRGB, OKLCH]) ColorSpace.register(space);

/** "#0b6058". */
export type Hex = `#${string}`;

/** OKLCH (Björn Ottosson): lightness from 0 to 1, chroma from 0 to about 0.37, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Parses a hexadecimal colour of three or six digits. Throws on anything else. */
export function parseOklch(hex: string): Oklch {
  const [l, c, h] = to(parse(hex), OKLCH).coords;
  return { l: l ?? 0, c: c ?? 0, h: h ?? 0 };
}

/** Returns the nearest sRGB colour, by the gamut mapping of CSS Color 4. */
export function toHex({ l, c, h }: Oklch): Hex {
  const colour = toGamut(to({ space: OKLCH, coords: [l, c, h], alpha: 1 }, sRGB), { space: sRGB });
  const hex = serialize(colour, { format: "hex", collapse: false });
  if (!isHex(hex)) throw new Error(`${hex} is not a colour`);
  return hex;
}

/** Returns the contrast ratio of WCAG 2.2, from 1 (same colour) to 21 (black on white). */
export function contrastRatio(a: string, b: string): number {
  return contrastWCAG21(parse(a), parse(b));
}

function isHex(text: string): text is Hex {
  return /^#[0-9a-f]{6}$/.test(text);
}
