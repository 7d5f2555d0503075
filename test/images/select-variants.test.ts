import { describe, expect, test } from "vitest";
import { encode, type PixelFormat } from "../../src/images/encode.ts";
import { selectVariants } from "../../src/images/select-variants.ts";
import { createPhoto } from "../support/pictures.ts";

/** Returns files of these numbers of bytes, 100 pixels wide and so on. */
const files = (...bytes: readonly number[]) =>
  new Map(bytes.map((n, i) => [{ width: 100 * (i + 1), height: 100 }, Buffer.alloc(n)]));

const list = (selected: ReturnType<typeof selectVariants>) =>
  selected.map(([format, all]) => [format, ...[...all].map(([{ width }]) => width)].join(" "));

describe("of the files of a picture", () => {
  test.each<[string, [PixelFormat, readonly number[]][], readonly string[]]>([
    ["a size no smaller than the next", [["png", [5, 5, 9]]], ["png 200 300"]],
    [
      "a size no smaller than that of the first format",
      [
        ["png", [3, 9]],
        ["webp", [3, 8]],
      ],
      ["png 100 200", "webp 200"],
    ],
    [
      "a format no smaller than the first",
      [
        ["png", [3, 9]],
        ["webp", [1, 9]],
      ],
      ["png 100 200"],
    ],
  ])("%s is left out", (_name, variants, expected) => {
    const all = new Map(variants.map(([format, bytes]) => [format, files(...bytes)]));
    expect(list(selectVariants(all, false))).toEqual(expected);
  });
});

test.each(["avif", "webp", "jpeg"] as const)(
  "%s of a linked picture has more bytes than in a text",
  async (format) => {
    const options = { hasPalette: false, isPhoto: false, fullSize: true };
    const sizes = [false, true].map(async (highQuality) => {
      const pixels = createPhoto(200, 100);
      return (await encode(pixels, format, { ...options, highQuality })).length;
    });
    const [inText = 0, linked = 0] = await Promise.all(sizes);
    expect(linked).toBeGreaterThan(inText);
  },
);
