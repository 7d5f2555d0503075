/** The files that programs read: sitemap, robots.txt, the style sheet and the scripts. */
import { robots } from "../feeds/robots.ts";
import { sitemap } from "../feeds/sitemap.ts";
import { optional } from "../model/optional.ts";
import type { SitePath } from "../model/types.ts";
import type { Context } from "./context.ts";
import { type Page, page } from "./page.ts";

/** The sitemap of all pages that are for people, and robots.txt that names it. */
export function crawlerPages(pages: readonly Page[], { frame }: Context): readonly Page[] {
  const urls = pages.flatMap(({ url, sitemap }) =>
    sitemap === false
      ? []
      : [{ loc: frame.origin + encodeURI(url), ...optional("lastmod", sitemap.changed) }],
  );
  return [
    page("/sitemap.xml", { name: "sitemap", render: sitemap }, { urls }),
    page(
      "/robots.txt",
      { name: "robots", render: robots },
      { sitemap: `${frame.origin}/sitemap.xml` },
    ),
  ];
}

/** A text that is published as it is. */
export function sheetPage(url: SitePath, text: string): Page {
  return page(url, { name: "sheet", render: (given: string) => given }, text);
}
