/** The feeds of a site. Items are converted once, and shared by all feeds that have them. */

import { renderAtom } from "../../feeds/atom.ts";
import type { Feed, FeedItem } from "../../feeds/feed.ts";
import { renderJsonFeed } from "../../feeds/json-feed.ts";
import { renderRss } from "../../feeds/rss.ts";
import type { icons } from "../../images/icons.ts";
import type { News } from "../../model/event-news.ts";
import { findOtherLanguage } from "../../model/queries.ts";
import { findProgrammeEnd } from "../../model/state.ts";
import type { Post } from "../../model/types.ts";
import { addDays } from "../../time/date.ts";
import type { Context } from "../context.ts";
import { createPage, type Page, type Template } from "../page.ts";
import { toNewsItem } from "./news-item.ts";
import { toPostItem } from "./post-item.ts";
import { type FeedFormat, type FeedSource, listFeedSources } from "./sources.ts";

/** Posts or news in a feed. */
const feedSize = 20;

/** The site's icons that feeds name. */
const largeIcon: keyof typeof icons = "icon-512.png";
const smallIcon: keyof typeof icons = "favicon.ico";

const templates: Readonly<Record<FeedFormat, Template<Feed>>> = {
  rss: { name: "rss", render: renderRss },
  atom: { name: "atom", render: renderAtom },
  json: { name: "json-feed", render: renderJsonFeed },
};

/** Returns the files of all feeds, at their old addresses too. `news` is that of all events. */
export function buildFeedPages(context: Context, news: readonly News[]): readonly Page[] {
  const { site, siteData } = context;
  const toItem = shareResults((post: Post) => toPostItem(post, context));
  const toEventItem = shareResults((one: News) => toNewsItem(one, site.settings));
  const listItems = (content: FeedSource["content"]): readonly FeedItem[] =>
    content.kind === "posts"
      ? content.posts.slice(0, feedSize).map(toItem)
      : news.filter(content.includes).slice(0, feedSize).map(toEventItem);
  const lastItem = buildLastItem(context);
  return listFeedSources(context).flatMap((source) => {
    const feed: Feed = {
      title: source.title,
      description: source.description,
      language: siteData.language,
      publisher: siteData.organisation ?? siteData.name,
      pageUrl: siteData.origin + encodeURI(source.pageUrl),
      feedUrl: siteData.origin + encodeURI(source.file),
      base: siteData.origin,
      icons: { large: `${siteData.origin}/${largeIcon}`, small: `${siteData.origin}/${smallIcon}` },
      zone: siteData.zone,
      items: [...lastItem, ...listItems(source.content)],
    };
    return [source.file, ...source.oldFiles].map((url) =>
      createPage(url, templates[source.format], feed),
    );
  });
}

/** Once the programme has ended, its page about that comes first in every feed: nothing follows. */
function buildLastItem({ site, siteData, pictures }: Context): readonly FeedItem[] {
  const ending = findProgrammeEnd(site);
  if (ending?.page === undefined) return [];
  const { title, url, body, summary } = ending.page;
  return [
    {
      title,
      lang: findOtherLanguage(ending.page, siteData.language),
      url: siteData.origin + encodeURI(url),
      id: `tag:${site.settings.calendar.namespace},2026:ended`,
      posted: { date: addDays(ending.on, 1) },
      authors: [],
      summary: summary ?? body.excerpt,
      content: pictures.body(body, { feed: siteData.origin }),
      tags: [],
    },
  ];
}

/** Returns a function that converts each value once. */
function shareResults<T, R>(convert: (value: T) => R): (value: T) => R {
  const results = new Map<T, R>();
  return (value) => {
    const result = results.get(value) ?? convert(value);
    results.set(value, result);
    return result;
  };
}
