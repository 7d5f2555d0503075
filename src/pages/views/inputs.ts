/** The declared input of each template of a page. */
import type { AddLinks } from "../../calendar/subscribe.ts";
import type { Link, Output, Place, Status } from "../../model/types.ts";
import type { Body } from "../../render/body.ts";
import type { QrCode } from "../../render/qr.ts";
import type { PlainDate, When } from "../../time/types.ts";
import type { Framed, Hashtag, PictureView } from "./frame.ts";
import type {
  AuthorCard,
  Choice,
  CohortLine,
  EventLine,
  HostLine,
  MonthAgenda,
  Pager,
  Part,
  PersonCard,
  PostLine,
  SeriesLine,
  SessionLine,
  SpeakerLine,
} from "./lines.ts";

export interface HomeInput extends Framed {
  readonly coming: readonly EventLine[];
  readonly posts: readonly PostLine[];
  readonly cohorts: readonly CohortLine[];
  /** The lead's own pages, each with what it is about. */
  readonly pages: readonly (Link & { readonly summary?: string })[];
}

export interface BlogInput extends Framed {
  readonly part: Part<PostLine>;
  /** Whether there is a page of tags to lead to. */
  readonly tagged: boolean;
  readonly years: readonly Link[];
  /** The posts for readers of feeds, by format. */
  readonly feeds: readonly Link[];
}

/** Posts of a year, by month. */
export interface YearInput extends Framed {
  readonly months: readonly { readonly label: string; readonly posts: readonly PostLine[] }[];
  readonly pager: Pager;
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

/** What the page of a person, a tag or a cohort shows of what belongs to them. */
export interface BelongingsParts {
  readonly posts: Part<PostLine>;
  readonly coming: Part<EventLine>;
  readonly past: Part<EventLine>;
}

/** A page on which a list goes on. */
export interface ListInput<Line> extends Framed {
  /** The page that the list belongs to. */
  readonly back: Link;
  readonly part: Part<Line>;
}

/** A tag's page: its posts and events. */
export interface TagInput extends Framed, BelongingsParts {
  readonly name: string;
}

export interface PeopleInput extends Framed {
  readonly people: readonly PersonCard[];
  readonly former: readonly PersonCard[];
  readonly pager: Pager;
}

export interface PersonInput extends Framed, BelongingsParts {
  readonly person: AuthorCard;
  readonly pronouns?: string;
  /** Whether they are no longer part of the programme. */
  readonly left: boolean;
  readonly body: Body;
  readonly links: readonly Link[];
  readonly cohorts: readonly Link[];
}

export interface EventsInput extends Framed {
  readonly series: readonly SeriesLine[];
  readonly coming: Part<MonthAgenda>;
  readonly past: readonly EventLine[];
  /** Where more of the past is, and how much there is of it in all. */
  readonly more?: { readonly url: string; readonly count: number };
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
  readonly coming: Part<EventLine>;
  readonly past: Part<SessionLine>;
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

export interface CohortsInput extends Framed {
  readonly cohorts: readonly CohortLine[];
}

export interface CohortInput extends Framed, BelongingsParts {
  readonly cohort: CohortLine;
  readonly body: Body;
  readonly people: readonly PersonCard[];
}

/** A plain page, also 404. */
export interface TextInput extends Framed {
  readonly title: string;
  readonly body: Body;
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
