import { type HeadersInput, renderHeaders } from "../../feeds/headers.ts";
import { addresses } from "../../model/addresses.ts";
import type { Context } from "../context.ts";
import { createPage, type Page } from "../page.ts";

/**
 * Returns the file of HTTP headers, for hosts that read `_headers`. `mayHaveFonts` says whether the
 * project has a style sheet of its own.
 */
export function buildHeadersPage(
  pages: readonly Page[],
  { site, siteData }: Context,
  mayHaveFonts: boolean,
): Page {
  const htmlPages = pages.filter(({ file }) => file.endsWith(".html"));
  const sections = new Set(htmlPages.map(({ url }) => getPathPattern(url)));
  const input: HeadersInput = {
    base: site.settings.base,
    pagePaths: [...sections].sort(),
    searchSection: siteData.urls.search && getPathPattern(addresses.search),
    embedSection: getPathPattern(addresses.embed),
    mayHaveFonts,
    isHttps: site.settings.url.startsWith("https:"),
    mediaTypes: { [addresses.manifest]: "application/manifest+json" },
    sharedTypes: {
      "/*.ics": "text/calendar; charset=utf-8",
      [addresses.record]: "application/json; charset=utf-8",
      [addresses.rss]: "application/rss+xml; charset=utf-8",
      [addresses.atom]: "application/atom+xml; charset=utf-8",
      [addresses.jsonFeed]: "application/feed+json",
      // Of what has a page, below the page.
      "/*/feed.xml": "application/rss+xml; charset=utf-8",
      "/*/events.xml": "application/rss+xml; charset=utf-8",
      [addresses.eventsAtom]: "application/atom+xml; charset=utf-8",
      [addresses.eventsJsonFeed]: "application/feed+json",
    },
  };
  return createPage(addresses.headers, { name: "headers", render: renderHeaders }, input);
}

/** "/blog/*" for "/blog/map-check/"; "/404.html" for itself. */
function getPathPattern(url: string): string {
  const end = url.indexOf("/", 1);
  return end < 0 ? encodeURI(url) : `${encodeURI(url.slice(0, end))}/*`;
}
