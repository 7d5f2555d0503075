/** Pixels as a PNG with a table of colours: half as large as one without. */
import { encode } from "fast-png";

/** Colours that differ in no more than the three last bits of each part are one. */
const mask = 0xf8f8f8;
const most = 256;

/**
 * Colours row by row, each red, green, blue and alpha in the order of bytes; nothing shines through.
 * Of `exact` ("#rrggbb") not a bit is changed, as large parts of a picture have them.
 */
export function pngOf(
  colours: Uint32Array,
  { width, height }: { readonly width: number; readonly height: number },
  exact: readonly string[],
): Uint8Array {
  const palette: Rgb[] = [];
  const known = new Map<number, number>();
  const indexOf = (colour: number): number => {
    const about = colour & mask;
    const index = known.get(about) ?? place(palette, partsOf(colour));
    known.set(about, index);
    return index;
  };
  for (const hex of exact) indexOf(colourOf(hex));
  const data = new Uint8Array(width * height);
  let [last, index] = [-1, 0];
  for (let i = 0; i < data.length; i++) {
    const colour = colours[i] ?? 0;
    // Most have a neighbour like them, which spares a look into the table.
    if (colour !== last) {
      index = indexOf(colour);
      last = colour;
    }
    data[i] = index;
  }
  return encode({ width, height, data, depth: 8, channels: 1, palette }, { zlib: { level: 1 } });
}

type Rgb = [red: number, green: number, blue: number];

function partsOf(colour: number): Rgb {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function colourOf(hex: string): number {
  return Buffer.from(`${hex.slice(1)}ff`, "hex").readUInt32LE();
}

/** The index of a colour: a new one, as long as the table has room. */
function place(palette: Rgb[], colour: Rgb): number {
  if (palette.length < most) return palette.push(colour) - 1;
  const far = (other: Rgb) =>
    colour.reduce((sum, part, i) => sum + (part - (other[i] ?? 0)) ** 2, 0);
  return palette.reduce((best, one, i) => (far(one) < far(palette[best] ?? one) ? i : best), 0);
}
