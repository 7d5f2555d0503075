/** The files that programs read: feed, sitemap, robots.txt, the style sheet and the scripts. */
import { robots } from "../feeds/robots.ts";
import { type RssItem, rssFeed } from "../feeds/rss.ts";
import { sitemap } from "../feeds/sitemap.ts";
import { optional } from "../model/optional.ts";
import type { Post, SitePath } from "../model/types.ts";
import type { Context } from "./context.ts";
import { addresses } from "./frame.ts";
import { type Page, page } from "./page.ts";

/** Posts in the feed. */
const feedSize = 20;

/** The feed of posts. */
export function feedPage({ site, frame, pictures }: Context): Page {
  const item = (post: Post): RssItem => ({
    title: post.title,
    url: frame.origin + post.url,
    posted: post.posted,
    ...optional("updated", post.updated),
    authors: post.authors.map((author) => author.title),
    summary: post.summary ?? post.body.excerpt,
    content: pictures.body(post.body, { feed: frame.origin }),
    tags: post.tags.map((tag) => tag.name),
  });
  const input = {
    title: frame.name,
    description: frame.description,
    language: frame.language,
    page: `${frame.origin}${addresses.blog}`,
    self: frame.origin + addresses.feed,
    base: frame.origin,
    zone: frame.zone,
    items: site.posts.slice(0, feedSize).map(item),
  };
  return page(addresses.feed, { name: "rss", render: rssFeed }, input);
}

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
