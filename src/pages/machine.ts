/** The files that programs read: sitemap, robots.txt, the style sheet and the scripts. */
import { robots } from "../feeds/robots.ts";
import { mostAddresses, sitemap, sitemapIndex } from "../feeds/sitemap.ts";
import type { SitePath } from "../model/types.ts";
import { addresses } from "./frame.ts";
import { type Page, page } from "./page.ts";
import type { Frame } from "./views.ts";

/**
 * The sitemap of all pages that are for people, and robots.txt that names it. Where there are more
 * pages than a sitemap may have, it is the index of several.
 */
export function crawlerPages(
  pages: readonly Page[],
  { origin }: Pick<Frame, "origin">,
  most = mostAddresses,
): readonly Page[] {
  const urls = pages.flatMap(({ url, sitemap }) =>
    sitemap === false ? [] : [{ loc: origin + encodeURI(url), lastmod: sitemap.changed }],
  );
  const robotsPage = page(
    "/robots.txt",
    { name: "robots", render: robots },
    { sitemap: `${origin}${addresses.sitemap}` },
  );
  const template = { name: "sitemap", render: sitemap };
  if (urls.length <= most) return [page(addresses.sitemap, template, { urls }), robotsPage];
  const parts = Array.from({ length: Math.ceil(urls.length / most) }, (_, i) =>
    page(`/sitemap-${i + 1}.xml`, template, { urls: urls.slice(i * most, (i + 1) * most) }),
  );
  const sitemaps = parts.map(({ url }) => origin + url);
  const index = { name: "sitemap index", render: sitemapIndex };
  return [page(addresses.sitemap, index, { sitemaps }), ...parts, robotsPage];
}

/** A text that is published as it is. */
export function sheetPage(url: SitePath, text: string): Page {
  return page(url, { name: "sheet", render: (given: string) => given }, text);
}
