/** All colours of a site, out of one. */
import { contrastRatio, type Hex, type Oklch, parseOklch, toHex } from "./colour.ts";

/** The accent of a site that names none. */
export const defaultAccent: Hex = "#0b6058";

export interface ColourTokens {
  /** The page. */
  readonly paper: Hex;
  /** What lies on the page: notes, fields, the footer. */
  readonly sheet: Hex;
  /** Text. */
  readonly ink: Hex;
  /** Text of less weight. */
  readonly soft: Hex;
  /** Rules, which nobody needs to see in order to read. */
  readonly line: Hex;
  /** Links and marks, and words on any of the grounds. */
  readonly accent: Hex;
}

export interface Palette {
  readonly light: ColourTokens;
  readonly dark: ColourTokens;
}

/** What WCAG 2.2 asks of text (1.4.3). */
const minTextContrast = 4.5;

const lightBackgrounds = { paper: parseOklch("#fbf8f2"), sheet: parseOklch("#f3eee4") };

/** The colours of a page by day and by night. The accent is taken as it is by day: see `accentFault`. */
export function createPalette(accent: string): Palette {
  const accentColour = parseOklch(accent);
  const light = { paper: toHex(lightBackgrounds.paper), sheet: toHex(lightBackgrounds.sheet) };
  // By night the page has a breath of the accent's hue, as paper has of the sun by day.
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
 * What keeps a colour from being an accent: how little it stands out from the page by day, and the
 * nearest of its hue that stands out enough. Undefined where nothing does.
 */
export function checkAccent(
  accent: string,
): { readonly contrast: number; readonly nearest: Hex } | undefined {
  const backgrounds = Object.values(lightBackgrounds).map(toHex);
  const lowest = minContrast(accent, backgrounds);
  if (lowest >= minTextContrast) return undefined;
  return { contrast: lowest, nearest: toHex(adjustLightness(parseOklch(accent), backgrounds, -1)) };
}

/** The colour itself where it can be read on these grounds, else lighter (1) or darker (-1) until it can. */
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
  return Math.min(...backgrounds.map((ground) => contrastRatio(colour, ground)));
}
