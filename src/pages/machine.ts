/** The files that programs read: feed, calendar, sitemap, robots.txt and the style sheet. */
import { subscribe } from "../../_includes/layouts/calendar.ts";
import { calendarEvent } from "../calendar/event.ts";
import { icalendar } from "../calendar/ical.ts";
import { revisionOf } from "../calendar/revision.ts";
import type { Calendar } from "../calendar/types.ts";
import { robots } from "../feeds/robots.ts";
import { type RssItem, rssFeed } from "../feeds/rss.ts";
import { sitemap } from "../feeds/sitemap.ts";
import { optional } from "../model/optional.ts";
import type { Post, Site } from "../model/types.ts";
import { addMonths } from "../time/months.ts";
import { startOfDay } from "../time/wall.ts";
import { endEpoch } from "../time/when.ts";
import { type Context, listed } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";

/** Posts in the feed. */
const feedSize = 20;

/** The feed of posts. */
export function feedPage({ site, frame }: Context): Page {
  const item = (post: Post): RssItem => ({
    title: post.title,
    url: frame.origin + post.url,
    posted: post.posted,
    ...optional("updated", post.updated),
    authors: post.authors.map((author) => author.title),
    summary: post.summary ?? post.body.excerpt,
    content: post.body,
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

/** The calendar of all events, and the page that tells how to subscribe to it. */
export function calendarPages({ site, frame }: Context): readonly Page[] {
  const { settings, build } = site;
  const source = frame.origin + addresses.calendar;
  const head = headOf(frame, { title: "Calendar", url: "/calendar/", section: addresses.events });
  const calendar: Calendar = {
    name: frame.name,
    description: frame.description,
    url: `${frame.origin}/calendar/`,
    source,
    zone: settings.zone,
    events: withinWindow(site).map((event) =>
      calendarEvent(event, settings, revisionOf(event, build)),
    ),
  };
  const webcal = source.replace(/^https?:/, "webcal:");
  return [
    page(addresses.calendar, { name: "calendar", render: icalendar }, calendar),
    page(
      "/calendar/",
      { name: "subscribe", render: subscribe },
      { frame, head, https: source, webcal },
      listed(head),
    ),
  ];
}

/** Events that ended no longer ago than calendars reach back. */
function withinWindow({ events, settings, build }: Site) {
  const first = startOfDay(addMonths(build.date, -settings.calendar.monthsBack), settings.zone);
  return events.filter((event) => endEpoch(event.when, settings.zone) >= first);
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

/** The style sheet, as its source files have it. */
export function stylePage(css: string): Page {
  return page(addresses.stylesheet, { name: "style", render: (text: string) => text }, css);
}
