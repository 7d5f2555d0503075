import type { FeedItem } from "../../feeds/feed.ts";
import { addresses } from "../../model/addresses.ts";
import { findOtherLanguage } from "../../model/queries.ts";
import type { Post } from "../../model/types.ts";
import type { Context } from "../context.ts";

/** Returns a post as every feed shows it. */
export function toPostItem(post: Post, { siteData, pictures }: Context): FeedItem {
  return {
    title: post.title,
    lang: findOtherLanguage(post, siteData.language),
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
