/** Inspection of pictures: format, size and frames, and the reasons for rejection. */
import { gzipSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { readPackageVersion } from "../../src/artifacts/versions.ts";
import { createAnimation, createChart, createPhoto, onePixelPng } from "../support/pictures.ts";
import { inspect, readRejection } from "./make.ts";

const formats: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg(),
  "jpeg, progressive": (picture) => picture.jpeg({ progressive: true }),
  png: (picture) => picture.png(),
  "png, interlaced": (picture) => picture.png({ progressive: true }),
  webp: (picture) => picture.webp(),
  "webp, lossless": (picture) => picture.webp({ lossless: true }),
  avif: (picture) => picture.avif({ effort: 0 }),
  gif: (picture) => picture.gif(),
};

describe.each(Object.entries(formats))("%s", (name, as) => {
  test("is detected by its bytes, with its size", async () => {
    const looks = await inspect(await as(createPhoto(60, 40)).toBuffer());
    const [format] = name.split(",");
    expect(looks).toMatchObject({ format, width: 60, height: 40, frames: 1, warnings: [] });
  });

  test("is rejected if it is truncated", async () => {
    const whole = await as(createPhoto(120, 80)).toBuffer();
    for (const part of [0.5, 0.9]) {
      expect(await readRejection(whole.subarray(0, whole.length * part))).toBe(
        "cannot be read to its end: it is truncated or damaged. Copy it here again, or save it again as JPEG or PNG",
      );
    }
  });
});

describe("inspection accepts a picture", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "with EXIF orientation %i, and returns the upright size",
    async (orientation) => {
      const bytes = await createPhoto(60, 40).jpeg().withMetadata({ orientation }).toBuffer();
      const [width, height] = orientation > 4 ? [40, 60] : [60, 40];
      expect(await inspect(bytes)).toMatchObject({ width, height });
    },
  );

  test.each<[string, () => Sharp]>([
    ["in CMYK", () => createPhoto(60, 40).toColourspace("cmyk").jpeg()],
    ["in greyscale", () => createPhoto(60, 40).greyscale().toColourspace("b-w").jpeg()],
    ["with 16 bits", () => createPhoto(60, 40).toColourspace("rgb16").png()],
    ["with transparency", () => createPhoto(60, 40).ensureAlpha(0.5).png()],
    ["with a wide-gamut profile", () => createPhoto(60, 40).withIccProfile("p3").jpeg()],
  ])("%s", async (_, make) => {
    expect(await inspect(await make().toBuffer())).toMatchObject({ width: 60, height: 40 });
  });

  test("and tells drawings from photos", async () => {
    expect((await inspect(await createChart(60, 40).toBuffer())).hasPalette).toBe(true);
    expect((await inspect(await createPhoto(60, 40).png().toBuffer())).hasPalette).toBe(false);
  });

  test("with frames, and returns their number and the size of one", async () => {
    for (const bytes of [
      await createAnimation(20, 10, 3)
        .gif({ delay: [90, 90, 90] })
        .toBuffer(),
      await createAnimation(20, 10, 3)
        .webp({ delay: [90, 90, 90] })
        .toBuffer(),
    ])
      expect(await inspect(bytes)).toMatchObject({ width: 20, height: 10, frames: 3 });
  });

  test("that is an animated PNG, with a warning", async () => {
    const control = Buffer.from("\0\0\0\x08acTL\0\0\0\x01\0\0\0\0\x8a\x1c\xbf\x98", "latin1");
    const apng = Buffer.concat([onePixelPng.subarray(0, 33), control, onePixelPng.subarray(33)]);
    expect((await inspect(apng)).warnings).toEqual([
      {
        line: 1,
        column: 1,
        message: "it is an animated PNG, which is published without the animation",
        fix: "Save it as GIF or WebP to keep the animation",
      },
    ]);
  });
});

/** Returns a small PNG whose header claims this size. */
async function createOversized(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await createChart(8, 8).toBuffer());
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe("inspection rejects a picture", () => {
  const again = "Save it again as JPEG or PNG";
  const instead = "Replace it with a picture saved as JPEG or PNG";
  test.each<[string, Buffer, string]>([
    ["", Buffer.alloc(0), "is empty. Save it again, or remove it here"],
    ["a web page", Buffer.from("\n<!DOCTYPE html><html><svg></svg>"), instead],
    ["a text file", Buffer.from("Words.\n"), instead],
    ["a HEIC photo from a phone", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), again],
    ["a video", Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isomavc1"), instead],
    ["a TIFF picture", Buffer.from("II*\0....", "latin1"), again],
    ["a BMP picture", Buffer.from("BM......", "latin1"), again],
    ["a Photoshop file", Buffer.from("8BPS...."), again],
    ["a JPEG XL picture", Buffer.from("\xff\x0a...", "latin1"), again],
    ["a PDF document", Buffer.from("%PDF-1.4\n"), instead],
    ["a ZIP file or an Office document", Buffer.from("PK\x03\x04"), instead],
    ["a compressed file", gzipSync("<svg/>"), instead],
    ["a file of an unknown type", Buffer.from([1, 2, 3, 0, 200]), instead],
    [
      "a Git LFS pointer",
      Buffer.from("version https://git-lfs.github.com/spec/v1\n"),
      "Run git lfs pull",
    ],
  ])("that is %s", async (what, bytes, advice) => {
    expect(await readRejection(bytes)).toBe(
      what === "" ? advice : `is ${what}, which browsers do not show as a picture. ${advice}`,
    );
  });

  test("that has too many pixels, before decoding it", async () => {
    const before = process.memoryUsage().rss;
    expect(await readRejection(await createOversized(20_000, 15_000))).toBe(
      "has 20000 × 15000 pixels, more than the 100 million allowed for PNG. Make it smaller; 2400 pixels wide are enough",
    );
    // Its pixels would take 1,200 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });

  test("that has too many frames", async () => {
    const small = await createAnimation(20, 10, 3).gif().toBuffer();
    // The size of the whole, and of each frame.
    const bytes = Buffer.from(
      small.toString("latin1").replaceAll("\x14\0\x0a\0", "\x88\x13\x88\x13"),
      "latin1",
    );
    expect(await readRejection(bytes)).toBe(
      "has 3 frames of 5000 × 5000 pixels, more than the 60 million allowed for GIF. Make it smaller or shorter",
    );
  });

  test("that has fewer pixels than its header says", async () => {
    expect(await readRejection(await createOversized(800, 800))).toMatch(
      /^cannot be read to its end/,
    );
  });

  test("whose data is damaged in the middle", async () => {
    const bytes = Buffer.from(await createPhoto(200, 150).png().toBuffer());
    bytes.fill(0x5a, 20_000, 20_050);
    expect(await readRejection(bytes)).toMatch(/^cannot be read to its end/);
  });
});

test("the version of a package is read without loading it", () => {
  expect(readPackageVersion("sharp")).toBe(sharp.versions.sharp);
});
