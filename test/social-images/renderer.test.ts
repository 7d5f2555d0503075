/** Share pictures as drawings: what is on them, and that nothing in a text can spoil them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPalette, defaultAccent } from "../../src/colour/palette.ts";
import { loadCanvasKit } from "../../src/social-images/canvaskit.ts";
import { fitText, layOutText, supportedText } from "../../src/social-images/layout.ts";
import { encodePng } from "../../src/social-images/png.ts";
import { createRenderer } from "../../src/social-images/renderer.ts";
import {
  createAltText,
  isSupportedScript,
  type SocialImageText,
  socialImageSize,
} from "../../src/social-images/social-image.ts";
import { endIdleWorkers, renderInWorker } from "../../src/social-images/worker-pool.ts";
import { countThreads } from "../support/threads.ts";

const { paper, line, ink, soft, accent } = createPalette(defaultAccent).light;
const tones = { paper, line, ink, soft, accent };

const rows = Array.from({ length: socialImageSize.height }, (_, y) => y);

const café: SocialImageText = {
  name: "A programme",
  title: "Reading a record together",
  above: "Postponed: Digital Café",
  below: ["12:30 to 13:30", "Room 2 / online"],
  day: { weekday: "Wed", day: "24", month: "Feb 2027" },
  off: true,
};

let library: Awaited<ReturnType<typeof loadCanvasKit>>;
let draw: ReturnType<typeof createRenderer>;

const folder = mkdtempSync(join(tmpdir(), "waymark-card-"));

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  library = await loadCanvasKit();
  draw = createRenderer(library);
});

interface Seen {
  /** The colour of a pixel, "#rrggbb". */
  at(x: number, y: number): string;
  /** Whether all of a part is paper, as if nothing were there. */
  bare(left: number, top: number, right: number, bottom: number): boolean;
}

/** A card as another library reads its file. */
async function seen(card: SocialImageText): Promise<Seen> {
  const png = encodePng(draw(card, tones), socialImageSize, Object.values(tones));
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ ...socialImageSize, channels: 3 });
  const ground = Buffer.alloc(info.width * 3, paper.slice(1), "hex");
  const start = (x: number, y: number) => (y * info.width + x) * 3;
  return {
    at: (x, y) => `#${data.subarray(start(x, y), start(x, y) + 3).toString("hex")}`,
    bare(left, top, right, bottom) {
      for (let y = top; y < bottom; y++) {
        const row = data.subarray(start(left, y), start(right, y));
        if (!row.equals(ground.subarray(0, row.length))) return false;
      }
      return true;
    },
  };
}

describe("a social image", () => {
  test("is the same as the golden file", async () => {
    const png = encodePng(draw(café, tones), socialImageSize, Object.values(tones));
    await expect(Buffer.from(png).toString("base64")).toMatchFileSnapshot(
      "golden/image.png.base64",
    );
  });

  test("has the same bytes in any thread, time zone and language", async () => {
    const here = encodePng(draw(café, tones), socialImageSize, Object.values(tones));
    const many = await Promise.all(
      Array.from({ length: 6 }, () => renderInWorker({ text: café, colours: tones })),
    );
    for (const one of many) expect(Buffer.from(one).equals(here)).toBe(true);
    const module = join(import.meta.dirname, "../../src/social-images/worker-pool.ts");
    const script = join(folder, "draw.ts");
    const text = `import { endIdleWorkers, renderInWorker } from ${JSON.stringify(module)};
process.stdout.write(await renderInWorker(${JSON.stringify({ text: café, colours: tones })}));`;
    writeFileSync(script, text);
    for (const env of [
      { TZ: "Asia/Kolkata", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "UTC", LC_ALL: "C" },
    ]) {
      expect(execFileSync(process.execPath, [script], { env }).equals(here)).toBe(true);
    }
  });

  test("is drawn by another thread after idle ones were ended", async () => {
    const request = { text: café, colours: tones };
    await endIdleWorkers();
    const before = countThreads();
    const first = await renderInWorker(request);
    const during = renderInWorker(request);
    expect(countThreads()).toBeGreaterThan(before);
    await endIdleWorkers();
    expect(Buffer.from(await during).equals(first)).toBe(true);
    await endIdleWorkers();
    expect(countThreads()).toBe(before);
    expect(Buffer.from(await renderInWorker(request)).equals(first)).toBe(true);
  });

  test("shows the date in the margin, the line, the marker and the texts in the column", async () => {
    const all = await seen(café);
    expect(all.bare(60, 76, 292, 300)).toBe(false);
    expect(all.bare(388, 76, 1128, 500)).toBe(false);
    expect(all.bare(388, 526, 1128, 580)).toBe(false);
    expect([all.at(338, 4), all.at(338, 625)]).toEqual([line, line]);
    expect(rows.some((y) => all.at(338, y) === accent)).toBe(true);
    const { day, off, above, name, ...less } = café;
    const plain = await seen(less);
    expect(plain.bare(0, 0, 320, 630)).toBe(true);
    expect(plain.bare(388, 526, 1128, 630)).toBe(true);
  });

  test("gives the text below a short title the lines that are free", async () => {
    const about = "A programme for people in health and care, told in many words. ".repeat(3);
    const { bare } = await seen({ title: "Short", below: [about] });
    expect([bare(388, 240, 1128, 285), bare(388, 330, 1128, 375)]).toEqual([false, false]);
    expect(bare(388, 515, 1128, 630)).toBe(true);
    const two = await seen({ title: "Short", below: [about, "12:30"] });
    expect(two.bare(500, 465, 1128, 630)).toBe(true);
    expect(two.bare(388, 240, 1128, 285)).toBe(false);
  });

  test("strikes the date of a cancelled event through", async () => {
    const { off, ...on } = café;
    const longest = ({ at }: Seen) =>
      Math.max(...rows.map((y) => run(Array.from({ length: 300 }, (_, x) => at(x, y)))));
    expect(longest(await seen(café))).toBeGreaterThan(longest(await seen(on)) * 1.5);
  });

  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc
      .array(fc.string({ unit: fc.constantFrom(..."abWij äß\u00a0"), maxLength: 40 }), {
        maxLength: 40,
      })
      .map((parts) => parts.join(" ")),
  );

  test("keeps its margins free for any text", async () => {
    const cards = fc.record(
      {
        name: words,
        title: words,
        above: words,
        below: fc.array(words, { maxLength: 2 }),
        day: fc.record({ weekday: words, day: words, month: words }),
      },
      { requiredKeys: ["title", "below"] },
    );
    await fc.assert(
      fc.asyncProperty(cards, async (card) => {
        const { bare } = await seen(card);
        expect(bare(0, 0, 30, 630)).toBe(true);
        expect(bare(1150, 0, 1200, 630)).toBe(true);
        expect(bare(300, 0, 325, 630)).toBe(true);
        expect(bare(388, 600, 1200, 630)).toBe(true);
        // What is above the name keeps clear of it.
        expect(bare(388, 515, 1200, 526)).toBe(true);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

describe("text layout", () => {
  const letters = { colour: ink, lineHeight: 1.08 };
  const room = { sizes: [88, 60, 40], width: 740, height: 400 };

  test("uses the largest size in which all words fit", () => {
    const sizeOf = (text: string) => {
      const { layout, size } = fitText(library, text, letters, room);
      const high = layout.getHeight();
      layout.delete();
      expect(high).toBeLessThanOrEqual(room.height);
      return size;
    };
    expect(sizeOf("Short")).toBe(88);
    expect(sizeOf("Some words of a usual length that go on and on for a while ".repeat(2))).toBe(
      60,
    );
    expect(sizeOf("Donaudampfschifffahrtsgesellschaft")).toBe(40);
    expect(sizeOf("word ".repeat(400))).toBe(40);
  });

  test("balances the lengths of lines", () => {
    const text = "A year of lunchtime cafés in it";
    const { layout, size } = fitText(library, text, letters, room);
    const wide = layOutText(library, text, { ...letters, size }, room.width);
    expect(layout.getHeight()).toBe(wide.getHeight());
    expect(layout.getLongestLine()).toBeLessThan(wide.getLongestLine());
    wide.delete();
    layout.delete();
  });

  test.each([
    ["A café, 50 % “off” – it’s ½", "A café, 50 % “off” – it’s ½"],
    ["Cafe\u0301", "Café"],
    [
      "Llanfair Ŵŷ, Привет, Ελληνικά, Łódź, İstanbul",
      "Llanfair Ŵŷ, Привет, Ελληνικά, Łódź, İstanbul",
    ],
    ["A party 🎉 for 👩‍👩‍👧 all", "A party for all"],
    ["5\u202fpm\u200b, \u00adno\twrap\n", "5\u202fpm, no wrap"],
    ["🎉", undefined],
    ["شكرا", undefined],
    ["カフェ", undefined],
    ["", undefined],
  ])("of %j shows %j", (text, expected) => {
    expect(supportedText(library, text)).toBe(expected);
  });

  test.each([
    ["A café, Привет, Ελληνικά 🎉 2026", true],
    ["Café カフェ", false],
    ["שלום", false],
  ])("of %j is in a supported script: %j", (text, expected) => {
    expect(isSupportedScript(text)).toBe(expected);
  });
});

test("the alternative text says all that the image shows", () => {
  expect(createAltText(café)).toBe(
    "Postponed: Digital Café, Reading a record together, Wed 24 Feb 2027, 12:30 to 13:30, Room 2 / online, A programme",
  );
});

test("a palette has at most 256 colours, and keeps the exact ones", async () => {
  const colours = Uint32Array.from({ length: 10_000 }, (_, i) => 0xff000000 + i * 1601);
  colours[0] = 0xff030201;
  const png = encodePng(colours, { width: 100, height: 100 }, ["#010203"]);
  // PNG 3rd edition, 11.2.2: the chunk after the header, its length before its name.
  expect(Buffer.from(png.subarray(37, 41)).toString()).toBe("PLTE");
  expect(Buffer.from(png).readUInt32BE(33)).toBe(256 * 3);
  const pixel = await sharp(png)
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect([...pixel]).toEqual([1, 2, 3]);
});

/** How long the longest row of dots is that are not paper and of one colour. */
function run(row: readonly string[]): number {
  let [longest, length] = [0, 0];
  row.forEach((colour, i) => {
    length = colour !== paper && colour === row[i - 1] ? length + 1 : 0;
    longest = Math.max(longest, length);
  });
  return longest;
}
