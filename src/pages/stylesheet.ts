/** The style sheet: custom properties for the site's colours, then the rules of _includes/css. */
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

/** Returns the colours of light and dark mode, and `css`, whose rules use them. */
export function buildStylesheet({ light, dark }: Palette, css: string): string {
  return `:root{color-scheme:light dark;${formatCustomProperties(light)}}
@media screen and (prefers-color-scheme:dark){:root{${formatCustomProperties(dark)}}}
@media print{:root{color-scheme:light}}
${css}`;
}

function formatCustomProperties(tokens: ColourTokens): string {
  return Object.entries(tokens)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}
