import { buildPostJsonLd } from "../../feeds/json-ld.ts";
import { addresses } from "../../model/addresses.ts";
import { countReadingMinutes } from "../../model/outcomes/minutes.ts";
import type { Link, Post } from "../../model/types.ts";
import type { BlogInput, PostInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { findEditUrl } from "../edit-link.ts";
import { listFormats } from "../feeds/links.ts";
import { addJsonLd, buildHead } from "../head.ts";
import { createLazyHtmlPage } from "../html-page.ts";
import { numberTitle, paginate } from "../lists/paginate.ts";
import type { Page } from "../page.ts";
import { buildPostMapCheck } from "../people/map-checks.ts";
import { markFirstPortrait } from "../pictures/picture-views.ts";
import { buildShareLinks } from "./share-links.ts";
import { buildTagPages } from "./tags.ts";
import { buildYearLinks, buildYearPages } from "./years.ts";

/** Posts on one page of the blog. */
const pageSize = 20;

/** Words that a post must have for a table of contents. */
const minWordsForContents = 400;

/** Related posts on the page of a post. */
const relatedPostCount = 3;

/** Returns the pages of the blog, of each year, each post and each tag. */
export function buildPostPages(context: Context): readonly Page[] {
  return [
    ...buildBlogPages(context),
    ...buildYearPages(context),
    ...context.site.posts.map((post) => buildPostPage(context, post)),
    ...buildTagPages(context),
  ];
}

function buildBlogPages(context: Context): readonly Page[] {
  const { site, siteData, toItem } = context;
  const { base, words } = siteData;
  const years = buildYearLinks(site.posts, siteData);
  const listPages = paginate(site.posts, pageSize, { base, url: addresses.blog });
  return listPages.map(({ items, url, number, pager }) => {
    return createLazyHtmlPage(
      context,
      url,
      "blog",
      (): BlogInput => ({
        siteData,
        head: buildHead(siteData, {
          title: numberTitle(words.text("blog"), number, words),
          url,
          section: addresses.blog,
        }),
        list: { items: items.map(toItem.post), pager },
        hasTags: site.tags.length > 0,
        years,
        feeds: listFormats(siteData, "posts"),
      }),
    );
  });
}

function buildPostPage(context: Context, post: Post): Page {
  const { site, siteData, toItem, queries, pictures, socialImages } = context;
  const hasPicture = post.image !== undefined || post.body.pictures.length > 0;
  const shareImage =
    pictures.share(post.image, "text") ?? socialImages.post(() => toItem.post(post), post.file);
  const image = pictures.text(post.image, true);
  const body = pictures.body(post.body, { first: post.image === undefined });
  const authors = markFirstPortrait(post.authors.map(toItem.author), !hasPicture);
  const makeInput = (): PostInput => {
    const { older, newer } = queries.neighbours(post);
    const head = buildHead(siteData, {
      title: post.title,
      lang: post.lang,
      description: post.summary ?? post.body.excerpt,
      url: post.url,
      type: "article",
      image: shareImage,
      section: addresses.blog,
      unpublished: post.unpublished,
      editUrl: findEditUrl(context, post),
    });
    return {
      siteData,
      head: addJsonLd(head, (metadata) => buildPostJsonLd(post, site.settings, metadata)),
      title: post.title,
      date: post.posted.date,
      updated: post.updated?.date,
      readingMinutes: countReadingMinutes(post.body),
      tableOfContents: buildTableOfContents(post),
      related: queries.related(post, relatedPostCount).map(toItem.link),
      shareLinks: buildShareLinks(post.title, siteData.origin + post.url, siteData.words),
      body,
      authors,
      tags: post.tags.map(toItem.tagLink),
      image,
      cohort: post.cohort && toItem.link(post.cohort),
      mapCheck: buildPostMapCheck(context, post),
      answers: context.questions.answered(post.answers),
      hashtag: toItem.hashtag(post.hashtag),
      older: older && toItem.link(older),
      newer: newer && toItem.link(newer),
    };
  };
  const { date: changed } = post.updated ?? post.posted;
  const { unpublished } = post;
  return createLazyHtmlPage(context, post.url, "post", makeInput, { unpublished, changed });
}

/** Links to the headings of level 2 of a long post; empty for others. */
function buildTableOfContents({ body }: Post): readonly Link[] {
  const parts = body.headings.filter(({ level }) => level === 2);
  if (parts.length < 3 || body.wordCount < minWordsForContents) return [];
  return parts.map(({ id, text }) => ({ label: text, url: `#${encodeURIComponent(id)}` }));
}
