import { addresses } from "../../model/addresses.ts";
import type { Tag } from "../../model/types.ts";
import type { Context } from "../context.ts";
import { linkPosts } from "../feeds/links.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import { buildTaxonomyLists } from "../lists/taxonomy-lists.ts";
import type { Page } from "../page.ts";

const section = addresses.blog;

/** Returns the list of tags and a page for each; nothing if the site has no tags. */
export function buildTagPages(context: Context): readonly Page[] {
  const { site, siteData, toItem, queries } = context;
  if (site.tags.length === 0) return [];
  const tags = site.tags.map((tag) => {
    const { posts, events } = queries.byTag(tag);
    return { ...toItem.tagLink(tag), count: posts.length + events.length };
  });
  const head = buildHead(siteData, {
    title: siteData.words.text("tags"),
    url: addresses.tags,
    section,
  });
  return [
    createHtmlPage(context, addresses.tags, "tags", { siteData, head, tags }),
    ...site.tags.flatMap((tag) => buildTagPage(context, tag)),
  ];
}

/** The page of a tag, and the later pages of its lists. */
function buildTagPage(context: Context, tag: Tag): readonly Page[] {
  const { siteData, queries } = context;
  const { name } = tag;
  const owner = { name, url: tag.url, section };
  const entries = queries.byTag(tag);
  const { lists, pages } = buildTaxonomyLists(context, "tag", owner, entries);
  const head = buildHead(siteData, {
    title: siteData.words.text("tag-title", { tag: name }),
    url: encodeURI(tag.url),
    section,
    feeds: linkPosts(siteData, owner, entries.posts),
    isTimeSensitive: lists.upcoming.items.length > 0,
  });
  return [createHtmlPage(context, tag.url, "tag", { siteData, head, name, ...lists }), ...pages];
}
