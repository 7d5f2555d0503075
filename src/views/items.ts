/** What lists and cards print of posts, events, people and cohorts. */
import type { AddToCalendarLinks, SubscribeLinks } from "../calendar/links.ts";
import type { State } from "../model/state.ts";
import type { Link, Speaker, Status, Unpublished } from "../model/types.ts";
import type { BodyPoint } from "../render/body.ts";
import type { QrCode } from "../render/qr.ts";
import type { PlainDate, When } from "../time/types.ts";
import type { PictureView } from "./layout.ts";

export interface PostItem {
  readonly url: string;
  readonly title: string;
  readonly date: PlainDate;
  readonly summary: string;
  /** The language of title and summary (BCP 47), where it is not the site's. */
  readonly lang?: string | undefined;
  readonly authors: readonly Link[];
  readonly unpublished?: Unpublished;
}

export interface EventItem {
  readonly url: string;
  readonly title: string;
  /** The language of title and summary (BCP 47), where it is not the site's. */
  readonly lang?: string | undefined;
  /** The title of the series, for a session with a topic of its own. */
  readonly seriesTitle?: string;
  readonly when: When;
  /** The instant at which it ends: "2026-11-25T13:30Z". */
  readonly endsAt: string;
  readonly place?: string;
  readonly isOnline: boolean;
  readonly status: Status;
  readonly isMoved: boolean;
  /** Whether its series meets at another place. */
  readonly isElsewhere: boolean;
  /** "20 of 60 minutes" of what its cohort asks, in lists of the cohort. */
  readonly share?: string;
  readonly summary?: string;
  readonly unpublished?: Unpublished;
}

/** An outcome of an event: notes, a recording, slides. */
export interface OutputItem {
  readonly title: string;
  readonly url: string;
  readonly kind?: string;
  /** How long it takes, if that is known. */
  readonly minutes?: number;
  /** The questions that it answers, on the page of its event. */
  readonly answers?: readonly Link[];
}

/** An outcome that is still to come. */
export interface OwedItem {
  readonly title: string;
  readonly kind?: string;
  /** By when, and the instant at which that day is over; undefined once it is. */
  readonly due?: { readonly day: PlainDate; readonly until: string };
}

/** A past event or session, with its outcomes. */
export interface PastEventItem extends EventItem {
  readonly outputs: readonly OutputItem[];
}

/** What is new: a post, or an event that gave outcomes. */
export type RecentItem =
  | { readonly kind: "post"; readonly post: PostItem; readonly picture?: PictureView | undefined }
  | {
      readonly kind: "outcomes";
      readonly event: PastEventItem;
      /** The day on which the latest of them was given. */
      readonly given: PlainDate;
    };

/** Links that add an event to a calendar, and the URL of its file. */
export interface AddToCalendar extends AddToCalendarLinks {
  readonly file: string;
}

/** One of the next events, with what adds it to a calendar. */
export interface NextEvent {
  readonly event: EventItem;
  readonly addToCalendar: AddToCalendar;
  /** Its picture, or that of its series. */
  readonly picture?: PictureView | undefined;
  /** The instant at which the one before it ends: "2026-11-25T13:30Z"; undefined for the first. */
  readonly from?: string | undefined;
}

export interface PersonItem {
  readonly url: string;
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly photo?: PictureView;
  readonly summary?: string;
}

/** The author of a post, on the card below it. */
export type AuthorCard = Pick<PersonItem, "url" | "name" | "role" | "organisation" | "photo">;

/** A speaker; `url` is that of their bio, if they have one. */
export interface SpeakerItem
  extends Omit<Speaker, "person">,
    Pick<PersonItem, "role" | "organisation" | "photo"> {
  readonly url?: string;
}

export type HostItem = Pick<SpeakerItem, "name" | "url">;

/** The number of a page of a list, from 1, and the URLs of the pages before and after it. */
export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly previous?: string;
  readonly next?: string;
}

/** The part of a list that one page shows. */
export interface PaginatedList<Item> {
  readonly items: readonly Item[];
  readonly pager: Pager;
}

export interface SeriesItem extends Link, RuleEnd {
  readonly recurrence?: string;
  readonly summary?: string;
}

/** Until when the rule of a series holds. */
export interface RuleEnd {
  /** An instant, "2026-11-25T13:30Z"; undefined if it goes on. */
  readonly until?: string | undefined;
  /** What is true from then on, if the series is over. */
  readonly met?: string | undefined;
}

export interface PastSeriesItem extends Link {
  /** "It met weekly on Monday, from 5 October 2026 to 25 January 2027". */
  readonly met: string;
}

/** The upcoming events of a month. */
export interface MonthAgenda {
  /** "November 2026". */
  readonly label: string;
  /** The page with the month as a table. */
  readonly url: string;
  readonly events: readonly EventItem[];
}

export interface BriefingItem extends Link {
  readonly summary?: string;
  /** The title of its cohort. */
  readonly cohort?: string;
  readonly unpublished?: Unpublished;
}

/** A date of a briefing. */
export interface BriefingDate extends EventItem {
  /** The instant from which it is shown, when an earlier date is over; undefined if at once. */
  readonly from?: string;
}

/** An output of a briefing. */
export interface BriefingOutput {
  readonly output: OutputItem;
  /** The title of its event, with that of the series. */
  readonly event: string;
  readonly day: PlainDate;
}

export interface CohortItem extends Link {
  /** At the build date. */
  readonly state: State;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly summary?: string;
  /** "1 hour a week". */
  readonly ask?: string;
  /** Undefined without a registration, and once it is over. */
  readonly joining?: Joining;
}

/** How to join a cohort. Days are like "3 March 2027", instants like "2027-03-03T00:00Z". */
export interface Joining {
  readonly url: string;
  /** Undefined if it is open, or has been. */
  readonly opens?: { readonly at: string; readonly day?: string };
  /** Undefined if it is closed, or has no end; the day only if the lead has named one. */
  readonly closes?: { readonly at: string; readonly day?: string };
  readonly isClosed: boolean;
  /** When the cohort is over. */
  readonly endsAt?: string;
}

/** What the page of a cohort says at a look; instants are like "2026-11-25T13:30Z". */
export interface CohortDetails {
  /** When it begins; undefined if it has. */
  readonly startsAt?: string;
  /** When it is over; undefined if it has no end. */
  readonly endsAt?: string;
  /** "1 hour a week over 16 weeks, 16 hours in all". */
  readonly ask?: string;
  /** "Planned: 15 hours in 15 events"; undefined without `ask`. */
  readonly planned?: string;
  /** The next events that take place, each until its end. */
  readonly next: readonly EventItem[];
}

/** A map check, a post that looks back on a cohort. */
export interface MapCheckItem extends Link {
  /** "Map check at the halfway mark". */
  readonly review: string;
  readonly date: PlainDate;
  readonly cohort: Link;
  readonly learned: readonly BodyPoint[];
  /** What changes for the next cohort. */
  readonly next: readonly BodyPoint[];
}

/** How long the outcomes since a day take. */
export interface CatchUpSum {
  /** The sum of those that are known. */
  readonly minutes: number;
  /** The number of outcomes whose minutes nobody knows. */
  readonly unknown: number;
  /** A month before the build. */
  readonly since: PlainDate;
  /** The instant from which that is no longer "the last month": "2026-11-29T00:00Z". */
  readonly until: string;
}

/** To what the members of a cohort may have missed. */
export interface MissedLink extends Link {
  /** Undefined where the last month left nothing. */
  readonly lastMonth?: CatchUpSum;
}

/** A question to the readers. */
export interface QuestionItem {
  /** At most 300 characters of it. */
  readonly text: string;
  /** At most 80 characters, for the names of links. */
  readonly name: string;
  readonly url: string;
  /** The title of the page that asks. */
  readonly page: string;
  readonly ways: readonly WayToAnswer[];
  /** What people said, newest first. */
  readonly answers: readonly AnswerItem[];
}

/** E-mail, an account, or a hashtag, whose page may be unknown. */
export interface WayToAnswer {
  readonly label: string;
  readonly url?: string | undefined;
}

/** A post, or an outcome of an event, that answers a question. */
export interface AnswerItem extends Link {
  readonly date: PlainDate;
}

/** An option of a filter; `value` stands in the address of the search page. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A calendar that a page offers. */
export interface CalendarItem {
  /** Its anchor on the page about subscribing. */
  readonly id: string;
  readonly label: string;
  readonly fileUrl: string;
  readonly subscribeLinks: SubscribeLinks;
  /** The instant at which the last event in it ends, "2026-11-25T13:30Z"; undefined without any. */
  readonly endsAt?: string;
  readonly qr?: QrCode;
}

/** A link to where a calendar is offered. */
export interface SubscribePageLink extends Link {
  /** The instant at which the last event in it ends; undefined without any. */
  readonly endsAt?: string | undefined;
}

/** Whose events a calendar has. */
export type CalendarKind = "all" | "series" | "cohort" | "person" | "tag";

/** A page that offers a calendar of its own. */
export interface CalendarPageItem extends SubscribePageLink {
  /** Its anchor on the page about subscribing. */
  readonly id: string;
  readonly kind: CalendarKind;
}

/** A calendar of what is over; its `url` is that of the file. */
export interface PastCalendarItem extends Link {
  /** The anchor that pages led to before. */
  readonly id: string;
}
