/** Returns an .ico file with one image: a header, one entry, and the PNG unchanged. */
export function encodeIco(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22);
  // Type 1 (icons), one image.
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  // Width and height, where 0 means 256; no palette; one plane of 32 bits.
  header.writeUInt8(size % 256, 6);
  header.writeUInt8(size % 256, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
