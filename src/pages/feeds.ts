import { atom } from "../feeds/atom.ts";
import type { Feed, FeedItem } from "../feeds/feed.ts";
import { jsonFeed } from "../feeds/json-feed.ts";
import { rss } from "../feeds/rss.ts";
import type { icons } from "../images/icons.ts";
import type { Link, Post } from "../model/types.ts";
import type { Context } from "./context.ts";
import { addresses } from "./frame.ts";
import { type Page, page } from "./page.ts";

/** Posts in a feed. */
const feedSize = 20;

/** Those of the site's icons that feeds name. */
const large: keyof typeof icons = "icon-512.png";
const small: keyof typeof icons = "favicon.ico";

/** The newest posts in RSS, in Atom and as a JSON Feed. */
export function feedPages(context: Context): readonly Page[] {
  const { frame } = context;
  const items = context.site.posts.slice(0, feedSize).map((post) => itemOf(post, context));
  const feed = (address: string): Feed => ({
    title: frame.name,
    description: frame.description,
    language: frame.language,
    publisher: frame.organisation ?? frame.name,
    page: frame.origin + addresses.blog,
    self: frame.origin + address,
    base: frame.origin,
    icons: { large: `${frame.origin}/${large}`, small: `${frame.origin}/${small}` },
    zone: frame.zone,
    items,
  });
  return [
    page(addresses.rss, { name: "rss", render: rss }, feed(addresses.rss)),
    page(addresses.atom, { name: "atom", render: atom }, feed(addresses.atom)),
    page(addresses.jsonFeed, { name: "json-feed", render: jsonFeed }, feed(addresses.jsonFeed)),
  ];
}

function itemOf(post: Post, { frame, pictures }: Context): FeedItem {
  return {
    title: post.title,
    url: frame.origin + post.url,
    posted: post.posted,
    updated: post.updated,
    authors: post.authors.map(({ title, url }) => ({ name: title, url: frame.origin + url })),
    summary: post.summary ?? post.body.excerpt,
    content: pictures.body(post.body, { feed: frame.origin }),
    image: pictures.share(post.image, "text")?.url,
    tags: post.tags.map((tag) => tag.name),
  };
}

/** The feeds by the names of their formats. */
export function feedLinks({ base }: Context["frame"]): readonly Link[] {
  return [
    { label: "RSS", url: base + addresses.rss },
    { label: "Atom", url: base + addresses.atom },
    { label: "JSON Feed", url: base + addresses.jsonFeed },
  ];
}
