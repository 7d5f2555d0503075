import type { ArtifactRequests } from "../artifacts/builder.ts";
import type { CalendarEvent } from "../calendar/types.ts";
import type { SiteQueries } from "../model/queries.ts";
import type { Entry, Event, Site, SitePath } from "../model/types.ts";
import type { SiteData, Templates } from "../views/views.ts";
import type { ItemConverters } from "./lists/items.ts";
import type { PictureViews } from "./pictures/picture-views.ts";
import type { SocialImages } from "./pictures/social-images.ts";

/** What the makers of pages share; no page's input holds it. */
export interface Context {
  readonly site: Site;
  readonly queries: SiteQueries;
  readonly siteData: SiteData;
  readonly templates: Templates;
  readonly toItem: ItemConverters;
  readonly pictures: PictureViews;
  readonly socialImages: SocialImages;
  /** What calendars say of each event that they reach back to; the same object in all of them. */
  readonly calendarEvents: ReadonlyMap<Event, CalendarEvent>;
  /** Old addresses, of each thing that has any. */
  readonly oldAddresses: ReadonlyMap<Entry, readonly SitePath[]>;
  /** Whether it is made for one who writes, again after every edit. */
  readonly isPreview: boolean;
  /** Where they order files that have to be made first. */
  readonly artifacts: ArtifactRequests;
}
