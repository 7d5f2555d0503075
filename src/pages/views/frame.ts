/** What the layout around every page is given. */
import type { Thing } from "../../feeds/structured-data.ts";
import type { Held, Link } from "../../model/types.ts";

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
  readonly urgency?: "first" | "now";
}

/** A picture for those who share a page, by its whole address. */
export interface SharedPicture {
  readonly url: string;
  /** A media type. */
  readonly type: "image/jpeg" | "image/png";
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

/** What the layout needs of the site; one for all pages. */
export interface Frame {
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA; the zone that times are in unless they say another. */
  readonly zone: string;
  /** What that zone's time is called: "London time". */
  readonly zoneTime: string;
  /** Public address without a slash at its end. */
  readonly origin: string;
  readonly base: string;
  readonly navigation: readonly Link[];
  readonly stylesheet: string;
  /** Those of few pages. */
  readonly sheets: Readonly<Record<SheetName, string>>;
  /** The page's colour, for what a browser paints around it. */
  readonly paper: { readonly light: string; readonly dark: string };
  /** The script that keeps lists of what is coming true. */
  readonly upcoming: string;
  readonly feed: string;
  readonly calendar: string;
  /** The search page, where the site has one. */
  readonly search?: string;
  readonly organisation?: string;
  readonly logo?: PictureView;
  /** For those who share a page that has no picture of its own. */
  readonly image?: SharedPicture;
  readonly conversation?: { readonly hashtag?: Hashtag; readonly accounts: readonly Link[] };
  readonly licence?: string;
  readonly contact?: Link;
}

/** A style sheet that few pages need. */
export type SheetName = "search" | "calendar" | "month" | "people" | "cohorts";

/** What is told of a page in its head, and to those who share it. */
export interface Head {
  readonly title: string;
  readonly description?: string;
  /** Absolute address; undefined for a page that has none of its own, such as 404. */
  readonly canonical?: string;
  readonly type: "website" | "article" | "profile";
  readonly image?: SharedPicture;
  /** The part of the navigation to which it belongs, by address. */
  readonly section?: string;
  readonly index: boolean;
  readonly sheet?: SheetName;
  /** Whether something on the page is true only until some time has come. */
  readonly passing: boolean;
  readonly held?: Held;
  /** What it is about, for search engines. */
  readonly data?: Thing;
}

/** What every page's input begins with. */
export interface Framed {
  readonly frame: Frame;
  readonly head: Head;
}
