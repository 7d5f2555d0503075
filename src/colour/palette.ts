/** Derives all colours of a site from its accent colour. */
import { contrastRatio, type Hex, type Oklch, parseOklch, toHex } from "./colour.ts";

/** The accent of a site that sets none. */
export const defaultAccent: Hex = "#0b6058";

export interface ColourTokens {
  /** Background of the page. */
  readonly paper: Hex;
  /** Background of callouts, fields and the footer. */
  readonly sheet: Hex;
  /** Text. */
  readonly ink: Hex;
  /** Secondary text. */
  readonly soft: Hex;
  /** Decorative lines. */
  readonly line: Hex;
  /** Links and marks. Readable on both backgrounds. */
  readonly accent: Hex;
}

export interface Palette {
  readonly light: ColourTokens;
  readonly dark: ColourTokens;
}

/** The contrast that WCAG 2.2 requires of text (1.4.3). */
const minTextContrast = 4.5;

const lightBackgrounds = { paper: parseOklch("#fbf8f2"), sheet: parseOklch("#f3eee4") };

/** Returns the light and dark palettes. The light one uses the accent unchanged: see `checkAccent`. */
export function createPalette(accent: string): Palette {
  const accentColour = parseOklch(accent);
  const light = { paper: toHex(lightBackgrounds.paper), sheet: toHex(lightBackgrounds.sheet) };
  // Dark backgrounds have a tint of the accent's hue.
  const darkChroma = Math.min(accentColour.c, 0.012);
  const dark = {
    paper: toHex({ l: 0.205, c: darkChroma, h: accentColour.h }),
    sheet: toHex({ l: 0.25, c: darkChroma, h: accentColour.h }),
  };
  return {
    light: {
      ...light,
      ink: toHex({ l: 0.245, c: 0.012, h: accentColour.h }),
      soft: toHex({ l: 0.44, c: 0.015, h: accentColour.h }),
      line: toHex({ l: 0.87, c: 0.02, h: 85 }),
      accent: toHex(accentColour),
    },
    dark: {
      ...dark,
      ink: toHex({ l: 0.925, c: 0.012, h: 85 }),
      soft: toHex({ l: 0.77, c: 0.014, h: 85 }),
      line: toHex({ l: 0.37, c: darkChroma, h: accentColour.h }),
      accent: toHex(
        adjustLightness(
          { ...accentColour, l: Math.max(accentColour.l, 0.74) },
          Object.values(dark),
          1,
        ),
      ),
    },
  };
}

/**
 * Returns undefined if a colour has enough contrast for an accent; else its lowest contrast with a
 * light background, and the nearest colour of its hue that has enough.
 */
export function checkAccent(
  accent: string,
): { readonly contrast: number; readonly nearest: Hex } | undefined {
  const backgrounds = Object.values(lightBackgrounds).map(toHex);
  const lowest = minContrast(accent, backgrounds);
  if (lowest >= minTextContrast) return undefined;
  return { contrast: lowest, nearest: toHex(adjustLightness(parseOklch(accent), backgrounds, -1)) };
}

/** Makes a colour lighter (1) or darker (-1) until it has enough contrast with all backgrounds. */
function adjustLightness(colour: Oklch, backgrounds: readonly Hex[], direction: 1 | -1): Oklch {
  const limit = direction === 1 ? 1 : 0;
  let adjusted = colour;
  while (
    minContrast(toHex(adjusted), backgrounds) < minTextContrast &&
    (limit - adjusted.l) * direction > 0
  )
    adjusted = { ...adjusted, l: adjusted.l + direction * 0.005 };
  return adjusted;
}

function minContrast(colour: string, backgrounds: readonly string[]): number {
  return Math.min(...backgrounds.map((background) => contrastRatio(colour, background)));
}
