/** The sitemap (sitemaps.org, protocol 0.9): at most 50,000 addresses. */
import type { Safe } from "../render/html.ts";
import { xml } from "./xml.ts";

export interface SitemapInput {
  readonly urls: readonly SitemapUrl[];
}

export interface SitemapUrl {
  /** Absolute address. */
  readonly loc: string;
  /** When the page last changed, as W3C writes it: "2017-06-21", or with time and offset. */
  readonly lastmod?: string;
}

export function sitemap({ urls }: SitemapInput): Safe {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map(entry)}</urlset>
`;
}

function entry({ loc, lastmod }: SitemapUrl): Safe {
  const changed = lastmod !== undefined && xml`<lastmod>${lastmod}</lastmod>`;
  return xml`<url><loc>${loc}</loc>${changed}</url>\n`;
}
