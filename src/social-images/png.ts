/** Pixels as a PNG (W3C, 3rd edition) with a table of colours: half as large as one without. */
import { constants, crc32, deflateSync } from "node:zlib";

/** Colours that differ in no more than the three last bits of each part are one. */
const colourMask = 0xf8f8f8;
const maxColours = 256;

/**
 * Colours row by row, each red, green, blue and alpha in the order of bytes; nothing shines through.
 * Of `exact` ("#rrggbb") not a bit is changed, as large parts of a picture have them.
 */
export function encodePng(
  colours: Uint32Array,
  { width, height }: { readonly width: number; readonly height: number },
  exactColours: readonly string[],
): Uint8Array {
  const palette: Rgb[] = [];
  const indexes = new Map<number, number>();
  const indexOf = (colour: number): number => {
    const masked = colour & colourMask;
    const index = indexes.get(masked) ?? addToPalette(palette, toRgb(colour));
    indexes.set(masked, index);
    return index;
  };
  for (const hex of exactColours) indexOf(parseHex(hex));
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
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, bitDepth, indexedColourType, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    createChunk("IHDR", header),
    createChunk("PLTE", Buffer.from(palette.flat())),
    createChunk("IDAT", deflateSync(rows, deflateOptions)),
    createChunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * Repeated bytes alone are looked for. Any other strategy looks for what came before by hashes, and
 * those differ from one processor's zlib to another's, and so would the bytes of a picture.
 */
const deflateOptions = { strategy: constants.Z_RLE, level: 9, memLevel: 9 } as const;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bitDepth = 8;
/** The colour type of a picture with a table of colours (11.2.1). */
const indexedColourType = 3;

/** Length, name, data, and a check of the two last (5.3). */
function createChunk(name: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}

type Rgb = [red: number, green: number, blue: number];

function toRgb(colour: number): Rgb {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function parseHex(hex: string): number {
  return Buffer.from(`${hex.slice(1)}ff`, "hex").readUInt32LE();
}

/** The index of a colour: a new one, as long as the table has room. */
function addToPalette(palette: Rgb[], colour: Rgb): number {
  if (palette.length < maxColours) return palette.push(colour) - 1;
  const distance = (other: Rgb) =>
    colour.reduce((sum, part, i) => sum + (part - (other[i] ?? 0)) ** 2, 0);
  return palette.reduce(
    (best, entry, i) => (distance(entry) < distance(palette[best] ?? entry) ? i : best),
    0,
  );
}
