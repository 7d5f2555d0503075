/** The site's mark, for tabs, lists of bookmarks and screens of telephones, and what tells of it. */
import type { Palette } from "../colour/palette.ts";
import { icons, iconsRecipe } from "../images/icons.ts";
import { markSvg } from "../images/mark.ts";
import { directionOf } from "../render/direction.ts";
import type { Context } from "./context.ts";
import { addresses } from "./frame.ts";
import { sheetPage } from "./machine.ts";
import type { Page } from "./page.ts";

/** The mark as a drawing, and the manifest; icons of pixels are ordered. */
export function iconPages({ frame, orders }: Context, { light, dark }: Palette): readonly Page[] {
  const recipe = iconsRecipe(light);
  orders.include({ recipe, address: (name) => `/${name}`, blame: { file: "content/site.yaml" } });
  const manifest = {
    name: frame.name,
    // Whoever has little room cuts it where that is, and better than a guess would.
    short_name: frame.name,
    description: frame.description,
    lang: frame.language,
    dir: directionOf(frame.language),
    id: `${frame.base}/`,
    start_url: `${frame.base}/`,
    scope: `${frame.base}/`,
    // It is a site to read: an address to copy, a way back and tabs are worth more than the room.
    display: "browser",
    theme_color: light.paper,
    background_color: light.paper,
    icons: [
      { src: frame.base + addresses.icon, type: "image/svg+xml", sizes: "any", purpose: "any" },
      iconOf(frame.base, "icon-192.png", "any"),
      iconOf(frame.base, "icon-512.png", "any"),
      iconOf(frame.base, "icon-maskable-512.png", "maskable"),
    ],
  };
  return [
    sheetPage(addresses.icon, markSvg({ light, dark, edge: "rounded" })),
    sheetPage(addresses.manifest, `${JSON.stringify(manifest, undefined, 2)}\n`),
  ];
}

function iconOf(base: string, name: keyof typeof icons, purpose: "any" | "maskable") {
  const { side } = icons[name];
  return { src: `${base}/${name}`, type: "image/png", sizes: `${side}x${side}`, purpose };
}
