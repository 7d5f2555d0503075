/** The icons and the web app manifest. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { all, attr } from "../render/dom.ts";
import { createProject, minimalSettings, removeProjects, runBuild } from "../support/project.ts";
import { full } from "./full.ts";
import { type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const pngs = {
  "/apple-touch-icon.png": 180,
  "/icon-192.png": 192,
  "/icon-512.png": 512,
  "/icon-maskable-512.png": 512,
};

const accent = [0x0b, 0x5c, 0x6b];
const paper = [0xfb, 0xf8, 0xf2];

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

const readBytes = (url: string): Buffer => readFileSync(site.files.get(url) ?? "");

/** Returns red, green, blue and opacity at places given from 0 to 1 in each direction. */
async function readColours(bytes: Uint8Array, places: readonly (readonly [number, number])[]) {
  const raw = sharp(bytes).ensureAlpha().raw();
  const { data, info } = await raw.toBuffer({ resolveWithObject: true });
  return places.map(([x, y]) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
    return [...data.subarray(at, at + 4)];
  });
}

describe("icons", () => {
  test.each(Object.entries(pngs))("%s is %i pixels wide, without metadata", async (url, side) => {
    const found = await sharp(readBytes(url)).metadata();
    expect(found).toMatchObject({ format: "png", width: side, height: side, space: "srgb" });
    const { exif, icc, xmp, comments } = found;
    expect([exif, icc, xmp, comments]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test.each(Object.keys(pngs))(
    "%s has the mark in the accent colour on the background colour",
    async (url) => {
      const places = [
        [0.5, 0.5],
        [0.3, 0.5],
      ] as const;
      expect(await readColours(readBytes(url), places)).toEqual([
        [...accent, 255],
        [...paper, 255],
      ]);
    },
  );

  test("icons that systems mask are opaque to the corners, the others have rounded corners", async () => {
    const corner = async (url: string) => (await readColours(readBytes(url), [[0, 0]]))[0]?.[3];
    expect(await corner("/apple-touch-icon.png")).toBe(255);
    expect(await corner("/icon-maskable-512.png")).toBe(255);
    expect(await corner("/icon-512.png")).toBe(0);
  });

  test("the mark of the maskable icon lies in a circle of 80 %", async () => {
    const raw = sharp(readBytes("/icon-maskable-512.png")).removeAlpha().raw();
    const data = await raw.toBuffer();
    let furthest = 0;
    for (let i = 0; i < 512 * 512; i++) {
      if (data[i * 3] === paper[0]) continue;
      furthest = Math.max(furthest, Math.hypot((i % 512) - 255.5, Math.floor(i / 512) - 255.5));
    }
    expect(furthest).toBeGreaterThan(150);
    expect(furthest).toBeLessThan(512 * 0.4);
  });

  test("favicon.ico holds one PNG of 32 pixels", async () => {
    const ico = readBytes("/favicon.ico");
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect([offset, offset + length]).toEqual([22, ico.length]);
    const found = await sharp(ico.subarray(offset)).metadata();
    expect(found).toMatchObject({ format: "png", width: 32, height: 32 });
  });

  test("favicon.svg has colours for light and dark mode", async () => {
    const svg = site.markup("/favicon.svg");
    expect(svg).toMatch(/prefers-color-scheme:dark\)\{\.p\{fill:#[0-9a-f]{6}\}\.b\{fill:#/);
    expect(await readColours(Buffer.from(svg), [[0.5, 0.5]])).toEqual([[...accent, 255]]);
  });
});

test("every page links to them below the site's path", () => {
  for (const url of ["/", "/404.html", "/blog/"]) {
    const links = all(site.tree(url), "link")
      .filter((link) => /icon|manifest/.test(attr(link, "rel") ?? ""))
      .map((link) => [attr(link, "rel"), attr(link, "href")]);
    expect(links).toEqual([
      ["icon", "/programme/favicon.ico"],
      ["icon", "/programme/favicon.svg"],
      ["apple-touch-icon", "/programme/apple-touch-icon.png"],
      ["manifest", "/programme/site.webmanifest"],
    ]);
  }
});

const manifest = z.strictObject({
  name: z.string(),
  short_name: z.string(),
  description: z.string(),
  lang: z.string(),
  dir: z.enum(["ltr", "rtl"]),
  id: z.string(),
  start_url: z.string(),
  scope: z.string(),
  display: z.literal("browser"),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  icons: z.array(
    z.strictObject({ src: z.string(), type: z.string(), sizes: z.string(), purpose: z.string() }),
  ),
});

test("the manifest describes the site, and its icons exist in the stated size", async () => {
  const found = manifest.parse(JSON.parse(site.markup("/site.webmanifest")));
  expect(found).toMatchObject({
    name: "Programme & friends",
    description: "What it is, in a sentence",
    lang: "en-GB",
    dir: "ltr",
    start_url: "/programme/",
    scope: "/programme/",
  });
  const [drawing, ...icons] = found.icons.map((icon) => ({
    ...icon,
    src: icon.src.replace(/^\/programme/, ""),
  }));
  expect(site.pages.has(drawing?.src ?? "")).toBe(true);
  expect(icons).toHaveLength(3);
  for (const { src, sizes } of icons) {
    const { width, height } = await sharp(readBytes(src)).metadata();
    expect(sizes).toBe(`${width}x${height}`);
  }
});

test("icons are built once, and again after the accent changes", async () => {
  const root = createProject({});
  const made = () =>
    readdirSync(join(root, ".waymark/made"))
      .filter((name) => name.startsWith("icons-"))
      .map((name) => [name, statSync(join(root, ".waymark/made", name, "made.json")).mtimeMs]);
  const mark = () => readFileSync(join(root, "_site/icon-192.png"));
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  const [first, before] = [mark(), made()];
  const file = join(root, "content/site.yaml");
  writeFileSync(file, minimalSettings.replace("name: Test", "name: Other"));
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(made()).toEqual(before);
  writeFileSync(file, `${minimalSettings}accent: "#7a1f3d"\n`);
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(made()).toHaveLength(1);
  expect(made()).not.toEqual(before);
  expect(mark().equals(first)).toBe(false);
  expect(existsSync(join(root, "_site/favicon.ico"))).toBe(true);
});
