import { headers } from "../feeds/headers.ts";
import type { Context } from "./context.ts";
import { addresses } from "./frame.ts";
import { type Page, page } from "./page.ts";

/** What hosts that read `_headers` send along with all of `pages`. */
export function headersPage(pages: readonly Page[], { site, frame }: Context): Page {
  const shown = pages.filter(({ file }) => file.endsWith(".html"));
  const sections = new Set(shown.map(({ url }) => sectionOf(url)));
  const input = {
    sections: [...sections].sort(),
    searching: frame.search && sectionOf(addresses.search),
    secure: site.settings.url.startsWith("https:"),
    types: {
      "/*.ics": "text/calendar; charset=utf-8",
      [addresses.rss]: "application/rss+xml; charset=utf-8",
      [addresses.atom]: "application/atom+xml; charset=utf-8",
      [addresses.jsonFeed]: "application/feed+json",
      [addresses.manifest]: "application/manifest+json",
    },
  };
  return page("/_headers", { name: "headers", render: headers }, input);
}

/** "/blog/*" of "/blog/map-check/"; a page that lies in no folder stands for itself. */
function sectionOf(url: string): string {
  const [, first = "", ...inside] = encodeURI(url).split("/");
  return inside.length > 0 ? `/${first}/*` : `/${first}`;
}
