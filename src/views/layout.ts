/** What the layout around every page is given. */

import type { JsonLd } from "../feeds/json-ld.ts";
import type { Words } from "../locales/words.ts";
import type { Link, Unpublished } from "../model/types.ts";

/** A picture in the files that it was made in. */
export interface PictureView {
  /** The file for browsers that choose none of the others. */
  readonly src: string;
  /** In pixels of CSS: as large as it is shown at most. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly srcset?: string;
  readonly sizes?: string;
  /** Smaller files in other formats, the smallest first. */
  readonly sources: readonly {
    readonly type: string;
    readonly srcset: string;
    readonly sizes?: string;
  }[];
  /** Which pictures are loaded before anybody comes near them: the first of a page before others. */
  readonly priority?: "first" | "now";
}

/** A picture for those who share a page, by its whole address. */
export interface SocialImage {
  readonly url: string;
  /** A media type: "image/jpeg". */
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** "#practice", and where it is talked about. */
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
  /** The page about subscribing. */
  readonly calendars: string;
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
}

/** What layouts need of the site; one for all pages. */
export interface SiteData {
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** The words of the interface. */
  readonly words: Words;
  /** IANA; the zone that times are in unless they say another. */
  readonly zone: string;
  /** What that zone's time is called: "London time". */
  readonly zoneTime: string;
  /** Public address without a slash at its end. */
  readonly origin: string;
  readonly base: string;
  readonly navigation: readonly Link[];
  readonly urls: SiteUrls;
  /** The page's colour, for what a browser paints around it. */
  readonly themeColours: { readonly light: string; readonly dark: string };
  readonly organisation?: string;
  readonly logo?: PictureView;
  /** For those who share a page that has no picture of its own. */
  readonly image?: SocialImage;
  readonly conversation?: { readonly hashtag?: Hashtag; readonly accounts: readonly Link[] };
  readonly licence?: string;
  readonly contact?: Link;
}

/** A style sheet that few pages need. */
export type StylesheetName = "search" | "calendar" | "month" | "people" | "cohorts";

/** What is told of a page in its head, and to those who share it. */
export interface PageHead {
  readonly title: string;
  readonly description?: string;
  /** Absolute address; undefined for a page that has none of its own, such as 404. */
  readonly canonical?: string;
  readonly type: "website" | "article" | "profile";
  readonly image?: SocialImage;
  /** The part of the navigation to which it belongs, by address. */
  readonly section?: string;
  readonly isIndexed: boolean;
  readonly extraStylesheet?: StylesheetName;
  /** Whether something on the page is true only until some time has come. */
  readonly isTimeSensitive: boolean;
  readonly unpublished?: Unpublished;
  /** What it is about, for search engines. */
  readonly jsonLd?: JsonLd;
}

/** What every page's input begins with. */
export interface LayoutInput {
  readonly siteData: SiteData;
  readonly head: PageHead;
}
