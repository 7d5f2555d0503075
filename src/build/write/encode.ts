/** Encodes the texts of pages for the disk. */

const encoder = new TextEncoder();
let kept = new Uint8Array(0);

/** In characters. The kept buffer would have three times the length of a longer text. */
const longestInKeptBuffer = 1_000_000;

/**
 * Returns the parts of a text as UTF-8, in a buffer of its own, which can be sent to another thread. A
 * short text goes through a buffer that is kept, so that its bytes need not be counted first.
 */
export function encodeParts(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length <= longestInKeptBuffer ? encodeShort(parts, length) : encodeLong(parts);
}

function encodeShort(parts: readonly string[], length: number): Uint8Array<ArrayBuffer> {
  if (kept.length < length * 3) kept = new Uint8Array(length * 3);
  let end = 0;
  for (const part of parts) end += encoder.encodeInto(part, kept.subarray(end)).written;
  return kept.slice(0, end);
}

function encodeLong(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const bytes = new Uint8Array(size);
  const buffer = Buffer.from(bytes.buffer);
  let end = 0;
  for (const part of parts) end += buffer.write(part, end);
  return bytes;
}
