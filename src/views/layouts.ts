/** The functions that render inputs, as src/pages calls them. */
import type { Words } from "../locales/words.ts";
import type { Safe } from "../render/html.ts";
import type { SocialImageText } from "../social-images/social-image.ts";
import type {
  BlogInput,
  BriefingInput,
  BriefingsInput,
  CalendarsInput,
  CohortInput,
  CohortsInput,
  EmbedInput,
  EventInput,
  EventsInput,
  HomeInput,
  ListInput,
  MissedInput,
  MonthInput,
  PeopleInput,
  PersonInput,
  PosterInput,
  PostInput,
  RedirectInput,
  SearchInput,
  SeriesInput,
  SeriesSummary,
  TagInput,
  TagsInput,
  TextInput,
  WeekInput,
  YearInput,
} from "./inputs.ts";
import type { EventItem, MonthAgenda, PastEventItem, PostItem, QuestionItem } from "./items.ts";
import type { LayoutInput, PictureView, SiteData } from "./layout.ts";

/** The input of the layout of each kind of page. */
export interface LayoutInputs {
  readonly home: HomeInput;
  readonly blog: BlogInput;
  readonly post: PostInput;
  readonly year: YearInput;
  readonly tags: TagsInput;
  readonly tag: TagInput;
  readonly events: EventsInput;
  readonly embed: EmbedInput;
  readonly event: EventInput;
  readonly series: SeriesInput;
  readonly poster: PosterInput;
  readonly month: MonthInput;
  readonly calendars: CalendarsInput;
  readonly people: PeopleInput;
  readonly person: PersonInput;
  readonly cohorts: CohortsInput;
  readonly cohort: CohortInput;
  readonly missed: MissedInput;
  readonly week: WeekInput;
  readonly briefings: BriefingsInput;
  readonly briefing: BriefingInput;
  readonly text: TextInput;
  readonly search: SearchInput;
  readonly notFound: LayoutInput;
  /** The later pages of lists. */
  readonly postList: ListInput<PostItem>;
  readonly upcomingList: ListInput<EventItem>;
  readonly pastList: ListInput<PastEventItem>;
  readonly agenda: ListInput<MonthAgenda>;
  readonly upcomingSessions: ListInput<EventItem>;
  readonly pastSessions: ListInput<PastEventItem>;
}

export type LayoutKind = keyof LayoutInputs;

/** A layout for each kind of page. */
export type Layouts = { readonly [K in LayoutKind]: (input: LayoutInputs[K]) => Safe };

/** How to print a picture. */
export interface PictureOptions {
  readonly className?: string;
  /** In place of the view's own. */
  readonly alt?: Safe | undefined;
  readonly title?: Safe | undefined;
  /** How wide it is shown, where that is not the column of text: "9rem". */
  readonly sizes?: string;
  /** Whether to leave out the attributes that feed readers remove. */
  readonly isForFeed?: boolean;
}

type SiteText = Pick<SiteData, "name" | "description" | "zone" | "words">;

/** Everything that src/pages needs of _includes. */
export interface Templates {
  readonly layouts: Layouts;
  /** The layouts that are the project's own, each with the version of its code. */
  readonly ownLayouts?: ReadonlyMap<LayoutKind, string>;
  readonly redirect: (input: RedirectInput) => Safe;
  readonly picture: (view: PictureView, options: PictureOptions) => Safe;
  /** What stands below a question in a text. */
  readonly question: (
    question: QuestionItem,
    words: Words,
    options: { readonly isForFeed: boolean },
  ) => Safe;
  /** The texts of share pictures. */
  readonly socialImages: {
    readonly post: (post: PostItem, site: SiteText) => SocialImageText;
    readonly event: (event: EventItem, site: SiteText) => SocialImageText;
    readonly series: (series: SeriesSummary, site: SiteText) => SocialImageText;
    readonly site: (site: SiteText) => SocialImageText;
  };
}
