import { buildDate, siteUrl } from "../corpus.ts";
import type { Item } from "./content.ts";
import { escapeHtml } from "./escape.ts";
import { description, name } from "./site.ts";

/** The RSS feed with whole texts. */
export function feed(items: readonly Item[]): string {
  const entries = items.map((item) => {
    const url = siteUrl + item.url;
    return `<item><title>${escapeHtml(item.title)}</title><link>${url}</link><guid>${url}</guid>
<pubDate>${new Date(item.date).toUTCString()}</pubDate>
<description>${escapeHtml(item.html)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${name}</title><link>${siteUrl}/</link>
<description>${description}</description>
${entries.join("\n")}
</channel></rss>
`;
}

/** The sitemap. */
export function sitemap(urls: readonly string[]): string {
  const day = new Date(buildDate * 1000).toISOString().slice(0, 10);
  const entries = urls.map((url) => {
    return `<url><loc>${siteUrl}${url}</loc><lastmod>${day}</lastmod></url>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}
