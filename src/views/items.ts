/** Things of the model as lists and cards print them. */
import type { SubscribeLinks } from "../calendar/links.ts";
import type { Link, Output, Speaker, Status, Unpublished } from "../model/types.ts";
import type { QrCode } from "../render/qr.ts";
import type { PlainDate, When } from "../time/types.ts";
import type { PictureView } from "./layout.ts";

export interface PostItem {
  readonly url: string;
  readonly title: string;
  readonly date: PlainDate;
  readonly summary: string;
  readonly authors: readonly Link[];
  readonly unpublished?: Unpublished;
}

export interface EventItem {
  readonly url: string;
  readonly title: string;
  /** The series' title, where the event is a session with a topic of its own. */
  readonly seriesTitle?: string;
  readonly when: When;
  /** The instant at which it is over, "2026-11-25T13:30Z". */
  readonly endsAt: string;
  readonly place?: string;
  readonly isOnline: boolean;
  readonly status: Status;
  readonly isMoved: boolean;
  readonly summary?: string;
  readonly unpublished?: Unpublished;
}

/** A past session of a series, with what came of it. */
export interface SessionItem extends EventItem {
  readonly outputs: readonly Output[];
}

export interface PersonItem {
  readonly url: string;
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly photo?: PictureView;
  readonly summary?: string;
}

/** Who wrote a post, as the card below it tells. */
export type AuthorCard = Pick<PersonItem, "url" | "name" | "role" | "organisation" | "photo">;

/** A speaker, with the address of their bio where they have one. */
export interface SpeakerItem extends Omit<Speaker, "person"> {
  readonly url?: string;
}

export type HostItem = Pick<SpeakerItem, "name" | "url">;

/** Which page of a list it is, and the way to the ones around it. */
export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly previous?: string;
  readonly next?: string;
}

/** As much of a list as one page shows. */
export interface PaginatedList<Item> {
  readonly items: readonly Item[];
  readonly pager: Pager;
}

export interface SeriesItem extends Link {
  readonly recurrence?: string;
  readonly summary?: string;
}

/** What is coming in a month. */
export interface MonthAgenda {
  /** "November 2026". */
  readonly label: string;
  /** The month as a table. */
  readonly url: string;
  readonly events: readonly EventItem[];
}

export interface CohortItem extends Link {
  /** Whether it is over, going on, or still to begin, on the day of the build. */
  readonly state: "over" | "now" | "coming";
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly summary?: string;
}

/** Something to choose, and what it is called in addresses. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A calendar on the page that tells how to subscribe. */
export interface CalendarItem {
  /** The anchor of its part of the page. */
  readonly id: string;
  readonly kind: "all" | "series" | "cohort" | "person" | "tag" | "event";
  readonly label: string;
  /** The page of what it is a calendar of. */
  readonly pageUrl: string;
  readonly fileUrl: string;
  readonly subscribeLinks: SubscribeLinks;
  readonly qr?: QrCode;
}
