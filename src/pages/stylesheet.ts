/** The style sheet: the site's own colours, and the code's rules. */
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

/** Colours first, by day and by night; `css` takes all of its own from them. */
export function buildStylesheet({ light, dark }: Palette, css: string): string {
  return `:root{color-scheme:light dark;${formatCustomProperties(light)}}
@media (prefers-color-scheme:dark){:root{${formatCustomProperties(dark)}}}
@media print{:root{color-scheme:light;${formatCustomProperties(light)}}}
${css}`;
}

function formatCustomProperties(tones: ColourTokens): string {
  return Object.entries(tones)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}
