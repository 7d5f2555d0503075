/**
 * What a programme's site consists of. Everything is readonly, every reference is an object,
 * every date has been read. Values get here only through src/content, which has checked them.
 */
import type { Words } from "../locales/words.ts";
import type { Body } from "../render/body.ts";
import type { BuildDate, PlainDate, WallTime, When, ZonedTime } from "../time/types.ts";

/** An address within the site, "/blog/map-check/": starts with a slash, knows no sub-path. */
export type SitePath = `/${string}`;

/** A link with its words; `url` is http, https, mailto or tel, or a SitePath. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A picture that is shown somewhere. What its file is like is told by the site's `pictures`. */
export interface Image {
  /** The address of its file, which is not published there. */
  readonly url: string;
  readonly alt: string;
  readonly caption?: string;
}

/** How a picture is written down. */
export type PictureFormat = "jpeg" | "png" | "webp" | "avif" | "gif" | "svg";

/** A picture file of the content folder, which has been read to its end. */
export interface Picture {
  /** Path from the project's root. */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly format: PictureFormat;
  /** In pixels, as it is meant to be seen; of a drawing, as it says itself. */
  readonly width: number;
  readonly height: number;
  /** More than one where it moves. */
  readonly frames: number;
  /** Whether it has so few colours that it is drawn rather than taken. */
  readonly hasPalette: boolean;
  /** Whether something links to the file itself, so that it is published at its address as well. */
  readonly isLinked: boolean;
  /** Its bytes. Throws Unmakeable where they are not what they were. */
  readonly read: () => Promise<Uint8Array>;
}

/** A file that is published as it is: of the content folder, or made from it. */
export interface Asset {
  readonly url: SitePath;
  /** Path from the project's root, "content/media/map.svg". */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly bytes: number;
  /** Whether it was made, so that nobody edits it. */
  readonly generated?: true;
}

/** What every file of content has, whatever its kind. */
export interface Entry {
  /** The file's name without date and ending; unique within its kind. */
  readonly id: string;
  /** Path from the project's root, for messages: "content/posts/2017-06-21-map-check.md". */
  readonly file: string;
  readonly url: SitePath;
  readonly title: string;
  readonly summary?: string;
  readonly body: Body;
  /** Old addresses of the page. */
  readonly aliases: readonly SitePath[];
  /** Why a preview alone shows it; undefined for what is published. */
  readonly unpublished?: Unpublished;
}

/** Why something is not published, and from when it will be. */
export type Unpublished =
  | { readonly reason: "draft" }
  | { readonly reason: "scheduled"; readonly date: PlainDate; readonly epoch: number };

export interface Settings {
  readonly name: string;
  /** Public address without a slash at its end: "https://example.org/programme". */
  readonly url: string;
  /** Path of the public address, "" or "/programme". */
  readonly base: string;
  /** BCP 47, "en-GB". */
  readonly language: string;
  /** IANA, "Europe/London". */
  readonly zone: string;
  readonly description: string;
  readonly organisation?: string;
  readonly logo?: Image;
  /** "#rrggbb". */
  readonly accent?: string;
  readonly navigation?: readonly Link[];
  readonly conversation?: { readonly hashtag?: string; readonly accounts: readonly Link[] };
  readonly licence?: string;
  readonly contact?: string;
  readonly search: boolean;
  /** Whether pictures are drawn for those who share a page. */
  readonly sharePictures: boolean;
  /** The words of the interface, in the site's language. */
  readonly words: Words;
  readonly calendar: {
    readonly monthsBack: number;
    readonly monthsAhead: number;
    /** Host part of every UID; default the host of `url`. */
    readonly namespace: string;
    readonly withdrawn: readonly Withdrawal[];
  };
}

/** An event that the lead lets vanish from calendars, or all sessions of a series from a day on. */
export interface Withdrawal {
  /** An event's `uid`, or a series' identity. */
  readonly id: string;
  readonly from?: PlainDate;
}

/** A day, or a moment, on which a post appears. */
export interface Timestamp {
  readonly date: PlainDate;
  /** Where the lead gave a time. */
  readonly time?: ZonedTime;
}

export interface Post extends Entry {
  readonly posted: Timestamp;
  readonly updated?: Timestamp;
  readonly authors: readonly Person[];
  readonly tags: readonly Tag[];
  readonly image?: Image;
  readonly cohort?: Cohort;
  readonly hashtag?: string;
}

/** `title` is the name. Of a person who left, photo, links and bio are withdrawn already. */
export interface Person extends Entry {
  readonly role?: string;
  readonly organisation?: string;
  readonly pronouns?: string;
  readonly photo?: Image;
  readonly links: readonly Link[];
  readonly status: "active" | "left";
}

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly url: SitePath;
}

export interface Cohort extends Entry {
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly people: readonly Person[];
  readonly order?: number;
}

/** Somebody who speaks at an event, or hosts it: a person of the site, or a name alone. */
export interface Speaker {
  readonly name: string;
  readonly person?: Person;
  /** The point of view they bring: "citizen". */
  readonly perspective?: string;
  readonly talk?: string;
}

export interface Place {
  readonly name: string;
  readonly address?: string;
  readonly url?: string;
}

/** Something that an event left behind: notes, a recording, slides. */
export interface Output {
  readonly title: string;
  readonly url: string;
  readonly kind?: string;
}

/** What a single event, a session and a series have in common. */
export interface EventBase extends Entry {
  readonly place?: Place;
  /** Address at which to join. */
  readonly online?: string;
  readonly registration?: string;
  readonly speakers: readonly Speaker[];
  readonly hosts: readonly Speaker[];
  readonly tags: readonly Tag[];
  readonly cohort?: Cohort;
  readonly hashtag?: string;
  readonly image?: Image;
}

/** What is postponed has no new day yet; once it has, it is confirmed, and was moved. */
export type Status = "confirmed" | "tentative" | "cancelled" | "postponed";

/** A single event, or one session of a series. */
export interface Event extends EventBase {
  /** Independent of title, start and place; the left part of a calendar's UID. */
  readonly uid: string;
  readonly when: When;
  /** When it was first planned for, where it starts at another time now. */
  readonly movedFrom?: When;
  readonly status: Status;
  readonly reason?: string;
  readonly outputs: readonly Output[];
  /** Where it is a session. */
  readonly session?: Session;
  /** Front matter's say over what history tells: revision count, and the day of the last one. */
  readonly revision?: number;
  readonly revised?: Timestamp;
}

export interface Session {
  readonly series: SeriesReference;
  /** The day by which the session is known, also after it moved. */
  readonly originalDate: PlainDate;
  /** Beside the series' rule. */
  readonly isExtra: boolean;
  /** Its own topic; undefined where the series' title is all there is. */
  readonly topic?: string;
  /** Whether a file of its own tells more than the series does. */
  readonly hasOwnFile: boolean;
}

/** As much of a series as its sessions need to name it. */
export interface SeriesReference {
  readonly id: string;
  readonly title: string;
  readonly url: SitePath;
  readonly summary?: string;
}

export interface Series extends EventBase {
  /** The rule in words, "monthly on the last Wednesday"; undefined where its files are all. */
  readonly repeats?: string;
  /** "12:30 to 13:30", where the rule has one. */
  readonly time?: { readonly start: WallTime; readonly end: WallTime };
  /** By start. */
  readonly sessions: readonly Event[];
}

export interface PlainPage extends Entry {
  /** Place in the navigation; undefined: not in it. */
  readonly navigation?: number;
  /** Whether sitemap and search leave it out. */
  readonly unlisted: boolean;
}

export interface Site {
  readonly settings: Settings;
  readonly buildDate: BuildDate;
  /** Newest first. */
  readonly posts: readonly Post[];
  /** By name. */
  readonly people: readonly Person[];
  /** Single events and sessions, by start. */
  readonly events: readonly Event[];
  /** By title. */
  readonly series: readonly Series[];
  /** By order, then from. */
  readonly cohorts: readonly Cohort[];
  /** By navigation, then title. */
  readonly pages: readonly PlainPage[];
  /** By name; only those that something published has. */
  readonly tags: readonly Tag[];
  /** Documents that something published uses. */
  readonly assets: readonly Asset[];
  /** Pictures that something published shows or links to, by address. */
  readonly pictures: ReadonlyMap<string, Picture>;
}
