/** Encodes pixels as PNG (W3C, 3rd edition) with a palette: half the size of one without. */
import { constants, crc32, deflateSync } from "node:zlib";

/** Colours that differ only in the last three bits of each channel share a palette entry. */
const colourMask = 0xf8f8f8;
const maxColours = 256;

/**
 * Returns a PNG. `colours` holds opaque pixels row by row, each in the byte order red, green, blue,
 * alpha. `exactColours` ("#rrggbb") are kept exactly, since they fill large parts of the image.
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
  // Each row starts with its filter type; 0 is none (9.2).
  const rows = Buffer.alloc(height * (width + 1));
  let [last, index] = [-1, 0];
  for (let y = 0, offset = 0; y < height; y++) {
    offset++;
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x] ?? 0;
      // Most pixels equal their neighbour, which saves a lookup.
      if (colour !== last) {
        index = indexOf(colour);
        last = colour;
      }
      rows[offset++] = index;
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
 * Run-length encoding only. Other strategies search matches by hash functions that differ between
 * builds of zlib for different processors, and so would the bytes of an image.
 */
const deflateOptions = { strategy: constants.Z_RLE, level: 9, memLevel: 9 } as const;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bitDepth = 8;
/** The colour type of an image with a palette (11.2.1). */
const indexedColourType = 3;

/** A chunk: length, name, data, and the CRC of name and data (5.3). */
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

/** Returns the index of a colour: a new entry, or the nearest one if the palette is full. */
function addToPalette(palette: Rgb[], colour: Rgb): number {
  if (palette.length < maxColours) return palette.push(colour) - 1;
  const distance = (other: Rgb) =>
    colour.reduce((sum, part, i) => sum + (part - (other[i] ?? 0)) ** 2, 0);
  return palette.reduce(
    (best, entry, i) => (distance(entry) < distance(palette[best] ?? entry) ? i : best),
    0,
  );
}
