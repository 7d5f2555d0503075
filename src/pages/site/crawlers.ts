/** The files that programs read: sitemap, robots.txt, the style sheet and the scripts. */

import { renderRobotsTxt } from "../../feeds/robots.ts";
import { maxSitemapUrls, renderSitemap, renderSitemapIndex } from "../../feeds/sitemap.ts";
import { addresses, getSitemapUrl } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";
import type { SiteData } from "../../views/views.ts";
import { createPage, type Page } from "../page.ts";

/**
 * The sitemap of all pages that are for people, and robots.txt that names it. Where there are more
 * pages than a sitemap may have, it is the index of several.
 */
export function buildCrawlerPages(
  pages: readonly Page[],
  { origin }: Pick<SiteData, "origin">,
  maxUrlsPerSitemap = maxSitemapUrls,
): readonly Page[] {
  const urls = pages.flatMap(({ url, sitemap }) =>
    sitemap === false ? [] : [{ loc: origin + encodeURI(url), lastmod: sitemap.changed }],
  );
  const robotsPage = createPage(
    addresses.robots,
    { name: "robots", render: renderRobotsTxt },
    { sitemap: `${origin}${addresses.sitemap}` },
  );
  const template = { name: "sitemap", render: renderSitemap };
  if (urls.length <= maxUrlsPerSitemap)
    return [createPage(addresses.sitemap, template, { urls }), robotsPage];
  const sitemapPages = Array.from({ length: Math.ceil(urls.length / maxUrlsPerSitemap) }, (_, i) =>
    createPage(getSitemapUrl(i + 1), template, {
      urls: urls.slice(i * maxUrlsPerSitemap, (i + 1) * maxUrlsPerSitemap),
    }),
  );
  const sitemaps = sitemapPages.map(({ url }) => origin + url);
  const index = { name: "sitemap index", render: renderSitemapIndex };
  return [createPage(addresses.sitemap, index, { sitemaps }), ...sitemapPages, robotsPage];
}

/** A text that is published as it is. */
export function buildStaticFile(url: SitePath, text: string): Page {
  return createPage(url, { name: "sheet", render: (given: string) => given }, text);
}
