/**
 * The addresses of the site's own pages and files. Each starts with "/" and lacks the path of the
 * public address ("/programme"), which `addBase` puts before it. They are published: people,
 * calendars and feed readers hold them, so none may change.
 */
import type { SitePath } from "./types.ts";

export const addresses = {
  home: "/",
  blog: "/blog/",
  tags: "/tags/",
  people: "/people/",
  events: "/events/",
  pastEvents: "/events/past/",
  /** Not below /events/, since hosts would send it the policy of the pages there too. */
  embed: "/embed/events/",
  cohorts: "/cohorts/",
  briefings: "/briefings/",
  calendars: "/calendar/",
  search: "/search/",
  notFound: "/404.html",
  allEventsCalendar: "/calendar.ics",
  record: "/events.json",
  rss: "/feed.xml",
  atom: "/atom.xml",
  jsonFeed: "/feed.json",
  eventsRss: "/events/feed.xml",
  eventsAtom: "/events/atom.xml",
  eventsJsonFeed: "/events/feed.json",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  headers: "/_headers",
  manifest: "/site.webmanifest",
  iconSvg: "/favicon.svg",
  stylesheet: "/assets/site.css",
  upcomingScript: "/assets/upcoming.js",
  deviceScript: "/assets/device.js",
  copyScript: "/assets/copy.js",
  playScript: "/assets/play.js",
  searchScript: "/assets/search.js",
} as const satisfies Readonly<Record<string, SitePath>>;

/** Folders of files that are made for the site. */
export const fileFolders = {
  /** Style sheets and scripts; each is linked to with its version. */
  assets: "/assets/",
  /** Pictures; the name of each holds a hash of its bytes. */
  media: "/media/",
  searchIndex: "/search-index/",
} as const satisfies Readonly<Record<string, SitePath>>;

/** The top folders of these addresses: no page may take one, and no old address. */
export const reservedNames: readonly string[] = [
  ...new Set(
    [...Object.values(addresses), ...Object.values(fileFolders)]
      .filter((url) => url !== addresses.home && url.endsWith("/"))
      .map((url) => url.split("/")[1] ?? ""),
  ),
];

/** Returns the page of a tag. */
export function getTagUrl(id: string): SitePath {
  return `${addresses.tags}${id}/`;
}

/** Returns the page of a series, or of a session of it: "2017-05-25". */
export function getSeriesUrl(series: string, session?: string): SitePath {
  const url: SitePath = `${addresses.events}${series}/`;
  return session === undefined ? url : `${url}${session}/`;
}

/** Returns the poster of a series by the address of its page. */
export function getPosterUrl(seriesUrl: SitePath): SitePath {
  return `${seriesUrl}poster/`;
}

/** Returns what the members of a cohort may have missed, by the address of its page. */
export function getMissedUrl(cohortUrl: SitePath): SitePath {
  return `${cohortUrl}missed/`;
}

/** Returns the page of the next seven days, by the address of a cohort or of all events. */
export function getWeekUrl(pageUrl: SitePath): SitePath {
  return `${pageUrl}this-week/`;
}

/** Returns the same as plain text. */
export function getWeekTextFile(pageUrl: SitePath): SitePath {
  return `${pageUrl}this-week.txt`;
}

/** Returns the archive of a year: "2017". */
export function getYearUrl(year: string): SitePath {
  return `${addresses.blog}years/${year}/`;
}

/** Returns the calendar table of a month: "2026-11". */
export function getMonthUrl(month: string): SitePath {
  return `${addresses.events}months/${month}/`;
}

/** Returns a later page of a list, from 2, by the folder of its pages. */
export function getListPageUrl(folder: SitePath, number: number): SitePath {
  return `${folder}page/${number}/`;
}

/** Returns the calendar file of a series, cohort, person or tag by the address of its page. */
export function getCalendarFile(pageUrl: SitePath): SitePath {
  return `/${pageUrl.slice(1, -1)}.ics`;
}

/** Returns the calendar file of a single event, for one import, by the address of its page. */
export function getEventCalendarFile(pageUrl: SitePath): SitePath {
  return `${pageUrl}event.ics`;
}

/** Returns the feed of a series, or of the posts of a cohort, person or tag, by the address of its page. */
export function getFeedFile(pageUrl: SitePath): SitePath {
  return `${pageUrl}feed.xml`;
}

/** Returns the feed of the events of a cohort by the address of its page. */
export function getEventFeedFile(pageUrl: SitePath): SitePath {
  return `${pageUrl}events.xml`;
}

/** Returns the anchor, on the page of calendars, of a calendar file. */
export function getCalendarAnchor(file: SitePath): string {
  return file.slice(1, -".ics".length).replaceAll("/", "-");
}

/** Returns a style sheet that only some pages need. */
export function getStylesheetUrl(name: string): SitePath {
  return `${fileFolders.assets}${name}.css`;
}

/** Returns one of several sitemaps, from 1. */
export function getSitemapUrl(number: number): SitePath {
  return `/sitemap-${number}.xml`;
}

/** Returns a URL with the site's path ("" or "/programme") before it where it is an address of this site. */
export function addBase(base: string, url: string): string {
  return url.startsWith("/") ? base + url : url;
}
