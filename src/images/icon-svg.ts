/** The logo of a site without a logo of its own: the bar that stands before headings, on paper. */

interface IconColours {
  readonly paper: string;
  readonly accent: string;
}

export interface IconOptions {
  /** Colours of the light scheme, the default. */
  readonly light: IconColours;
  /** Colours of the dark scheme, for viewers that support `prefers-color-scheme`. */
  readonly dark?: IconColours;
  /** "full" for icons that the operating system crops itself. */
  readonly corners: "rounded" | "full";
  /** Size of the bar relative to the default, 1. */
  readonly scale?: number;
}

/** Width and height. At 16, 32, 192 and 512 pixels the edges of the bar fall between pixels. */
const size = 32;
const bar = { width: 8, height: 24, radius: 2 } as const;

/** Returns the icon as SVG, 32 by 32. */
export function renderIconSvg({ light, dark, corners, scale = 1 }: IconOptions): string {
  const [width, height, radius] = [bar.width, bar.height, bar.radius].map((n) => n * scale);
  const [x, y] = [width, height].map((n = 0) => (size - n) / 2);
  const radiusAttribute = corners === "rounded" ? ' rx="6"' : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${darkModeStyle(dark)}\
<rect class="p" width="${size}" height="${size}"${radiusAttribute} fill="${light.paper}"/>\
<rect class="b" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${light.accent}"/></svg>
`;
}

/** CSS overrides the elements' attributes; viewers without CSS show the light colours. */
function darkModeStyle(colours: IconColours | undefined): string {
  if (colours === undefined) return "";
  const { paper, accent } = colours;
  return `<style>@media (prefers-color-scheme:dark){.p{fill:${paper}}.b{fill:${accent}}}</style>`;
}
