/** Whatever the accent, everything can be read; and what cannot be one is told its nearest. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrastRatio, parseOklch, toHex } from "../../src/colour/colour.ts";
import { type ColourTokens, checkAccent, createPalette } from "../../src/colour/palette.ts";

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

/** Contrasts of text on the grounds it stands on, by WCAG 2.2 1.4.3 (AA) and 1.4.6 (AAA). */
function tooFaint({ paper, sheet, ink, soft, accent }: ColourTokens): readonly string[] {
  return [paper, sheet].flatMap((ground) => [
    ...(contrastRatio(ink, ground) < 7 ? [`ink ${ink} on ${ground}`] : []),
    ...(contrastRatio(soft, ground) < 4.5 ? [`soft ${soft} on ${ground}`] : []),
    ...(contrastRatio(accent, ground) < 4.5 ? [`accent ${accent} on ${ground}`] : []),
  ]);
}

describe("the contrast of two colours", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#777777", 1],
    // The pair that WebAIM gives as the first grey to pass on white.
    ["#767676", "#ffffff", 4.54],
  ])("%s on %s is %d", (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(b, a)).toBeCloseTo(ratio, 2);
  });
});

test("a colour converted to OKLCH and back is the same", () => {
  fc.assert(
    fc.property(hex, (colour) => {
      expect(toHex(parseOklch(colour))).toBe(colour);
    }),
    { numRuns: 300 },
  );
});

test("for any accent that passes, all colours have enough contrast in both schemes", () => {
  const accents = hex.map((colour) => checkAccent(colour)?.nearest ?? colour);
  fc.assert(
    fc.property(accents, (accent) => {
      const { light, dark } = createPalette(accent);
      expect([...tooFaint(light), ...tooFaint(dark)]).toEqual([]);
      expect(light.accent).toBe(accent);
    }),
    { numRuns: 200 },
  );
});

test("the suggested accent passes, has the same hue, and is hardly darker than necessary", () => {
  fc.assert(
    fc.property(hex, (colour) => {
      const fault = checkAccent(colour);
      if (fault === undefined) return;
      expect(fault.contrast).toBeLessThan(4.5);
      expect(checkAccent(fault.nearest)).toBeUndefined();
      const [own, near] = [parseOklch(colour), parseOklch(fault.nearest)];
      expect(near.l).toBeLessThanOrEqual(own.l + 0.001);
      expect(checkAccent(toHex({ ...near, l: near.l + 0.03 }))).toBeDefined();
      if (own.c < 0.03 || near.c < 0.03) return;
      const turn = Math.abs(own.h - near.h);
      expect(Math.min(turn, 360 - turn)).toBeLessThan(12);
    }),
    { numRuns: 200 },
  );
});
