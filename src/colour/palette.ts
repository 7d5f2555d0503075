/** All colours of a site, out of one. */
import { contrast, type Hex, hexOf, type Oklch, oklchOf } from "./colour.ts";

/** The accent of a site that names none. */
export const usualAccent: Hex = "#0b6058";

export interface Tones {
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
  readonly light: Tones;
  readonly dark: Tones;
}

/** What WCAG 2.2 asks of text (1.4.3). */
const textContrast = 4.5;

const lightGrounds = { paper: oklchOf("#fbf8f2"), sheet: oklchOf("#f3eee4") };

/** The colours of a page by day and by night. The accent is taken as it is by day: see `accentFault`. */
export function paletteOf(accent: string): Palette {
  const own = oklchOf(accent);
  const light = { paper: hexOf(lightGrounds.paper), sheet: hexOf(lightGrounds.sheet) };
  // By night the page has a breath of the accent's hue, as paper has of the sun by day.
  const tinge = Math.min(own.c, 0.012);
  const dark = {
    paper: hexOf({ l: 0.205, c: tinge, h: own.h }),
    sheet: hexOf({ l: 0.25, c: tinge, h: own.h }),
  };
  return {
    light: {
      ...light,
      ink: hexOf({ l: 0.245, c: 0.012, h: own.h }),
      soft: hexOf({ l: 0.44, c: 0.015, h: own.h }),
      line: hexOf({ l: 0.87, c: 0.02, h: 85 }),
      accent: hexOf(own),
    },
    dark: {
      ...dark,
      ink: hexOf({ l: 0.925, c: 0.012, h: 85 }),
      soft: hexOf({ l: 0.77, c: 0.014, h: 85 }),
      line: hexOf({ l: 0.37, c: tinge, h: own.h }),
      accent: hexOf(shifted({ ...own, l: Math.max(own.l, 0.74) }, Object.values(dark), 1)),
    },
  };
}

/**
 * What keeps a colour from being an accent: how little it stands out from the page by day, and the
 * nearest of its hue that stands out enough. Undefined where nothing does.
 */
export function accentFault(
  accent: string,
): { readonly contrast: number; readonly nearest: Hex } | undefined {
  const grounds = Object.values(lightGrounds).map(hexOf);
  const least = leastContrast(accent, grounds);
  if (least >= textContrast) return undefined;
  return { contrast: least, nearest: hexOf(shifted(oklchOf(accent), grounds, -1)) };
}

/** The colour itself where it can be read on these grounds, else lighter (1) or darker (-1) until it can. */
function shifted(colour: Oklch, grounds: readonly Hex[], towards: 1 | -1): Oklch {
  const end = towards === 1 ? 1 : 0;
  let now = colour;
  while (leastContrast(hexOf(now), grounds) < textContrast && (end - now.l) * towards > 0)
    now = { ...now, l: now.l + towards * 0.005 };
  return now;
}

function leastContrast(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}
