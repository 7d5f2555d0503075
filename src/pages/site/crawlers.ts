/** Sitemap and robots.txt. */

import { renderRobotsTxt } from "../../feeds/robots.ts";
import { maxSitemapUrls, renderSitemap, renderSitemapIndex } from "../../feeds/sitemap.ts";
import { addresses, getSitemapUrl } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";
import type { SiteData } from "../../views/views.ts";
import { createPage, type Page } from "../page.ts";

/**
 * Returns the sitemap and robots.txt. Above `maxUrlsPerSitemap`, the sitemap is an index of several
 * (sitemaps.org, "Sitemap index files").
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

/** Returns a text that is published as it is. */
export function buildStaticFile(url: SitePath, text: string): Page {
  return createPage(url, { name: "sheet", render: (content: string) => content }, text);
}
