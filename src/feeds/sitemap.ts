/** The sitemap (sitemaps.org, protocol 0.9), and the index of several. */
import type { Safe } from "../render/html.ts";
import { xml } from "./xml.ts";

/**
 * Addresses that a sitemap may have. It may also have 50 MB, which leaves more than 1,000 bytes for
 * each; what names files have keeps them shorter (longestName).
 */
export const maxSitemapUrls = 50_000;

export interface SitemapInput {
  readonly urls: readonly SitemapUrl[];
}

export interface SitemapUrl {
  /** Absolute address. */
  readonly loc: string;
  /** When the page last changed, as W3C writes it: "2017-06-21", or with time and offset. */
  readonly lastmod?: string;
}

export function renderSitemap({ urls }: SitemapInput): Safe {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map(renderUrl)}</urlset>
`;
}

export interface SitemapIndexInput {
  /** Absolute addresses of sitemaps. */
  readonly sitemaps: readonly string[];
}

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
