/** An .ico file of one picture, a PNG: a header, one entry, and the picture as it is. */
export function encodeIco(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22);
  // What follows are icons (1), and one of them.
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  // One byte for each side, 0 for 256; colours without a table, in one plane of 32 bits.
  header.writeUInt8(size % 256, 6);
  header.writeUInt8(size % 256, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
