import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { addDays, createContent, people } from "./content.ts";
import { integer, mulberry32, pick, type Random } from "./random.ts";
import { headline, personName, sentence, slug } from "./sentence.ts";

/** Drawn at half the size, in a quarter of the time; grain is added at the full size. */
const [width, height] = [2000, 1500];

/** Noise by the width of its cells in pixels, and how far it is from grey: large shapes are strong. */
const octaves = [
  [400, 90],
  [80, 50],
  [20, 34],
  [5, 22],
  [2, 14],
] as const;

/**
 * Writes a site of `count` posts, each led by a photo of its own. The same seed gives the same pixels.
 * A photo has 12 million pixels: clouds of noise at five scales, shapes with edges, and grain.
 */
export async function writePictureSite(project: string, count: number, seed = 1): Promise<void> {
  const random = mulberry32(seed);
  const write = createContent(project, { search: false, "share-pictures": false });
  for (const id of people) write(`people/${id}.md`, { name: personName(random) }, "");
  const folder = join(project, "content/media");
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    writeFileSync(join(folder, `photo-${at}.jpg`), await renderPhoto(random));
    const [title, date] = [headline(random), addDays("2012-01-01", integer(random, 0, 5000))];
    const image = { src: `../media/photo-${at}.jpg`, alt: sentence(random) };
    const fields = { title, date, authors: [pick(random, people)], summary: sentence(random) };
    write(`posts/${date}-${slug(title)}-${at}.md`, { ...fields, image }, `${sentence(random)}\n`);
  }
}

async function renderPhoto(random: Random): Promise<Buffer> {
  const layers: OverlayOptions[] = [{ input: drawShapes(random), blend: "over" }];
  for (const [cell, contrast] of octaves) {
    const noise = createNoise(random, Math.ceil(width / cell), Math.ceil(height / cell), contrast);
    const input = await noise.resize(width, height, { fit: "fill" }).png({ compressionLevel: 0 });
    layers.push({ input: await input.toBuffer(), blend: "overlay" });
  }
  const grain = await createNoise(random, 500, 500, 9).png().toBuffer();
  const [r = 0, g = 0, b = 0] = Array.from({ length: 3 }, () => integer(random, 70, 190));
  const paper = { width, height, channels: 3, background: { r, g, b } } as const;
  const drawn = sharp({ create: paper }).composite(layers).raw();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width, height, channels: info.channels } })
    .resize(2 * width, 2 * height)
    .modulate({ saturation: 0.4 })
    .composite([{ input: grain, blend: "overlay", tile: true }])
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Coloured noise around the grey that an overlay leaves as it is. */
function createNoise(random: Random, width: number, height: number, contrast: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i += 1) pixels[i] = 128 + (random() * 2 - 1) * contrast;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Things before a background: some have sharp edges. */
function drawShapes(random: Random): Buffer {
  const colour = () => `hsl(${integer(random, 0, 359)} 40% ${integer(random, 15, 80)}%)`;
  const shapes = Array.from({ length: 24 }, () => {
    const [x, y] = [integer(random, 0, width), integer(random, 0, height)];
    const [rx, ry] = [integer(random, 20, 250), integer(random, 20, 350)];
    return random() < 0.5
      ? `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colour()}"/>`
      : `<path d="M${x} ${y}l${rx} ${ry}l${-2 * rx} ${Math.round(ry / 3)}z" fill="${colour()}"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join("")}</svg>`,
  );
}
