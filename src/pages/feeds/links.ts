/** Links to feeds, for the head of pages and for lists of formats. */
import { addresses, getEventFeedFile, getFeedFile } from "../../model/addresses.ts";
import type { Event, Link, Post, SitePath } from "../../model/types.ts";
import type { FeedLink, SiteData } from "../../views/views.ts";
import { type FeedKind, formatFeedTitle } from "./sources.ts";

/** Returns links to all formats of all posts or events, by the names of the formats. */
export function listFormats({ base }: Pick<SiteData, "base">, kind: FeedKind): readonly Link[] {
  const { rss, atom, jsonFeed, eventsRss, eventsAtom, eventsJsonFeed } = addresses;
  const [first, second, third] =
    kind === "posts" ? [rss, atom, jsonFeed] : [eventsRss, eventsAtom, eventsJsonFeed];
  return [
    { label: "RSS", url: base + first },
    { label: "Atom", url: base + second },
    { label: "JSON Feed", url: base + third },
  ];
}

/** Returns the RSS feed of all events, for the head of all pages about events. */
export function linkAllEvents(siteData: SiteData): FeedLink {
  const title = formatFeedTitle("events", undefined, siteData);
  return { type: rss, title, url: siteData.base + addresses.eventsRss };
}

/** Returns the other formats of all events. */
export function linkOtherFormats(siteData: SiteData): readonly FeedLink[] {
  const { title } = linkAllEvents(siteData);
  return [
    { type: "application/atom+xml", title, url: siteData.base + addresses.eventsAtom },
    { type: "application/feed+json", title, url: siteData.base + addresses.eventsJsonFeed },
  ];
}

/** What has a page and feeds of its own. */
interface FeedOwner {
  readonly name: string;
  readonly url: SitePath;
}

/** Returns the feed of the sessions of a series. */
export function linkSessions(siteData: SiteData, { name, url }: FeedOwner): readonly FeedLink[] {
  return [createLink(siteData, "events", name, getFeedFile(url))];
}

/** Returns the feed of the posts of a cohort, person or tag; nothing where there are none yet. */
export function linkPosts(
  siteData: SiteData,
  { name, url }: FeedOwner,
  posts: readonly Post[],
): readonly FeedLink[] {
  return posts.length === 0 ? [] : [createLink(siteData, "posts", name, getFeedFile(url))];
}

/** Returns the feed of the events of a cohort; nothing where there are none yet. */
export function linkCohortEvents(
  siteData: SiteData,
  { name, url }: FeedOwner,
  events: readonly Event[],
): readonly FeedLink[] {
  return events.length === 0 ? [] : [createLink(siteData, "events", name, getEventFeedFile(url))];
}

function createLink(siteData: SiteData, kind: FeedKind, name: string, file: SitePath): FeedLink {
  const title = formatFeedTitle(kind, name, siteData);
  return { type: rss, title, url: siteData.base + encodeURI(file) };
}

const rss = "application/rss+xml";
