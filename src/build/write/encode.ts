/** Encodes the texts of pages for the disk. */

const encoder = new TextEncoder();
let kept = new Uint8Array(0);

/** In characters. The kept buffer would have three times the length of a longer text. */
const longestInKeptBuffer = 1_000_000;

/**
 * Returns the parts of a text as UTF-8, in a buffer of its own, which can be sent to another thread. A
 * single part is encoded into a buffer that is kept, which takes a third less.
 */
export function encodeParts(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const [only = "", ...others] = parts;
  const isShort = others.length === 0 && only.length <= longestInKeptBuffer;
  return isShort ? encodeShort(only) : encodeLong(parts);
}

function encodeShort(text: string): Uint8Array<ArrayBuffer> {
  const most = text.length * 3;
  if (kept.length < most) kept = new Uint8Array(most);
  return kept.slice(0, encoder.encodeInto(text, kept).written);
}

function encodeLong(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const bytes = new Uint8Array(size);
  const buffer = Buffer.from(bytes.buffer);
  let end = 0;
  for (const part of parts) end += buffer.write(part, end);
  return bytes;
}
