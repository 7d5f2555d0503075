/** Texts as the bytes that are written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeParts } from "../../src/build/write/encode.ts";

const encode = (text: string) => new TextEncoder().encode(text);

test("parts have the bytes of their joined text, in a buffer of their own", () => {
  const part = fc.string({ unit: "binary" }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const bytes = encodeParts(parts);
      expect(bytes).toEqual(encode(parts.join("")));
      expect(bytes.buffer.byteLength).toBe(bytes.length);
    }),
  );
});

test.each([999_999, 1_000_001])("a text of %i characters too, one after another", (length) => {
  const texts = ["é".repeat(length), "a", "€".repeat(length)];
  expect(Buffer.from(encodeParts(texts)).equals(encode(texts.join("")))).toBe(true);
  const all = texts.map((text) => encodeParts([text]));
  expect(all.map((bytes, i) => Buffer.from(bytes).equals(encode(texts[i] ?? "")))).toEqual([
    true,
    true,
    true,
  ]);
});
