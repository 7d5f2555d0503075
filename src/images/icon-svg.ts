/** The mark of a site, as pages have it before their headings: a blaze painted on a tree, on paper. */

interface IconColours {
  readonly paper: string;
  readonly accent: string;
}

/** How a mark is drawn. */
export interface IconOptions {
  /** By day, and where nobody asks for the night's. */
  readonly light: IconColours;
  /** By night, where a reader of the drawing tells it from the day. */
  readonly dark?: IconColours;
  /** Rounded where it is shown as it is, full where a system cuts it into a shape of its own. */
  readonly corners: "rounded" | "full";
  /** Of its usual height; 1, if left out. */
  readonly scale?: number;
}

/** On each side, so that the edges of the blaze fall between pixels in 16, 32, 192 and 512. */
const size = 32;
const bar = { width: 8, height: 24, radius: 2 } as const;

/** A drawing of the mark, 32 by 32. */
export function renderIconSvg({ light, dark, corners, scale = 1 }: IconOptions): string {
  const [width, height, radius] = [bar.width, bar.height, bar.radius].map((n) => n * scale);
  const [x, y] = [width, height].map((n = 0) => (size - n) / 2);
  const radiusAttribute = corners === "rounded" ? ' rx="6"' : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${darkModeStyle(dark)}\
<rect class="p" width="${size}" height="${size}"${radiusAttribute} fill="${light.paper}"/>\
<rect class="b" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${light.accent}"/></svg>
`;
}

/** A rule, which wins over what elements say of themselves, and does no harm where it is not read. */
function darkModeStyle(colours: IconColours | undefined): string {
  if (colours === undefined) return "";
  const { paper, accent } = colours;
  return `<style>@media (prefers-color-scheme:dark){.p{fill:${paper}}.b{fill:${accent}}}</style>`;
}
