/**
 * The content of a site. Everything is readonly, references are objects and dates are parsed. Only
 * src/content creates these values, after validation.
 */
import type { Words } from "../locales/words.ts";
import type { Body, BodyPoint } from "../render/body.ts";
import type { BuildDate, PlainDate, Rate, WallTime, When, ZonedTime } from "../time/types.ts";
import type { Repository } from "./repository.ts";

/** An address within the site, "/blog/map-check/", without the path of the public URL. */
export type SitePath = `/${string}`;

/** A link; `url` is http, https, mailto or tel, or a SitePath. */
export interface Link {
  readonly label: string;
  /** The language of the label (BCP 47), where it is not the site's. */
  readonly lang?: string | undefined;
  readonly url: string;
}

/** An image in content. Its file is described by the site's `pictures`. */
export interface Image {
  /** Key of the site's `pictures`; the file is not published at this address. */
  readonly url: string;
  readonly alt: string;
  readonly caption?: string;
}

/** Formats of picture files. */
export type PictureFormat = "jpeg" | "png" | "webp" | "avif" | "gif" | "svg";

/** A valid picture file in the content folder. */
export interface Picture {
  readonly url: SitePath;
  /** Path from the project's root. */
  readonly file: string;
  /** Hash of its bytes. */
  readonly hash: string;
  readonly format: PictureFormat;
  /** In pixels, after rotation; of an SVG as it declares. */
  readonly width: number;
  readonly height: number;
  /** More than one if it is animated. */
  readonly frames: number;
  /** Whether it has a palette of few colours, so is a drawing rather than a photo. */
  readonly hasPalette: boolean;
  /** Whether content links to the file itself, so that it is also published at its address. */
  readonly isLinked: boolean;
  /** Returns its bytes; throws if the file has changed since. */
  readonly read: () => Promise<Uint8Array>;
}

/** A file that is published unchanged: from the content folder, or generated from it. */
export interface Asset {
  readonly url: SitePath;
  /** Path from the project's root, "content/media/map.svg". */
  readonly file: string;
  /** Hash of its bytes. */
  readonly hash: string;
  readonly bytes: number;
  /** Whether it is generated, so never edited. */
  readonly generated?: true;
}

/** What every kind of content has. */
export interface Entry {
  /** The file's name without date and extension; unique within its kind. */
  readonly id: string;
  /** Path from the project's root, for messages: "content/posts/2017-06-21-map-check.md". */
  readonly file: string;
  readonly url: SitePath;
  readonly title: string;
  readonly summary?: string;
  /** The language of title, summary and body (BCP 47), as typed; undefined is the site's. */
  readonly lang?: string;
  readonly body: Body;
  /** Old addresses of the page. */
  readonly aliases: readonly SitePath[];
  /** Why only the preview shows it; undefined if it is published. */
  readonly unpublished?: Unpublished;
}

/** Why something is not published, and from when it will be. */
export type Unpublished =
  | { readonly reason: "draft" }
  | { readonly reason: "scheduled"; readonly date: PlainDate; readonly epoch: number };

/** The settings of site.yaml. */
export interface Settings {
  readonly name: string;
  /** Public URL without a trailing slash: "https://example.org/programme". */
  readonly url: string;
  /** Path of the public URL, "" or "/programme". */
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
  /** Words at the foot of every page. */
  readonly footer?: Body;
  readonly contact?: string;
  /** Where the content is in git. */
  readonly repository?: Repository;
  /** Where people say how an event was, unless the event says otherwise. */
  readonly feedback?: string;
  /** Minutes that a timed event without an end lasts; an hour, with a warning, if left out. */
  readonly eventLength?: number;
  readonly search: boolean;
  /** Whether pages get social images. */
  readonly sharePictures: boolean;
  /** Whether the published site has compressed copies beside its texts. */
  readonly compress: boolean;
  /** The words of the interface, in the site's language. */
  readonly words: Words;
  readonly calendar: {
    readonly monthsBack: number;
    readonly monthsAhead: number;
    /** Host part of every UID; default the host of `url`. */
    readonly namespace: string;
    /** Whether site.yaml has `namespace`. */
    readonly hasOwnNamespace: boolean;
    /** The earliest revision of every calendar entry, in milliseconds since 1970, if it had to be set. */
    readonly revised?: number;
  };
  /** The last day of the programme, which may be ahead, and the page that says how it went. */
  readonly ended?: { readonly on: PlainDate; readonly page?: string };
  /** Ids of tags by their old ids. */
  readonly tagAliases: ReadonlyMap<string, string>;
  /** Addresses that the host serves by other means, which are not checked; "/packages/" with all below it. */
  readonly elsewhere: readonly SitePath[];
  /** What may disappear from the site and its calendars. */
  readonly removed: readonly Removal[];
}

/** A page, an event, or all sessions of a series from a date on, that may disappear. */
export interface Removal {
  /** As typed: an address, an event's `uid`, or a series' identity. */
  readonly id: string;
  readonly from?: PlainDate;
}

/** A date, with or without a time. */
export interface Timestamp {
  readonly date: PlainDate;
  /** Undefined if only the date is given. */
  readonly time?: ZonedTime;
}

/** What `answers` names: a question to the readers, or all questions of a page. */
export interface QuestionReference {
  /** The page that asks. */
  readonly url: SitePath;
  /** The anchor, "question:1"; undefined for all. */
  readonly id?: string;
}

/** When in the life of a cohort a map check was made. */
export type ReviewStage = "start" | "halfway" | "end";

/** What a post says that looks back on a cohort, as points that other pages show. */
export interface MapCheck {
  /** A stage, or the lead's own words. */
  readonly review: ReviewStage | { readonly words: string };
  readonly learned: readonly BodyPoint[];
  /** What changes for the next cohort. */
  readonly next: readonly BodyPoint[];
}

/** A blog post. */
export interface Post extends Entry {
  /** What feeds know it by, also after its file was renamed: the first name of the file. */
  readonly feedId: string;
  readonly posted: Timestamp;
  readonly updated?: Timestamp;
  readonly authors: readonly Person[];
  readonly tags: readonly Tag[];
  readonly image?: Image;
  readonly cohort?: Cohort;
  /** Undefined if it is none, or names no cohort. */
  readonly mapCheck?: MapCheck;
  /** The questions that it answers. */
  readonly answers: readonly QuestionReference[];
  readonly hashtag?: string;
}

/** A person; `title` is the name. A former member has no photo, links and bio. */
export interface Person extends Entry {
  readonly role?: string;
  readonly organisation?: string;
  readonly pronouns?: string;
  readonly photo?: Image;
  readonly links: readonly Link[];
  readonly status: "active" | "left";
}

/** A tag of posts and events. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly url: SitePath;
  /** The pages of its old names. */
  readonly aliases: readonly SitePath[];
}

/** A cohort of people. */
export interface Cohort extends Entry {
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly people: readonly Person[];
  readonly order?: number;
  /** The time that it asks of each member. */
  readonly ask?: Rate;
  readonly registration?: CohortRegistration;
}

/** How people join a cohort. state.ts says when. */
export interface CohortRegistration {
  readonly url: string;
  /** Undefined if it is open already. */
  readonly opens?: Timestamp;
  /** A day alone is the last on which people can join. */
  readonly closes?: Timestamp;
}

/** A speaker or host: a person of the site, or a name alone. */
export interface Speaker {
  readonly name: string;
  readonly person?: Person;
  /** Their point of view: "citizen". */
  readonly perspective?: string;
  readonly talk?: string;
}

/** A place among the speakers that nobody has taken yet; it has one of the two at least. */
export interface OpenSlot {
  readonly perspective?: string;
  readonly talk?: string;
}

/** A venue. */
export interface Place {
  readonly name: string;
  readonly address?: string;
  readonly url?: string;
}

/** The location of a plan; online alone if it has no place. */
export interface PlannedLocation {
  readonly place?: Place;
}

/** What to do before an event: "Read one page". */
export interface Preparation {
  readonly text: string;
  readonly minutes?: number;
  /** The page to read, or the like. */
  readonly url?: string;
}

/** An outcome of an event that was given: notes, a recording, slides. */
export interface Output {
  readonly title: string;
  readonly url: string;
  readonly kind?: string;
  /** How long it takes to watch, hear or read, as typed. */
  readonly minutes?: number;
  /** The questions that it answers. */
  readonly answers: readonly QuestionReference[];
  /** The url or file as typed, by which history knows it. */
  readonly address: string;
  /** Whether it was due by a day before it was given, or its series promises it. */
  readonly isPromised: boolean;
}

/** An outcome that an event promises, and that is not given yet. */
export interface OwedOutput {
  readonly title: string;
  readonly kind?: string;
  /** The last day on which it is in time. */
  readonly due: PlainDate;
  readonly source: OwedSource;
}

/** Where the address of an owed outcome is to be written. */
export interface OwedSource {
  /**
   * An entry of `outputs` that lacks it, an `outputs` that lacks the entry, a file without
   * `outputs`, a draft, or a file that is not there yet.
   */
  readonly kind: "entry" | "list" | "file" | "draft" | "new-file";
  /** Path from the project's root. */
  readonly file: string;
  /** "outputs.2"; undefined if there is no such field yet. */
  readonly field?: string;
  /** Line and column, from 1. Finding them takes time. */
  readonly position: () => { readonly line: number; readonly column: number };
}

/** What a single event, a session and a series have in common. */
export interface EventBase extends Entry {
  readonly place?: Place;
  /** URL to join online. */
  readonly online?: string;
  /** How people get the link, where it is not public: "by e-mail". Never with `online`; see isOnline. */
  readonly onlineNote?: string;
  readonly registration?: string;
  readonly prepare?: Preparation;
  /** Minutes that it takes of each, if not its whole length; src/model/asked-time.ts counts them. */
  readonly takes?: number;
  readonly speakers: readonly Speaker[];
  /** Of an event, only while it is ahead and not cancelled. */
  readonly openSlots: readonly OpenSlot[];
  readonly hosts: readonly Speaker[];
  /**
   * Where people say how it was: its own, else that of its series or the site. Not in calendars: it is
   * of no use before the end, and few look at an entry after it, which leads to the page anyway.
   */
  readonly feedback?: string;
  readonly tags: readonly Tag[];
  readonly cohort?: Cohort;
  readonly hashtag?: string;
  readonly image?: Image;
}

/** A postponed event has no new date yet; once it has, it is confirmed, with `movedFrom`. */
export type Status = "confirmed" | "tentative" | "cancelled" | "postponed";

/** A single event, or one session of a series. */
export interface Event extends EventBase {
  /** The left part of the UID in calendars; independent of title, start and place. */
  readonly uid: string;
  readonly when: When;
  /** The original time, if it was moved. */
  readonly movedFrom?: When;
  /** Where its series meets, if this session meets elsewhere. */
  readonly plannedLocation?: PlannedLocation;
  readonly status: Status;
  readonly reason?: string;
  readonly outputs: readonly Output[];
  /** What it promises and has not given; it is owed once the event has taken place. */
  readonly owed: readonly OwedOutput[];
  /** Undefined for a single event. */
  readonly session?: Session;
}

/** What only sessions of a series have. */
export interface Session {
  readonly series: SeriesReference;
  /** The date that identifies the session, also after it moved. */
  readonly originalDate: PlainDate;
  /** Whether it is not a date of the series' rule. */
  readonly isExtra: boolean;
  /** Its own topic; undefined if it only has the title of the series. */
  readonly topic?: string;
  /** Whether it has a file with more than the series says. */
  readonly hasOwnFile: boolean;
  /** Whether a rule of the series gives its date, or gave it until another began; undefined if none does. */
  readonly rule?: "present" | "replaced";
  /** The status that its series gives it, which its own may override. */
  readonly seriesStatus?: Status;
}

/** What sessions need of their series. */
export interface SeriesReference {
  readonly id: string;
  readonly title: string;
  readonly url: SitePath;
  readonly summary?: string;
}

/** What a series says of its sessions; it can differ from a day on. */
export interface SeriesDetails extends EventBase {
  /** The rule as a phrase, "monthly on the last Wednesday"; undefined if all sessions are files. */
  readonly repeats?: string;
  /** The time of the rule, "12:30 to 13:30". */
  readonly time?: { readonly start: WallTime; readonly end: WallTime };
  /** IANA zone of `time`. */
  readonly zone: string;
}

/** A series of sessions, as it is on the day of the build. */
export interface Series extends SeriesDetails {
  /** The start of its sessions' `uid`s; the name of its folder before it was renamed. */
  readonly uid: string;
  /** By start. */
  readonly sessions: readonly Event[];
  /** What will be different, by day. */
  readonly changes: readonly SeriesChange[];
  /** Whether its rule goes on beyond the dates that are listed. */
  readonly isOpenEnded: boolean;
  /** Dates of an earlier rule that the present one does not have, and that are not listed any more. */
  readonly replacedDates: readonly PlainDate[];
}

/** The series as it will be from a day on. */
export interface SeriesChange extends SeriesDetails {
  readonly from: PlainDate;
  /** The names of the fields that differ: "time", "place". */
  readonly changed: readonly string[];
  readonly status?: Status;
  /** Why something differs. */
  readonly reason?: string;
}

/** A page for managers and their teams. */
export interface Briefing extends Entry {
  /** Undefined if it is of the whole programme. */
  readonly cohort?: Cohort;
  /** Minutes that it takes to read aloud or to talk through, if the lead says so. */
  readonly minutes?: number;
  readonly placeholders: readonly Placeholder[];
}

/** What a briefing shows of the programme. */
export type PlaceholderKind = "ask" | "dates" | "outputs" | "people";

/** A paragraph of a briefing that the content fills: "{dates 4}". */
export interface Placeholder {
  /** As typed. */
  readonly raw: string;
  readonly kind: PlaceholderKind;
  /** How many it shows at most; 0 for kinds that have no number. */
  readonly count: number;
  /** Where it stands in the file, for messages. */
  readonly line: number;
  readonly column: number;
}

/** A page of text. */
export interface PlainPage extends Entry {
  /** Position in the navigation; undefined if it is not in it. */
  readonly navigation?: number;
  /** Whether it is left out of sitemap and search. */
  readonly unlisted: boolean;
}

/** A site: its settings and all content to publish, or to preview. */
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
  /** By `order`, then `from`. */
  readonly cohorts: readonly Cohort[];
  /** By title. */
  readonly briefings: readonly Briefing[];
  /** By `navigation`, then title. */
  readonly pages: readonly PlainPage[];
  /** All of these entries, whatever their kind. */
  readonly entries: readonly Entry[];
  /** By name; only those of published content. */
  readonly tags: readonly Tag[];
  /** Documents that published content uses. */
  readonly assets: readonly Asset[];
  /** Pictures that published content shows or links to, by address. */
  readonly pictures: ReadonlyMap<string, Picture>;
}
