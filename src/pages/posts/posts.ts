import { buildPostJsonLd } from "../../feeds/json-ld.ts";
import { addresses } from "../../model/addresses.ts";
import type { Link, Post } from "../../model/types.ts";
import type { BlogInput, PostInput, TagInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import { numberTitle, paginate } from "../lists/paginate.ts";
import { buildTaxonomyLists } from "../lists/taxonomy-lists.ts";
import type { Page } from "../page.ts";
import { markFirstPortrait } from "../pictures/picture-views.ts";
import { listFeeds } from "../site/feeds.ts";
import { addJsonLd, buildHead } from "../site-data.ts";
import { buildShareLinks } from "./share-links.ts";
import { buildYearLinks, buildYearPages } from "./years.ts";

/** Posts on one page of the blog. */
const pageSize = 20;

/** Words that people read in a minute. */
const wordsPerMinute = 230;

/** Words from which on a text has a list of its parts. */
const minWordsForContents = 400;

/** Related posts below a post. */
const relatedPostCount = 3;

/** The blog's pages: the index, each post, and the tags. */
export function buildPostPages(context: Context): readonly Page[] {
  const posts = context.site.posts.map((one) => buildPostPage(context, one));
  return [
    ...buildBlogPages(context),
    ...buildYearPages(context),
    ...posts,
    ...buildTagPages(context),
  ];
}

function buildBlogPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  const parts = paginate(site.posts, pageSize, { base: siteData.base, url: addresses.blog });
  const years = buildYearLinks(site.posts, siteData);
  return parts.map(({ items, url, number, pager }) => {
    const head = buildHead(siteData, {
      title: numberTitle("Blog", number),
      url,
      section: addresses.blog,
    });
    const input: BlogInput = {
      siteData,
      head,
      list: { items: items.map(toItem.post), pager },
      hasTags: site.tags.length > 0,
      years,
      feeds: listFeeds(siteData),
    };
    return createHtmlPage(context, url, "blog", input);
  });
}

function buildPostPage(context: Context, post: Post): Page {
  const { site, siteData, toItem, queries, pictures, socialImages } = context;
  const { older, newer } = queries.neighbours(post);
  const hasPicture = post.image !== undefined || post.body.pictures.length > 0;
  const head = buildHead(siteData, {
    title: post.title,
    description: post.summary ?? post.body.excerpt,
    url: post.url,
    type: "article",
    image: pictures.share(post.image, "text") ?? socialImages.post(toItem.post(post), post.file),
    section: addresses.blog,
    unpublished: post.unpublished,
  });
  const input: PostInput = {
    siteData,
    head: addJsonLd(head, (pageMetadata) => buildPostJsonLd(post, site.settings, pageMetadata)),
    title: post.title,
    date: post.posted.date,
    updated: post.updated?.date,
    readingMinutes: Math.max(1, Math.round(post.body.wordCount / wordsPerMinute)),
    tableOfContents: buildTableOfContents(post),
    related: queries.related(post, relatedPostCount).map(toItem.link),
    shareLinks: buildShareLinks(post.title, siteData.origin + post.url),
    body: pictures.body(post.body, { first: post.image === undefined }),
    authors: markFirstPortrait(post.authors.map(toItem.author), !hasPicture),
    tags: post.tags.map(toItem.tagLink),
    image: pictures.text(post.image, true),
    cohort: post.cohort && toItem.link(post.cohort),
    hashtag: toItem.hashtag(post.hashtag),
    older: older && toItem.link(older),
    newer: newer && toItem.link(newer),
  };
  return createHtmlPage(context, post.url, "post", input, (post.updated ?? post.posted).date);
}

/** Where a text is long enough to look for a place in it: the headings of its parts. */
function buildTableOfContents({ body }: Post): readonly Link[] {
  const parts = body.headings.filter(({ level }) => level === 2);
  if (parts.length < 3 || body.wordCount < minWordsForContents) return [];
  return parts.map(({ id, text }) => ({ label: text, url: `#${encodeURIComponent(id)}` }));
}

/** Nothing where nothing has a tag. */
function buildTagPages(context: Context): readonly Page[] {
  const { site, siteData, toItem, queries } = context;
  if (site.tags.length === 0) return [];
  const tagsWithCounts = site.tags.map((tag) => {
    const { posts, events } = queries.byTag(tag);
    return { ...toItem.tagLink(tag), count: posts.length + events.length };
  });
  const head = buildHead(siteData, { title: "Tags", url: addresses.tags, section: addresses.blog });
  const index = createHtmlPage(context, addresses.tags, "tags", {
    siteData,
    head,
    tags: tagsWithCounts,
  });
  const perTag = site.tags.flatMap((tag) => {
    const owner = { name: `Tag ${tag.name}`, url: tag.url, section: addresses.blog };
    const { parts, pages } = buildTaxonomyLists(context, owner, queries.byTag(tag));
    const head = buildHead(siteData, {
      isTimeSensitive: parts.upcoming.items.length > 0,
      title: `Tag: ${tag.name}`,
      url: encodeURI(tag.url),
      section: addresses.blog,
    });
    const input: TagInput = { siteData, head, name: tag.name, ...parts };
    return [createHtmlPage(context, tag.url, "tag", input), ...pages];
  });
  return [index, ...perTag];
}
