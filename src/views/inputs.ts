/** The declared input of each layout. */
import type { Words } from "../locales/words.ts";
import type { Link, OpenSlot, Place, Preparation, Status } from "../model/types.ts";
import type { PageBody } from "../render/body.ts";
import type { QrCode } from "../render/qr.ts";
import type { PlainDate, When } from "../time/types.ts";
import type {
  AddToCalendar,
  AuthorCard,
  BriefingDate,
  BriefingItem,
  BriefingOutput,
  CalendarItem,
  CalendarPageItem,
  CatchUpSum,
  CohortDetails,
  CohortItem,
  EventItem,
  HostItem,
  MapCheckItem,
  MissedLink,
  MonthAgenda,
  NextEvent,
  OutputItem,
  OwedItem,
  Pager,
  PaginatedList,
  PastCalendarItem,
  PastEventItem,
  PastSeriesItem,
  PersonItem,
  PostItem,
  QuestionItem,
  RecentItem,
  SelectOption,
  SeriesItem,
  SpeakerItem,
  SubscribePageLink,
} from "./items.ts";
import type { Hashtag, LayoutInput, PictureView } from "./layout.ts";
import type { Message } from "./message.ts";

/** The next events, on home and in a frame on another site. */
export interface NextEvents {
  readonly upcoming: readonly EventItem[];
  /** Whether there are more upcoming events. */
  readonly hasMore: boolean;
  /** What stands in place of events where there are none. */
  readonly noEventsNote: string;
}

export interface HomeInput extends LayoutInput, NextEvents {
  /** The next events that take place: the first stands at the top until it is over, then the second. */
  readonly next: readonly NextEvent[];
  /** A cohort that can be joined, now or later. */
  readonly join?: CohortItem | undefined;
  /** The page that says how the programme went, once it has ended. */
  readonly ending?: {
    readonly title: string;
    /** Its language (BCP 47), where it is not the site's. */
    readonly lang?: string | undefined;
    readonly body: PageBody;
  };
  /** The latest posts and outcomes, newest first. */
  readonly recent: readonly RecentItem[];
  /** The newest question without an answer. */
  readonly question?: QuestionItem | undefined;
  readonly cohorts: readonly CohortItem[];
  /** Those that are over. */
  readonly pastCohorts: readonly CohortItem[];
  /** The lead's own pages. */
  readonly pages: readonly (Link & { readonly summary?: string })[];
}

export interface BlogInput extends LayoutInput {
  readonly list: PaginatedList<PostItem>;
  /** Whether the site has a page of tags. */
  readonly hasTags: boolean;
  readonly years: readonly Link[];
  /** The feeds, by the names of their formats. */
  readonly feeds: readonly Link[];
}

/** One page of the posts of a year, by month. */
export interface YearInput extends LayoutInput {
  readonly months: readonly { readonly label: string; readonly posts: readonly PostItem[] }[];
  readonly pager: Pager;
  readonly years: readonly Link[];
}

export interface PostInput extends LayoutInput {
  readonly title: string;
  readonly date: PlainDate;
  readonly updated?: PlainDate;
  /** In minutes. */
  readonly readingMinutes: number;
  /** Links to the headings of a long text; else empty. */
  readonly tableOfContents: readonly Link[];
  readonly related: readonly Link[];
  /** Links that share the post elsewhere. */
  readonly shareLinks: readonly Link[];
  readonly body: PageBody;
  readonly authors: readonly AuthorCard[];
  readonly tags: readonly Link[];
  readonly image?: PictureView;
  readonly cohort?: Link;
  /** What kind of map check it is, "Map check at the halfway mark", and the others of its cohort. */
  readonly mapCheck?: { readonly review: string; readonly others: readonly Link[] };
  /** The questions that it answers. */
  readonly answers: readonly Link[];
  readonly hashtag?: Hashtag;
  readonly older?: Link;
  readonly newer?: Link;
}

export interface TagsInput extends LayoutInput {
  readonly tags: readonly (Link & { readonly count: number })[];
}

/** The posts and events of a person, a tag or a cohort. */
export interface TaxonomyLists {
  readonly posts: PaginatedList<PostItem>;
  readonly upcoming: PaginatedList<EventItem>;
  readonly past: PaginatedList<PastEventItem>;
  /** The calendar of the events; undefined if none is ahead. */
  readonly calendar?: CalendarItem;
}

/** A later page of a list. */
export interface ListInput<Item> extends LayoutInput {
  /** The page that the list begins on. */
  readonly back: Link;
  readonly list: PaginatedList<Item>;
}

/** The page of a tag. */
export interface TagInput extends LayoutInput, TaxonomyLists {
  readonly name: string;
}

export interface PeopleInput extends LayoutInput {
  readonly people: readonly PersonItem[];
  readonly former: readonly PersonItem[];
  readonly pager: Pager;
}

export interface PersonInput extends LayoutInput, TaxonomyLists {
  readonly person: AuthorCard;
  readonly pronouns?: string;
  /** Whether the person has left the programme. */
  readonly hasLeft: boolean;
  readonly body: PageBody;
  readonly links: readonly Link[];
  readonly cohorts: readonly Link[];
  /** Those that are over. */
  readonly pastCohorts: readonly Link[];
}

export interface EventsInput extends LayoutInput {
  /** To the next seven days; undefined once the programme is over. */
  readonly week?: Link | undefined;
  readonly series: readonly SeriesItem[];
  /** Those that are over. */
  readonly pastSeries: readonly PastSeriesItem[];
  readonly upcoming: PaginatedList<MonthAgenda>;
  /** What it says where there are no upcoming events. */
  readonly noEventsNote: string;
  readonly past: readonly PastEventItem[];
  /** The feeds, by the names of their formats. */
  readonly feeds: readonly Link[];
  /** The list of all past events, if `past` does not hold them all. */
  readonly morePast?: { readonly url: string; readonly count: number };
}

/** What the pages of series, sessions and events have in common. */
export interface EventBaseInput extends LayoutInput {
  readonly title: string;
  readonly summary?: string;
  readonly body: PageBody;
  readonly place?: Place;
  readonly online?: string;
  /** "The link comes by e-mail.", where it is not public. */
  readonly onlineNote?: string;
  readonly registration?: string;
  readonly prepare?: Preparation;
  /** The time that it takes of each, "20 minutes", if not its whole length. */
  readonly takes?: string;
  readonly speakers: readonly SpeakerItem[];
  readonly openSlots: readonly OpenSlot[];
  readonly hosts: readonly HostItem[];
  readonly feedback?: string;
  readonly tags: readonly Link[];
  readonly cohort?: Link;
  readonly hashtag?: Hashtag;
  readonly image?: PictureView;
}

/** What a social image says of a series. */
export interface SeriesSummary {
  readonly title: string;
  /** "It met weekly on Monday, from …", once it is over. */
  readonly met?: string | undefined;
  readonly recurrence?: string | undefined;
  readonly time?: string | undefined;
}

/** The details of a series for a while. */
export interface SeriesPhase extends Omit<EventBaseInput, "head"> {
  readonly recurrence?: string;
  /** "12:30 to 13:30, London time". */
  readonly time?: string;
  /** The instants at which it begins and ends, "2026-11-25T13:30Z"; undefined if it has begun, or goes on. */
  readonly from?: string;
  readonly until?: string;
}

export interface SeriesInput extends EventBaseInput {
  /** The next sessions that take place, the first of which can be added to a calendar. */
  readonly next: readonly NextEvent[];
  /** "It met weekly on Monday, from …", which is true from `endsAt` on, or now. */
  readonly met?: string;
  /** Undefined if it is over, or has no end. */
  readonly endsAt?: string;
  /** What it says of when and where; none if it is over. */
  readonly phases: readonly SeriesPhase[];
  /** Undefined once it is over, as the poster is. */
  readonly calendar?: CalendarItem;
  readonly posterUrl?: string;
  /** What will be different: "From Wednesday 6 January 2027: Room 2". */
  readonly changes: readonly string[];
  readonly upcoming: PaginatedList<EventItem>;
  readonly past: PaginatedList<PastEventItem>;
}

export interface EmbedInput extends LayoutInput, NextEvents {}

export interface EventInput extends EventBaseInput {
  readonly when: When;
  /** The instant at which it ends: "2026-11-25T13:30Z". */
  readonly endsAt: string;
  readonly isPast: boolean;
  readonly status: Status;
  readonly reason?: string;
  readonly outputs: readonly OutputItem[];
  /** Those that are still to come; of an event that is not over, they are from its end on. */
  readonly owed: readonly OwedItem[];
  readonly series?: Link;
  /** Undefined for past and cancelled events. */
  readonly addToCalendar?: AddToCalendar | undefined;
  /** To the calendar of its series, or of all events; undefined once that is over. */
  readonly subscribe?: SubscribePageLink;
  readonly movedFrom?: When;
  /** Where it was planned, if it takes place elsewhere: "The Hub". */
  readonly plannedLocation?: string;
  readonly previous?: Link;
  readonly next?: Link;
}

/** The page about subscribing. */
export interface CalendarsInput extends LayoutInput {
  /** That of all events; undefined once the programme is over. */
  readonly calendar?: CalendarItem;
  /** The pages of series, cohorts, people and tags that have events ahead. */
  readonly pages: readonly CalendarPageItem[];
  /** The files of calendars in which nothing is left to come. */
  readonly pastCalendars: readonly PastCalendarItem[];
}

export interface CohortsInput extends LayoutInput {
  readonly cohorts: readonly CohortItem[];
  /** Those that are over. */
  readonly pastCohorts: readonly CohortItem[];
  /** The map checks of all cohorts, in the order of the cohorts. */
  readonly learned: readonly MapCheckItem[];
}

export interface CohortInput extends LayoutInput, TaxonomyLists {
  /** To the next seven days; undefined once it is over. */
  readonly week?: Link | undefined;
  readonly cohort: CohortItem;
  readonly details: CohortDetails;
  /** The map checks in which the cohort before asked to change something. */
  readonly requests: readonly MapCheckItem[];
  readonly mapChecks: readonly MapCheckItem[];
  /** For its managers and teams. */
  readonly briefings: readonly Link[];
  readonly body: PageBody;
  readonly people: readonly PersonItem[];
  /** Undefined where there is nothing to catch up on. */
  readonly missed?: MissedLink;
}

/** What the members of a cohort may have missed: past events with outcomes, latest first. */
export interface MissedInput extends LayoutInput {
  /** The cohort's page. */
  readonly back: Link;
  readonly cohort: string;
  /** Whether events of no cohort are among them. */
  readonly hasEventsForAll: boolean;
  /** On the first page, where the last month left something. */
  readonly lastMonth?: CatchUpSum;
  readonly all: Pick<CatchUpSum, "minutes" | "unknown"> & { readonly events: number };
  readonly list: PaginatedList<PastEventItem>;
}

/** The next seven days as a message to send. */
export interface WeekInput extends LayoutInput {
  readonly back: Link;
  readonly message: Message;
  /** The message as plain text. */
  readonly text: string;
  readonly textUrl: string;
  /** The script that copies it. */
  readonly script: string;
}

/** The briefings, for managers and their teams. */
export interface BriefingsInput extends LayoutInput {
  readonly briefings: readonly BriefingItem[];
}

export interface BriefingInput extends LayoutInput {
  readonly title: string;
  readonly summary?: string;
  readonly cohort?: Link;
  /** How long it takes to read aloud or to talk through. */
  readonly minutes: number;
  readonly body: PageBody;
  /** What fills the paragraphs that are placeholders, as typed: "{dates 4}". */
  readonly fillings: Readonly<Record<string, Filling>>;
  /** The absolute URL of the page, in the QR code. */
  readonly url: string;
  readonly qr: QrCode;
  /** How fast people read aloud. */
  readonly wordsPerMinute: number;
  /** The script that plays it on a screen. */
  readonly playScript: string;
}

/** What fills a placeholder of a briefing. */
export type Filling =
  /** "1 hour a week over 16 weeks, 16 hours in all". */
  | { readonly kind: "ask"; readonly ask?: string }
  | {
      readonly kind: "dates";
      readonly dates: readonly BriefingDate[];
      /** Whether there are more. */
      readonly hasMore: boolean;
    }
  | { readonly kind: "outputs"; readonly outputs: readonly BriefingOutput[] }
  | { readonly kind: "people"; readonly people: readonly PersonItem[] };

/** One of the lead's own pages. */
export interface TextInput extends LayoutInput {
  readonly title: string;
  readonly body: PageBody;
}

export interface SearchInput extends LayoutInput {
  readonly kinds: readonly SelectOption[];
  readonly tags: readonly SelectOption[];
  readonly people: readonly string[];
  /** Lists of everything, for readers who do not search. */
  readonly browseLinks: readonly Link[];
  /** Undefined where there is no index; `unavailableMessage` says why. */
  readonly engine?: {
    readonly script: string;
    /** The URL of the script that finds records; the index is in the same folder. */
    readonly library: string;
  };
  readonly unavailableMessage?: string;
}

export interface RedirectInput {
  readonly to: string;
  readonly canonical: string;
  readonly title: string;
  readonly words: Words;
}

export interface PosterInput extends LayoutInput {
  readonly title: string;
  readonly summary?: string;
  readonly recurrence?: string;
  /** "12:30 to 13:30, London time". */
  readonly time?: string;
  /** What will be different: "From Wednesday 6 January 2027: Room 2". */
  readonly changes: readonly string[];
  /** The instant from which time and place do not hold any more. */
  readonly until?: string;
  readonly place?: Place;
  readonly isOnline: boolean;
  readonly image?: PictureView;
  readonly upcoming: readonly EventItem[];
  /** The absolute URL of the series' page, in the QR code. */
  readonly seriesUrl: string;
  readonly qr: QrCode;
}

/** A month by week; undefined stands for a day of another month. */
export interface MonthInput extends LayoutInput {
  readonly title: string;
  readonly weekdays: readonly string[];
  readonly weeks: readonly (readonly (
    | {
        readonly day: PlainDate;
        readonly events: readonly EventItem[];
        /** Events that were planned for this day, and take place on another. */
        readonly movedAway: readonly EventItem[];
      }
    | undefined
  )[])[];
  readonly previous?: Link;
  readonly next?: Link;
}
