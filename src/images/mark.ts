/** The mark of a site, as pages have it before their headings: a blaze painted on a tree, on paper. */

interface Ground {
  readonly paper: string;
  readonly accent: string;
}

/** How a mark is drawn. */
export interface Look {
  /** By day, and where nobody asks for the night's. */
  readonly light: Ground;
  /** By night, where a reader of the drawing tells it from the day. */
  readonly dark?: Ground;
  /** Rounded where it is shown as it is, full where a system cuts it into a shape of its own. */
  readonly edge: "rounded" | "full";
  /** Of its usual height; 1, if left out. */
  readonly scale?: number;
}

/** On each side, so that the edges of the blaze fall between pixels in 16, 32, 192 and 512. */
const side = 32;
const blaze = { width: 8, height: 24, radius: 2 } as const;

/** A drawing of the mark, 32 by 32. */
export function markSvg({ light, dark, edge, scale = 1 }: Look): string {
  const [width, height, radius] = [blaze.width, blaze.height, blaze.radius].map((n) => n * scale);
  const [x, y] = [width, height].map((n = 0) => (side - n) / 2);
  const corners = edge === "rounded" ? ' rx="6"' : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${night(dark)}\
<rect class="p" width="${side}" height="${side}"${corners} fill="${light.paper}"/>\
<rect class="b" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${light.accent}"/></svg>
`;
}

/** A rule, which wins over what elements say of themselves, and does no harm where it is not read. */
function night(dark: Ground | undefined): string {
  if (dark === undefined) return "";
  const { paper, accent } = dark;
  return `<style>@media (prefers-color-scheme:dark){.p{fill:${paper}}.b{fill:${accent}}}</style>`;
}
