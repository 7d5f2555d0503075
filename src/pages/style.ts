/** The style sheet: the site's own colours, and the code's rules. */
import { type Palette, paletteOf, type Tones, usualAccent } from "../colour/palette.ts";
import type { Site } from "../model/types.ts";

export function siteColours({ settings }: Site): Palette {
  return paletteOf(settings.accent ?? usualAccent);
}

/** Colours first, by day and by night; `css` takes all of its own from them. */
export function styleOf({ light, dark }: Palette, css: string): string {
  return `:root{color-scheme:light dark;${declarations(light)}}
@media (prefers-color-scheme:dark){:root{${declarations(dark)}}}
@media print{:root{color-scheme:light;${declarations(light)}}}
${css}`;
}

function declarations(tones: Tones): string {
  return Object.entries(tones)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}
