/** The icons of a site, and the web app manifest. */

import type { Palette } from "../../colour/palette.ts";
import { renderIconSvg } from "../../images/icon-svg.ts";
import { createIconsSpec, icons } from "../../images/icons.ts";
import { addresses } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";
import { getTextDirection } from "../../render/direction.ts";
import type { Context } from "../context.ts";
import type { Page } from "../page.ts";
import { buildStaticFile } from "./crawlers.ts";

/** The addresses of the icons in pixels. */
export const iconUrls: readonly SitePath[] = Object.keys(icons).map((name): SitePath => `/${name}`);

/** Returns the SVG icon and the manifest, and requests the icons in pixels. */
export function buildIconPages(
  { siteData, artifacts }: Context,
  { light, dark }: Palette,
): readonly Page[] {
  const spec = createIconsSpec(light);
  artifacts.add({ spec, urlOf: (name) => `/${name}`, source: { file: "content/site.yaml" } });
  const manifest = {
    name: siteData.name,
    // Systems shorten it where they have to.
    short_name: siteData.name,
    description: siteData.description,
    lang: siteData.language,
    dir: getTextDirection(siteData.language),
    id: `${siteData.base}/`,
    start_url: `${siteData.base}/`,
    scope: `${siteData.base}/`,
    // Readers need the browser's address bar, back button and tabs.
    display: "browser",
    theme_color: light.paper,
    background_color: light.paper,
    icons: [
      {
        src: siteData.base + addresses.iconSvg,
        type: "image/svg+xml",
        sizes: "any",
        purpose: "any",
      },
      createManifestIcon(siteData.base, "icon-192.png", "any"),
      createManifestIcon(siteData.base, "icon-512.png", "any"),
      createManifestIcon(siteData.base, "icon-maskable-512.png", "maskable"),
    ],
  };
  return [
    buildStaticFile(addresses.iconSvg, renderIconSvg({ light, dark, corners: "rounded" })),
    buildStaticFile(addresses.manifest, `${JSON.stringify(manifest, undefined, 2)}\n`),
  ];
}

function createManifestIcon(base: string, name: keyof typeof icons, purpose: "any" | "maskable") {
  const { size } = icons[name];
  return { src: `${base}/${name}`, type: "image/png", sizes: `${size}x${size}`, purpose };
}
