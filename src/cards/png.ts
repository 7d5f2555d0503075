/** Pixels as a PNG (W3C, 3rd edition) with a table of colours: half as large as one without. */
import { constants, crc32, deflateSync } from "node:zlib";

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
  // Each row begins with the number of its filter; 0 is none.
  const rows = Buffer.alloc(height * (width + 1));
  let [last, index] = [-1, 0];
  for (let y = 0, at = 0; y < height; y++) {
    at++;
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x] ?? 0;
      // Most have a neighbour like them, which spares a look into the table.
      if (colour !== last) {
        index = indexOf(colour);
        last = colour;
      }
      rows[at++] = index;
    }
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, bitDepth, indexed, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, packing)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * Repeated bytes alone are looked for. Any other strategy looks for what came before by hashes, and
 * those differ from one processor's zlib to another's, and so would the bytes of a picture.
 */
const packing = { strategy: constants.Z_RLE, level: 9, memLevel: 9 } as const;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bitDepth = 8;
/** The colour type of a picture with a table of colours (11.2.1). */
const indexed = 3;

/** Length, name, data, and a check of the two last (5.3). */
function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [before, after] = [Buffer.alloc(4), Buffer.alloc(4)];
  before.writeUInt32BE(data.length);
  after.writeUInt32BE(crc32(named));
  return Buffer.concat([before, named, after]);
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
