/** Sitemaps and sitemap indexes (sitemaps.org, protocol 0.9). */
import type { Safe } from "../render/html.ts";
import { xml } from "./xml.ts";

/**
 * The most URLs that a sitemap may have. It may also have 50 MB, so more than 1,000 bytes a URL; the
 * limit of file names (maxNameBytes) keeps URLs shorter.
 */
export const maxSitemapUrls = 50_000;

/** The content of a sitemap. */
export interface SitemapInput {
  readonly urls: readonly SitemapUrl[];
}

/** One URL of a sitemap. */
export interface SitemapUrl {
  /** Absolute URL. */
  readonly loc: string;
  /** When the page last changed, in ISO 8601: "2017-06-21", or with time and offset. */
  readonly lastmod?: string;
}

/** Returns a sitemap. */
export function renderSitemap({ urls }: SitemapInput): Safe {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map(renderUrl)}</urlset>
`;
}

/** The content of a sitemap index. */
export interface SitemapIndexInput {
  /** Absolute URLs of sitemaps. */
  readonly sitemaps: readonly string[];
}

/** Returns a sitemap index. */
export function renderSitemapIndex({ sitemaps }: SitemapIndexInput): Safe {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${sitemaps.map((loc) => xml`<sitemap><loc>${loc}</loc></sitemap>\n`)}</sitemapindex>
`;
}

function renderUrl({ loc, lastmod }: SitemapUrl): Safe {
  const changed = lastmod !== undefined && xml`<lastmod>${lastmod}</lastmod>`;
  return xml`<url><loc>${loc}</loc>${changed}</url>\n`;
}
