/** The declared input of each template of a page. */
import type { AddToCalendarLinks } from "../calendar/links.ts";
import type { Link, Output, Place, Status } from "../model/types.ts";
import type { PageBody } from "../render/body.ts";
import type { QrCode } from "../render/qr.ts";
import type { PlainDate, When } from "../time/types.ts";
import type {
  AuthorCard,
  CalendarItem,
  CohortItem,
  EventItem,
  HostItem,
  MonthAgenda,
  Pager,
  PaginatedList,
  PersonItem,
  PostItem,
  SelectOption,
  SeriesItem,
  SessionItem,
  SpeakerItem,
} from "./items.ts";
import type { Hashtag, LayoutInput, PictureView } from "./layout.ts";

export interface HomeInput extends LayoutInput {
  readonly upcoming: readonly EventItem[];
  readonly posts: readonly PostItem[];
  readonly cohorts: readonly CohortItem[];
  /** The lead's own pages, each with what it is about. */
  readonly pages: readonly (Link & { readonly summary?: string })[];
}

export interface BlogInput extends LayoutInput {
  readonly list: PaginatedList<PostItem>;
  /** Whether there is a page of tags to lead to. */
  readonly hasTags: boolean;
  readonly years: readonly Link[];
  /** The posts for readers of feeds, by format. */
  readonly feeds: readonly Link[];
}

/** Posts of a year, by month. */
export interface YearInput extends LayoutInput {
  readonly months: readonly { readonly label: string; readonly posts: readonly PostItem[] }[];
  readonly pager: Pager;
  readonly years: readonly Link[];
}

export interface PostInput extends LayoutInput {
  readonly title: string;
  readonly date: PlainDate;
  readonly updated?: PlainDate;
  /** Minutes that it takes to read. */
  readonly readingMinutes: number;
  /** Headings of a long text, to go to. */
  readonly tableOfContents: readonly Link[];
  readonly related: readonly Link[];
  /** Ways to tell others. */
  readonly shareLinks: readonly Link[];
  readonly body: PageBody;
  readonly authors: readonly AuthorCard[];
  readonly tags: readonly Link[];
  readonly image?: PictureView;
  readonly cohort?: Link;
  readonly hashtag?: Hashtag;
  readonly older?: Link;
  readonly newer?: Link;
}

export interface TagsInput extends LayoutInput {
  readonly tags: readonly (Link & { readonly count: number })[];
}

/** What the page of a person, a tag or a cohort shows of what belongs to them. */
export interface TaxonomyLists {
  readonly posts: PaginatedList<PostItem>;
  readonly upcoming: PaginatedList<EventItem>;
  readonly past: PaginatedList<EventItem>;
}

/** A page on which a list goes on. */
export interface ListInput<Item> extends LayoutInput {
  /** The page that the list belongs to. */
  readonly back: Link;
  readonly list: PaginatedList<Item>;
}

/** A tag's page: its posts and events. */
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
  /** Whether they are no longer part of the programme. */
  readonly hasLeft: boolean;
  readonly body: PageBody;
  readonly links: readonly Link[];
  readonly cohorts: readonly Link[];
}

export interface EventsInput extends LayoutInput {
  readonly series: readonly SeriesItem[];
  readonly upcoming: PaginatedList<MonthAgenda>;
  readonly past: readonly EventItem[];
  /** Where more of the past is, and how much there is of it in all. */
  readonly morePast?: { readonly url: string; readonly count: number };
}

/** What series, sessions and events show alike. */
export interface EventBaseInput extends LayoutInput {
  readonly title: string;
  readonly summary?: string;
  readonly body: PageBody;
  readonly place?: Place;
  readonly online?: string;
  readonly registration?: string;
  readonly speakers: readonly SpeakerItem[];
  readonly hosts: readonly HostItem[];
  readonly tags: readonly Link[];
  readonly cohort?: Link;
  readonly hashtag?: Hashtag;
  readonly image?: PictureView;
}

export interface SeriesInput extends EventBaseInput {
  /** The part of the page of calendars that is about this one. */
  readonly subscribeUrl: string;
  readonly posterUrl: string;
  readonly recurrence?: string;
  /** "12:30 to 13:30, London time". */
  readonly time?: string;
  readonly upcoming: PaginatedList<EventItem>;
  readonly past: PaginatedList<SessionItem>;
}

export interface EventInput extends EventBaseInput {
  readonly when: When;
  /** The instant at which it is over. */
  readonly endsAt: string;
  readonly isPast: boolean;
  readonly status: Status;
  readonly reason?: string;
  readonly outputs: readonly Output[];
  readonly series?: Link;
  /** Ways to put it into a calendar, while it is to come. */
  readonly addToCalendar?: AddToCalendarLinks & { readonly file: string };
  readonly movedFrom?: When;
  readonly previous?: Link;
  readonly next?: Link;
}

/** How to subscribe to each calendar. */
export interface CalendarsInput extends LayoutInput {
  readonly calendars: readonly CalendarItem[];
}

export interface CohortsInput extends LayoutInput {
  readonly cohorts: readonly CohortItem[];
}

export interface CohortInput extends LayoutInput, TaxonomyLists {
  readonly cohort: CohortItem;
  readonly body: PageBody;
  readonly people: readonly PersonItem[];
}

/** A plain page, also 404. */
export interface TextInput extends LayoutInput {
  readonly title: string;
  readonly body: PageBody;
}

export interface SearchInput extends LayoutInput {
  readonly kinds: readonly SelectOption[];
  readonly tags: readonly SelectOption[];
  readonly people: readonly string[];
  /** Pages on which everything can be found without searching. */
  readonly browseLinks: readonly Link[];
  /** What makes the page search; undefined where there is no index, of which `lack` tells. */
  readonly engine?: {
    readonly script: string;
    /** Address of the library, which knows where its index lies. */
    readonly library: string;
    /** What the addresses of results begin with. */
    readonly baseUrl: string;
  };
  readonly unavailableMessage?: string;
}

export interface RedirectInput {
  readonly to: string;
  readonly canonical: string;
  readonly title: string;
  readonly language: string;
}

export interface PosterInput extends LayoutInput {
  readonly title: string;
  readonly summary?: string;
  readonly recurrence?: string;
  /** "12:30 to 13:30, London time". */
  readonly time?: string;
  readonly place?: Place;
  readonly isOnline: boolean;
  readonly upcoming: readonly EventItem[];
  /** Absolute address of the series' page, to which the code leads. */
  readonly seriesUrl: string;
  readonly qr: QrCode;
}

/** A month, week by week; undefined stands for a day of another month. */
export interface MonthInput extends LayoutInput {
  readonly title: string;
  readonly weekdays: readonly string[];
  readonly weeks: readonly (readonly (
    | { readonly day: PlainDate; readonly events: readonly EventItem[] }
    | undefined
  )[])[];
  readonly previous?: Link;
  readonly next?: Link;
}
