/** What the input of every layout begins with. */

import type { JsonLd } from "../feeds/json-ld.ts";
import type { Words } from "../locales/words.ts";
import type { Link, Unpublished } from "../model/types.ts";
import type { PageBody } from "../render/body.ts";

/** A picture and its files. */
export interface PictureView {
  /** The file for browsers that do not choose among the others. */
  readonly src: string;
  /** In CSS pixels: the largest size at which it is shown. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly srcset?: string;
  readonly sizes?: string;
  /** Smaller files in other formats, smallest first. */
  readonly sources: readonly {
    readonly type: string;
    readonly srcset: string;
    readonly sizes?: string;
  }[];
  /** Pictures that are not loaded lazily: the first of a page ("first") before others ("now"). */
  readonly priority?: "first" | "now";
}

/** The picture that other sites show for a shared page; `url` is absolute. */
export interface SocialImage {
  readonly url: string;
  /** A media type: "image/jpeg". */
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** "#practice", and its page on a network of the programme's accounts. */
export interface Hashtag {
  readonly label: string;
  readonly url?: string;
}

/** URLs of the site's own pages and files, each with the site's path ("/programme/blog/"). */
export interface SiteUrls {
  readonly home: string;
  readonly blog: string;
  readonly tags: string;
  readonly people: string;
  readonly events: string;
  readonly cohorts: string;
  /** The briefings, for managers and teams; undefined without any. */
  readonly briefings?: string;
  /** The page about subscribing. */
  readonly calendars: string;
  /** The next events, for a frame on another site. */
  readonly embed: string;
  /** The calendar file of all events. */
  readonly allEventsCalendar: string;
  readonly rss: string;
  /** Undefined where the site has no search. */
  readonly search?: string;
  readonly iconIco: string;
  readonly iconSvg: string;
  readonly appleTouchIcon: string;
  readonly manifest: string;
  /** The style sheets and scripts with their versions. */
  readonly stylesheet: string;
  readonly extraStylesheets: Readonly<Record<StylesheetName, string>>;
  readonly upcomingScript: string;
  readonly deviceScript: string;
}

/** What layouts need of the site; one for all pages. */
export interface SiteData {
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** The words of the interface. */
  readonly words: Words;
  /** IANA; times without a zone are in it. */
  readonly zone: string;
  /** "London time". */
  readonly zoneTime: string;
  /** The public URL without a slash at its end. */
  readonly origin: string;
  /** The path of `origin`: "" or "/programme". */
  readonly base: string;
  readonly navigation: readonly Link[];
  readonly urls: SiteUrls;
  /** The background colour, for the browser's own bars. */
  readonly themeColours: { readonly light: string; readonly dark: string };
  readonly organisation?: string;
  readonly logo?: PictureView;
  /** The share picture of pages without one of their own. */
  readonly image?: SocialImage;
  readonly conversation?: { readonly hashtag?: Hashtag; readonly accounts: readonly Link[] };
  readonly licence?: string;
  /** The lead's words at the foot of every page. */
  readonly footer?: PageBody;
  readonly contact?: Link;
  /** Whether the programme is over: there is nothing left to subscribe to. */
  readonly isOver: boolean;
  /** Its last day, "30 June 2027", and the page that says how it went, once it has ended. */
  readonly ended?: { readonly day: string; readonly page?: Link };
}

/** A style sheet that only some pages need. */
export type StylesheetName =
  | "search"
  | "calendar"
  | "month"
  | "poster"
  | "people"
  | "cohorts"
  | "home"
  | "week"
  | "briefing"
  | "embed";

/** A feed, for feed readers that are given the page. */
export interface FeedLink {
  /** A media type: "application/rss+xml". */
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

/** The metadata of a page, for its head element and for other sites that show it. */
export interface PageHead {
  readonly title: string;
  /** The language of what the page is about (BCP 47), where it is not the site's. */
  readonly lang?: string | undefined;
  readonly description?: string;
  /** The absolute URL; undefined for a page without a URL of its own (404). */
  readonly canonical?: string;
  readonly type: "website" | "article" | "profile";
  readonly image?: SocialImage;
  /** The URL of the link in the navigation that it belongs to. */
  readonly section?: string;
  readonly isIndexed: boolean;
  readonly extraStylesheet?: StylesheetName;
  /** Whether the page lists something that scripts/upcoming.js changes as time passes. */
  readonly isTimeSensitive: boolean;
  readonly unpublished?: Unpublished;
  /** Where its file is edited in a browser. */
  readonly editUrl?: string;
  /** The feeds of what the page is about, beside that of all posts. */
  readonly feeds: readonly FeedLink[];
  /** Structured data for search engines. */
  readonly jsonLd?: JsonLd;
}

export interface LayoutInput {
  readonly siteData: SiteData;
  readonly head: PageHead;
}
