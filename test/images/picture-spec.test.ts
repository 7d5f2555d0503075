/** The files that a picture is published as: sizes, formats, and what is not in them. */
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { chooseFormats, createPictureSpec } from "../../src/images/picture-spec.ts";
import { computeSizes, type Role } from "../../src/images/sizes.ts";
import {
  addMetadata,
  createAnimation,
  createChart,
  createPhoto,
  listFileParts,
} from "../support/pictures.ts";
import { buildFiles, createPicture } from "./make.ts";

const sizesIn = async (files: Readonly<Record<string, Buffer>>) => {
  const all = Object.entries(files).map(async ([name, bytes]) => {
    const { format, width, height, pages = 1 } = await sharp(bytes).metadata();
    return [name, `${format} ${width}×${height}${pages > 1 ? ` ${pages} frames` : ""}`] as const;
  });
  return Object.fromEntries(await Promise.all(all));
};

const widthsOf = (role: Role, width: number, height: number) =>
  computeSizes(role, { width, height }).map((size) => `${size.width}×${size.height}`);

describe("sizes", () => {
  test.each<[Role, number, number, readonly string[]]>([
    ["text", 4000, 3000, ["800×600", "1200×900"]],
    ["text", 1000, 500, ["800×400", "1000×500"]],
    // 800 would be no more than a little smaller.
    ["text", 850, 500, ["850×500"]],
    ["text", 450, 300, ["450×300"]],
    ["text", 1, 1, ["1×1"]],
    ["text", 3000, 30_000, ["800×8000"]],
    ["thumbnail", 4000, 3000, ["144×108", "288×216", "432×324"]],
    ["thumbnail", 3000, 1000, ["324×108", "648×216", "972×324"]],
    ["thumbnail", 200, 300, ["144×216", "200×300"]],
    ["portrait", 1200, 1600, ["96×128", "192×256", "384×512"]],
    ["portrait", 1600, 1200, ["128×96", "256×192", "512×384"]],
    ["portrait", 100, 100, ["100×100"]],
    ["portrait", 50, 40, ["50×40"]],
    ["logo", 1000, 400, ["100×40", "200×80", "400×160"]],
    ["share", 4000, 3000, ["1200×900"]],
    ["share", 3000, 4000, ["900×1200"]],
    ["share", 300, 200, ["300×200"]],
    ["document", 4000, 3000, ["4000×3000"]],
  ])("%s of %i × %i", (role, width, height, sizes) => {
    expect(widthsOf(role, width, height)).toEqual(sizes);
  });
});

describe("formats", () => {
  test("a photo in text gets AVIF and JPEG in two sizes, the largest last", async () => {
    const bytes = await createPhoto(1300, 650).jpeg({ quality: 95 }).toBuffer();
    const files = await buildFiles(bytes, "text");
    const expected = ["jpg", "avif"].flatMap((ending) =>
      [800, 1200].map((width) => {
        const format = { jpg: "jpeg", avif: "heif" }[ending];
        return [`${width}.${ending}`, `${format} ${width}×${width / 2}`];
      }),
    );
    expect(await sizesIn(files)).toEqual(Object.fromEntries(expected));
    for (const width of [800, 1200]) {
      const [avif = 0, jpeg = 0] = ["avif", "jpg"].map(
        (ending) => files[`${width}.${ending}`]?.length,
      );
      expect(avif).toBeLessThan(jpeg);
    }
  });

  test("the original format of a picture is always among them", async () => {
    for (const format of ["png", "webp", "avif", "gif"] as const) {
      const bytes = await createPhoto(60, 40).toFormat(format, { effort: 1 }).toBuffer();
      const [first] = Object.keys(await buildFiles(bytes, "text"));
      expect(first).toBe(`60.${format}`);
    }
  });

  test("WebP is made of drawings, animations and AVIF, and of no photo", async () => {
    const formatsOf = async (bytes: Buffer) =>
      chooseFormats(await createPicture(bytes), "text").join(" ");
    expect(await formatsOf(await createPhoto(60, 40).jpeg().toBuffer())).toBe("jpeg avif");
    expect(await formatsOf(await createPhoto(60, 40).png().toBuffer())).toBe("png avif");
    expect(await formatsOf(await createPhoto(60, 40).webp().toBuffer())).toBe("webp avif");
    expect(await formatsOf(await createPhoto(60, 40).avif().toBuffer())).toBe("avif webp");
    expect(await formatsOf(await createChart(60, 40).toBuffer())).toBe("png avif webp");
    expect(await formatsOf(await createAnimation(60, 40, 2).gif().toBuffer())).toBe("gif webp");
    expect(await formatsOf(await createAnimation(60, 40, 2).webp().toBuffer())).toBe("webp");
  });

  test("a format that is not smaller is left out", async () => {
    const tiny = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
      .png({ palette: true })
      .toBuffer();
    expect(Object.keys(await buildFiles(tiny, "text"))).not.toContain("4.avif");
    for (const make of [() => createPhoto(500, 300).png(), () => createChart(900, 450)]) {
      const files = await buildFiles(await make().toBuffer(), "text");
      const least = (ending: string) =>
        Object.entries(files).filter(([name]) => name.endsWith(ending));
      for (const [name, data] of [...least("avif"), ...least("webp")]) {
        const own = files[name.replace(/\w+$/, "png")];
        if (own !== undefined) expect(data.length).toBeLessThan(own.length);
      }
    }
  });

  test("a PNG drawing stays the same to the pixel", async () => {
    const bytes = await createChart(300, 200).toBuffer();
    const { "300.png": png } = await buildFiles(bytes, "text");
    const pixels = (data: Buffer | undefined) => sharp(data).removeAlpha().raw().toBuffer();
    expect((await pixels(png)).equals(await pixels(bytes))).toBe(true);
  });

  test("an animation keeps its delays and loops", async () => {
    const delay = [50, 100, 150];
    for (const format of ["gif", "webp"] as const) {
      const bytes = await createAnimation(900, 450, 3)[format]({ delay, loop: 2 }).toBuffer();
      const files = await buildFiles(bytes, "text");
      expect(Object.keys(files)).toContain(`900.${format}`);
      for (const data of Object.values(files)) {
        const found = await sharp(data).metadata();
        expect([found.pages, found.delay, found.loop]).toEqual([3, delay, 2]);
        expect(found.width / (found.pageHeight ?? found.height)).toBe(2);
      }
    }
  });

  test("the picture of a shared page is one JPEG or PNG on white", async () => {
    for (const format of ["jpeg", "png", "webp", "avif", "gif"] as const) {
      const bytes = await createPhoto(300, 200).toFormat(format, { effort: 1 }).toBuffer();
      expect(Object.keys(await buildFiles(bytes, "share"))).toHaveLength(1);
      expect(Object.keys(await buildFiles(bytes, "share"))[0]).toMatch(/^300\.(?:jpg|png)$/);
    }
    const nothing = { r: 0, g: 0, b: 0, alpha: 0 };
    const seeThrough = {
      create: { width: 9, height: 9, channels: 4, background: nothing },
    } as const;
    const [shared] = Object.values(
      await buildFiles(await sharp(seeThrough).png().toBuffer(), "share"),
    );
    expect([...(await sharp(shared).removeAlpha().raw().toBuffer())].slice(0, 3)).toEqual([
      255, 255, 255,
    ]);
  });
});

describe.each<Role>(["text", "portrait", "logo", "share", "document"])("as %s", (role) => {
  test.each(["jpeg", "png", "webp", "avif"] as const)(
    "a %s says nothing of itself",
    async (format) => {
      const bytes = await addMetadata(createPhoto(60, 40))
        .toFormat(format, { effort: 1 })
        .toBuffer();
      expect(bytes.includes("Secretcam")).toBe(true);
      for (const [name, data] of Object.entries(await buildFiles(bytes, role))) {
        expect([name, data.includes("Secret"), data.includes("GPS")]).toEqual([name, false, false]);
        expect([
          name,
          listFileParts(data).filter((part) =>
            /exif|xmp|icc|mime|prof|text|e[1-9a-f] |fe /i.test(part),
          ),
        ]).toEqual([name, []]);
        const { exif, xmp, icc, iptc, orientation, comments } = await sharp(data).metadata();
        expect([exif, xmp, icc, iptc, orientation, comments]).toEqual(new Array(6).fill(undefined));
      }
    },
  );
});

test("a comment in a GIF is removed", async () => {
  const gif = await createPhoto(30, 20).gif().toBuffer();
  const comment = Buffer.from("\x21\xfe\x06Secret\0", "latin1");
  const bytes = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
  for (const role of ["text", "document"] as const)
    for (const data of Object.values(await buildFiles(bytes, role)))
      expect(data.includes("Secret")).toBe(false);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "orientation %i is made true, and forgotten",
  async (orientation) => {
    // A red corner at the top left, as it is to be seen.
    const upright = sharp({ create: { width: 64, height: 32, channels: 3, background: "#00f" } })
      .composite([
        {
          input: { create: { width: 16, height: 16, channels: 3, background: "#f00" } },
          left: 0,
          top: 0,
        },
      ])
      .png();
    // How a camera that was held another way would have taken it.
    const turns: Readonly<Record<number, readonly ("flip" | "flop" | "turn")[]>> = {
      2: ["flop"],
      3: ["flip", "flop"],
      4: ["flip"],
      5: ["turn", "flop"],
      6: ["turn", "flip", "flop"],
      7: ["turn", "flip"],
      8: ["turn"],
    };
    let taken = await upright.toBuffer();
    for (const turn of turns[orientation] ?? []) {
      const picture = sharp(taken);
      taken = await (turn === "turn" ? picture.rotate(90) : picture[turn]()).toBuffer();
    }
    const bytes = await sharp(taken)
      .jpeg({ quality: 100 })
      .withMetadata({ orientation })
      .toBuffer();
    for (const role of ["text", "document", "share"] as const) {
      const { "64.jpg": file } = await buildFiles(bytes, role);
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([64, 32]);
      const [red = 0, , blue = 0] = data.subarray((4 * 64 + 4) * 3);
      expect(red).toBeGreaterThan(blue + 100);
    }
  },
);

describe("colours", () => {
  test("of a wide-gamut profile are converted to sRGB", async () => {
    const red = { create: { width: 20, height: 20, channels: 3, background: "#f00" } } as const;
    const bytes = await sharp(red).withIccProfile("p3").png().toBuffer();
    const { "20.png": file } = await buildFiles(bytes, "text");
    const [r = 0, g = 0, b = 0] = await sharp(file).raw().toBuffer();
    expect(r).toBeGreaterThan(250);
    expect(g + b).toBeLessThan(10);
  });

  test("in CMYK are converted to sRGB", async () => {
    const bytes = await createPhoto(60, 40).toColourspace("cmyk").jpeg().toBuffer();
    const { "60.jpg": file } = await buildFiles(bytes, "text");
    expect(await sharp(file).metadata()).toMatchObject({ space: "srgb", channels: 3 });
  });
});

test("the same picture gives the same bytes and the same key", async () => {
  const bytes = await createPhoto(500, 300).jpeg().toBuffer();
  const [once, again] = await Promise.all([buildFiles(bytes, "text"), buildFiles(bytes, "text")]);
  expect(Object.keys(again)).toEqual(Object.keys(once));
  for (const [name, data] of Object.entries(once)) expect(again[name]?.equals(data)).toBe(true);
  const keys = async (data: Buffer, role: Role) =>
    createPictureSpec(await createPicture(data), role).key;
  expect(await keys(bytes, "text")).toBe(await keys(Buffer.from(bytes), "text"));
  expect(await keys(bytes, "text")).not.toBe(await keys(bytes, "share"));
  expect(await keys(bytes, "text")).not.toBe(
    await keys(await createPhoto(500, 300).png().toBuffer(), "text"),
  );
});
