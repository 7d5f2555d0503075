import { renderAtom } from "../../feeds/atom.ts";
import type { Feed, FeedItem } from "../../feeds/feed.ts";
import { renderJsonFeed } from "../../feeds/json-feed.ts";
import { renderRss } from "../../feeds/rss.ts";
import type { icons } from "../../images/icons.ts";
import { addresses } from "../../model/addresses.ts";
import type { Link, Post } from "../../model/types.ts";
import type { Context } from "../context.ts";
import { createPage, type Page } from "../page.ts";

/** Posts in a feed. */
const feedSize = 20;

/** The site's icons that feeds name. */
const largeIcon: keyof typeof icons = "icon-512.png";
const smallIcon: keyof typeof icons = "favicon.ico";

/** Returns the newest posts as RSS, Atom and JSON Feed. */
export function buildFeedPages(context: Context): readonly Page[] {
  const { siteData } = context;
  const items = context.site.posts.slice(0, feedSize).map((post) => toFeedItem(post, context));
  const feed = (address: string): Feed => ({
    title: siteData.name,
    description: siteData.description,
    language: siteData.language,
    publisher: siteData.organisation ?? siteData.name,
    pageUrl: siteData.origin + addresses.blog,
    feedUrl: siteData.origin + address,
    base: siteData.origin,
    icons: { large: `${siteData.origin}/${largeIcon}`, small: `${siteData.origin}/${smallIcon}` },
    zone: siteData.zone,
    items,
  });
  return [
    createPage(addresses.rss, { name: "rss", render: renderRss }, feed(addresses.rss)),
    createPage(addresses.atom, { name: "atom", render: renderAtom }, feed(addresses.atom)),
    createPage(
      addresses.jsonFeed,
      { name: "json-feed", render: renderJsonFeed },
      feed(addresses.jsonFeed),
    ),
  ];
}

function toFeedItem(post: Post, { siteData, pictures }: Context): FeedItem {
  return {
    title: post.title,
    url: siteData.origin + post.url,
    id: `${siteData.origin}${addresses.blog}${post.feedId}/`,
    posted: post.posted,
    updated: post.updated,
    authors: post.authors.map(({ title, url }) => ({ name: title, url: siteData.origin + url })),
    summary: post.summary ?? post.body.excerpt,
    content: pictures.body(post.body, { feed: siteData.origin }),
    image: pictures.share(post.image, "text")?.url,
    tags: post.tags.map((tag) => tag.name),
  };
}

/** Returns links to the feeds, by the names of their formats. */
export function listFeeds({ base }: Context["siteData"]): readonly Link[] {
  return [
    { label: "RSS", url: base + addresses.rss },
    { label: "Atom", url: base + addresses.atom },
    { label: "JSON Feed", url: base + addresses.jsonFeed },
  ];
}
