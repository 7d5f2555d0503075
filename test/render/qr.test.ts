import { correction, generate } from "lean-qr";
import { describe, expect, test } from "vitest";
import { encodeQrCode } from "../../src/render/qr.ts";

/** The dark modules of a path of rectangles, "x,y" each. */
function dark(path: string): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(width); i++) modules.add(`${Number(x) + i},${y}`);
  }
  return modules;
}

describe("a QR code", () => {
  test("draws every dark module once, with a quiet zone of four", () => {
    const text = "https://example.org/calendar/#events-digital-cafe";
    const { size, path } = encodeQrCode(text);
    const code = generate(text, { minCorrectionLevel: correction.M });
    expect(size).toBe(code.size + 8);
    const drawn = dark(path);
    for (let y = -4; y < code.size + 4; y++) {
      for (let x = -4; x < code.size + 4; x++) {
        const inside = x >= 0 && y >= 0 && x < code.size && y < code.size;
        expect(drawn.has(`${x + 4},${y + 4}`)).toBe(inside && Boolean(code.get(x, y)));
      }
    }
  });
});
