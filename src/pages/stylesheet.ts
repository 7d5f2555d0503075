/**
 * The style sheet: custom properties for the site's colours, the rules of _includes/css, and those
 * of the project itself. All are in layers, of which a later one comes before the others.
 */
import {
  type ColourTokens,
  createPalette,
  defaultAccent,
  type Palette,
} from "../colour/palette.ts";
import type { Site } from "../model/types.ts";

export function getSitePalette({ settings }: Site): Palette {
  return createPalette(settings.accent ?? defaultAccent);
}

/**
 * On a site that is read from right to left, each paragraph has the direction of its first letter:
 * English words in it, and the full stop after them, stand as English does. All of it stays at the
 * right edge.
 */
const mixedDirections =
  "\n@layer foundation{:is(h1,h2,h3,h4,p,li,dt,dd,th,td,blockquote,figcaption,summary){unicode-bidi:plaintext;text-align:right}}" +
  "@layer parts{:is(h1,.site-name a)::before{margin-inline:0.34em}}";

/** Returns the colours of light and dark mode, `css`, whose rules use them, and the project's own. */
export function buildStylesheet(
  { light, dark }: Palette,
  css: string,
  direction: "ltr" | "rtl",
  ownCss?: string,
): string {
  const own = ownCss === undefined ? "" : `\n@layer own{${ownCss}}`;
  return `@layer foundation{:root{color-scheme:light dark;${formatCustomProperties(light)}}
@media screen and (prefers-color-scheme:dark){:root{${formatCustomProperties(dark)}}}
@media print{:root{color-scheme:light}}}
${css}${direction === "rtl" ? mixedDirections : ""}${own}`;
}

function formatCustomProperties(tokens: ColourTokens): string {
  return Object.entries(tokens)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}
