import type { ArtifactRequests } from "../artifacts/builder.ts";
import type { CalendarEvent } from "../calendar/types.ts";
import type { SiteQueries } from "../model/queries.ts";
import type { Entry, Event, Site, SitePath, Tag } from "../model/types.ts";
import type { SiteData, Templates } from "../views/views.ts";
import type { QuestionViews } from "./conversation/questions.ts";
import type { ItemConverters } from "./lists/items.ts";
import type { PictureViews } from "./pictures/picture-views.ts";
import type { SocialImages } from "./pictures/social-images.ts";

/** What the functions that build pages share. No input of a page holds any of it but siteData. */
export interface Context {
  readonly site: Site;
  readonly queries: SiteQueries;
  readonly siteData: SiteData;
  readonly templates: Templates;
  readonly toItem: ItemConverters;
  readonly pictures: PictureViews;
  readonly questions: QuestionViews;
  readonly socialImages: SocialImages;
  /** The events that calendars reach back to; all calendars share the same objects. */
  readonly calendarEvents: ReadonlyMap<Event, CalendarEvent>;
  /** Entries and tags without old addresses are not in it. */
  readonly oldAddresses: ReadonlyMap<Entry | Tag, readonly SitePath[]>;
  readonly isPreview: boolean;
  /** Collects the files that have to be built for the pages. */
  readonly artifacts: ArtifactRequests;
}
