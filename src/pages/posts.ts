import { blog } from "../../_includes/layouts/blog.ts";
import { post } from "../../_includes/layouts/post.ts";
import { tag, tags } from "../../_includes/layouts/tags.ts";
import { postData } from "../feeds/structured-data.ts";
import type { Link, Post } from "../model/types.ts";
import { belongingsOf } from "./belongings.ts";
import { type Context, listed } from "./context.ts";
import { feedLinks } from "./feeds.ts";
import { aboutThing, addresses, headOf } from "./frame.ts";
import { listPages, numbered } from "./lists.ts";
import { type Page, page } from "./page.ts";
import { firstShown } from "./pictures.ts";
import { shareLinks } from "./share.ts";
import { yearPages, yearsOf } from "./years.ts";

/** Posts on one page of the blog. */
const pageSize = 20;

/** Words that people read in a minute. */
const wordsPerMinute = 230;

/** Words from which on a text has a list of its parts. */
const longText = 400;

/** Related posts below a post. */
const relatedPosts = 3;

/** The blog's pages: the index, each post, and the tags. */
export function postPages(context: Context): readonly Page[] {
  const posts = context.site.posts.map((one) => postPage(context, one));
  return [...blogPages(context), ...yearPages(context), ...posts, ...tagPages(context)];
}

function blogPages({ site, frame, lines }: Context): readonly Page[] {
  const parts = listPages(site.posts, pageSize, { base: frame.base, url: addresses.blog });
  const years = yearsOf(site.posts, frame);
  return parts.map(({ items, url, number, pager }) => {
    const head = headOf(frame, { title: numbered("Blog", number), url, section: addresses.blog });
    const input = {
      frame,
      head,
      part: { lines: items.map(lines.post), pager },
      tagged: site.tags.length > 0,
      years,
      feeds: feedLinks(frame),
    };
    return page(url, { name: "blog", render: blog }, input, listed(head));
  });
}

function postPage({ site, frame, lines, ask, pictures, cards }: Context, one: Post): Page {
  const { older, newer } = ask.neighbours(one);
  const pictured = one.image !== undefined || one.body.pictures.length > 0;
  const head = headOf(frame, {
    title: one.title,
    description: one.summary ?? one.body.excerpt,
    url: one.url,
    type: "article",
    image: pictures.share(one.image, "text") ?? cards.post(lines.post(one), one.file),
    section: addresses.blog,
    held: one.held,
  });
  const input = {
    frame,
    head: aboutThing(head, (shown) => postData(one, site.settings, shown)),
    title: one.title,
    date: one.posted.date,
    updated: one.updated?.date,
    minutes: Math.max(1, Math.round(one.body.words / wordsPerMinute)),
    contents: contentsOf(one),
    related: ask.related(one, relatedPosts).map(lines.link),
    share: shareLinks(one.title, frame.origin + one.url),
    body: pictures.body(one.body, { first: one.image === undefined }),
    authors: firstShown(one.authors.map(lines.author), !pictured),
    tags: one.tags.map(lines.tagLink),
    image: pictures.text(one.image, true),
    cohort: one.cohort && lines.link(one.cohort),
    hashtag: lines.hashtag(one.hashtag),
    older: older && lines.link(older),
    newer: newer && lines.link(newer),
  };
  return page(
    one.url,
    { name: "post", render: post },
    input,
    listed(head, (one.updated ?? one.posted).date),
  );
}

/** Where a text is long enough to look for a place in it: the headings of its parts. */
function contentsOf({ body }: Post): readonly Link[] {
  const parts = body.headings.filter(({ level }) => level === 2);
  if (parts.length < 3 || body.words < longText) return [];
  return parts.map(({ id, text }) => ({ label: text, url: `#${encodeURIComponent(id)}` }));
}

/** Nothing where nothing has a tag. */
function tagPages(context: Context): readonly Page[] {
  const { site, frame, lines, ask } = context;
  if (site.tags.length === 0) return [];
  const counted = site.tags.map((one) => {
    const { posts, events } = ask.ofTag(one);
    return { ...lines.tagLink(one), count: posts.length + events.length };
  });
  const head = headOf(frame, { title: "Tags", url: addresses.tags, section: addresses.blog });
  const index = page(
    addresses.tags,
    { name: "tags", render: tags },
    { frame, head, tags: counted },
    listed(head),
  );
  const each = site.tags.flatMap((one) => {
    const owner = { name: `Tag ${one.name}`, url: one.url, section: addresses.blog };
    const { parts, pages } = belongingsOf(context, owner, ask.ofTag(one));
    const own = headOf(frame, {
      passing: parts.coming.lines.length > 0,
      title: `Tag: ${one.name}`,
      url: encodeURI(one.url),
      section: addresses.blog,
    });
    const input = { frame, head: own, name: one.name, ...parts };
    return [page(one.url, { name: "tag", render: tag }, input, listed(own)), ...pages];
  });
  return [index, ...each];
}
