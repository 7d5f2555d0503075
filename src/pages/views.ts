/**
 * The declared inputs of templates: plain values, so that a page's input can be written as JSON
 * and its hash is the page's key. Addresses of this site start with its path already ("/programme").
 */

import type { AddLinks, SubscribeLinks } from "../calendar/subscribe.ts";
import type { Held, Link, Output, Place, Speaker, Status } from "../model/types.ts";
import type { Body } from "../render/body.ts";
import type { QrCode } from "../render/qr.ts";
import type { PlainDate, When } from "../time/types.ts";

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
  readonly conversation?: { readonly hashtag?: Hashtag; readonly accounts: readonly Link[] };
  readonly licence?: string;
  readonly contact?: Link;
}

/** A style sheet that few pages need. */
export type SheetName = "search" | "calendar" | "month";

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
}

/** What every page's input begins with. */
export interface Framed {
  readonly frame: Frame;
  readonly head: Head;
}

export interface PostLine {
  readonly url: string;
  readonly title: string;
  readonly date: PlainDate;
  readonly summary: string;
  readonly authors: readonly Link[];
  readonly held?: Held;
}

export interface EventLine {
  readonly url: string;
  readonly title: string;
  /** The series' title, where the event is a session with a topic of its own. */
  readonly series?: string;
  readonly when: When;
  /** The instant at which it is over, "2026-11-25T13:30Z". */
  readonly ends: string;
  readonly place?: string;
  readonly online: boolean;
  readonly status: Status;
  readonly moved: boolean;
  readonly summary?: string;
  readonly held?: Held;
}

export interface PersonCard {
  readonly url: string;
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly photo?: PictureView;
  readonly summary?: string;
}

/** Who wrote a post, as the card below it tells. */
export type AuthorCard = Pick<PersonCard, "url" | "name" | "role" | "organisation" | "photo">;

/** A speaker, with the address of their bio where they have one. */
export interface SpeakerLine extends Omit<Speaker, "person"> {
  readonly url?: string;
}

export type HostLine = Pick<SpeakerLine, "name" | "url">;

export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly newer?: string;
  readonly older?: string;
}

export interface HomeInput extends Framed {
  readonly coming: readonly EventLine[];
  readonly posts: readonly PostLine[];
  readonly cohorts: readonly CohortLine[];
  /** The lead's own pages, each with what it is about. */
  readonly pages: readonly (Link & { readonly summary?: string })[];
}

export interface BlogInput extends Framed {
  readonly posts: readonly PostLine[];
  readonly pager: Pager;
  /** Whether there is a page of tags to lead to. */
  readonly tagged: boolean;
  readonly years: readonly Link[];
}

/** All posts of a year, by month. */
export interface YearInput extends Framed {
  readonly months: readonly { readonly label: string; readonly posts: readonly PostLine[] }[];
  readonly years: readonly Link[];
}

export interface PostInput extends Framed {
  readonly title: string;
  readonly date: PlainDate;
  readonly updated?: PlainDate;
  /** Minutes that it takes to read. */
  readonly minutes: number;
  /** Headings of a long text, to go to. */
  readonly contents: readonly Link[];
  readonly related: readonly Link[];
  /** Ways to tell others. */
  readonly share: readonly Link[];
  readonly body: Body;
  readonly authors: readonly AuthorCard[];
  readonly tags: readonly Link[];
  readonly image?: PictureView;
  readonly cohort?: Link;
  readonly hashtag?: Hashtag;
  readonly older?: Link;
  readonly newer?: Link;
}

export interface TagsInput extends Framed {
  readonly tags: readonly (Link & { readonly count: number })[];
}

/** A tag's page: its posts and events. */
export interface TagInput extends Framed {
  readonly name: string;
  readonly posts: readonly PostLine[];
  readonly coming: readonly EventLine[];
  readonly past: readonly EventLine[];
}

export interface PeopleInput extends Framed {
  readonly people: readonly PersonCard[];
  readonly former: readonly PersonCard[];
}

export interface PersonInput extends Framed {
  readonly person: AuthorCard;
  readonly pronouns?: string;
  /** Whether they are no longer part of the programme. */
  readonly left: boolean;
  readonly body: Body;
  readonly links: readonly Link[];
  readonly cohorts: readonly Link[];
  readonly posts: readonly PostLine[];
  readonly coming: readonly EventLine[];
  readonly past: readonly EventLine[];
}

export interface SeriesLine extends Link {
  readonly repeats?: string;
  readonly summary?: string;
}

/** What is coming in a month. */
export interface MonthAgenda {
  /** "November 2026". */
  readonly label: string;
  /** The month as a table. */
  readonly url: string;
  readonly events: readonly EventLine[];
}

export interface EventsInput extends Framed {
  readonly series: readonly SeriesLine[];
  readonly coming: readonly MonthAgenda[];
  readonly past: readonly EventLine[];
  /** Where more of the past is, and how much there is of it in all. */
  readonly more?: { readonly url: string; readonly count: number };
}

export interface PastInput extends Framed {
  readonly past: readonly EventLine[];
  readonly pager: Pager;
}

/** What series, sessions and events show alike. */
export interface OccasionInput extends Framed {
  readonly title: string;
  readonly summary?: string;
  readonly body: Body;
  readonly place?: Place;
  readonly online?: string;
  readonly registration?: string;
  readonly speakers: readonly SpeakerLine[];
  readonly hosts: readonly HostLine[];
  readonly tags: readonly Link[];
  readonly cohort?: Link;
  readonly hashtag?: Hashtag;
  readonly image?: PictureView;
}

export interface SeriesInput extends OccasionInput {
  /** The part of the page of calendars that is about this one. */
  readonly subscribe: string;
  readonly poster: string;
  readonly repeats?: string;
  /** "12:30 to 13:30, London time". */
  readonly time?: string;
  readonly coming: readonly EventLine[];
  readonly past: readonly (EventLine & { readonly outputs: readonly Output[] })[];
}

export interface EventInput extends OccasionInput {
  readonly when: When;
  /** The instant at which it is over. */
  readonly ends: string;
  readonly past: boolean;
  readonly status: Status;
  readonly reason?: string;
  readonly outputs: readonly Output[];
  readonly series?: Link;
  /** Ways to put it into a calendar, while it is to come. */
  readonly add?: AddLinks & { readonly file: string };
  readonly movedFrom?: When;
  readonly earlier?: Link;
  readonly later?: Link;
}

export interface CohortLine extends Link {
  /** Whether it is over, going on, or still to begin, on the day of the build. */
  readonly state: "over" | "now" | "coming";
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly summary?: string;
}

export interface CohortsInput extends Framed {
  readonly cohorts: readonly CohortLine[];
}

export interface CohortInput extends Framed {
  readonly cohort: CohortLine;
  readonly body: Body;
  readonly people: readonly PersonCard[];
  readonly posts: readonly PostLine[];
  readonly coming: readonly EventLine[];
  readonly past: readonly EventLine[];
}

/** A plain page, also 404. */
export interface TextInput extends Framed {
  readonly title: string;
  readonly body: Body;
}

/** Something to choose, and what it is called in addresses. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SearchInput extends Framed {
  readonly kinds: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly people: readonly string[];
  /** Pages on which everything can be found without searching. */
  readonly ways: readonly Link[];
  /** What makes the page search; undefined where there is no index, of which `lack` tells. */
  readonly engine?: {
    readonly script: string;
    /** Address of the library, which knows where its index lies. */
    readonly library: string;
    /** What the addresses of results begin with. */
    readonly root: string;
  };
  readonly lack?: string;
}

export interface RedirectInput {
  readonly to: string;
  readonly canonical: string;
  readonly title: string;
  readonly language: string;
}

/** A calendar on the page that tells how to subscribe. */
export interface CalendarLine {
  /** The anchor of its part of the page. */
  readonly id: string;
  readonly kind: "all" | "series" | "cohort" | "person" | "tag" | "event";
  readonly label: string;
  /** The page of what it is a calendar of. */
  readonly about: string;
  readonly file: string;
  readonly links: SubscribeLinks;
  readonly qr?: QrCode;
}

export interface PosterInput extends Framed {
  readonly title: string;
  readonly summary?: string;
  readonly repeats?: string;
  /** "12:30 to 13:30, London time". */
  readonly time?: string;
  readonly place?: Place;
  readonly online: boolean;
  readonly coming: readonly EventLine[];
  /** Absolute address of the series' page, to which the code leads. */
  readonly address: string;
  readonly qr: QrCode;
}

/** A month, week by week; undefined stands for a day of another month. */
export interface MonthInput extends Framed {
  readonly title: string;
  readonly weekdays: readonly string[];
  readonly weeks: readonly (readonly (
    | { readonly day: PlainDate; readonly events: readonly EventLine[] }
    | undefined
  )[])[];
  readonly earlier?: Link;
  readonly later?: Link;
}
