/** Every file of the site, from the model. */

import type { Revision } from "../calendar/revision.ts";
import { addresses, getStylesheetUrl } from "../model/addresses.ts";
import type { FileTimes } from "../model/event-files.ts";
import { listNews } from "../model/event-news.ts";
import { collectOldAddresses } from "../model/old-addresses.ts";
import { listRecent } from "../model/outcomes/recent.ts";
import { createQueries } from "../model/queries.ts";
import type { Site } from "../model/types.ts";
import type { SiteRecord } from "../published/record.ts";
import { getTextDirection } from "../render/direction.ts";
import { hashVersion } from "../text/hash.ts";
import type { StylesheetName } from "../views/views.ts";
import type { Context } from "./context.ts";
import { createQuestionViews } from "./conversation/questions.ts";
import { buildCalendarPages, calendarEventsOf } from "./events/calendars.ts";
import { buildEventPages } from "./events/events.ts";
import { buildMonthPages } from "./events/months.ts";
import { buildFeedPages } from "./feeds/feeds.ts";
import { createItemConverters } from "./lists/items.ts";
import type { Page } from "./page.ts";
import { buildBriefingPages } from "./people/briefings.ts";
import { buildCohortPages } from "./people/cohorts.ts";
import { buildPeoplePages } from "./people/people.ts";
import { createPictureViews } from "./pictures/picture-views.ts";
import { createSocialImages } from "./pictures/social-images.ts";
import { buildPostPages } from "./posts/posts.ts";
import { buildCrawlerPages, buildStaticFile } from "./site/crawlers.ts";
import { buildHeadersPage } from "./site/headers.ts";
import { buildIconPages } from "./site/icons.ts";
import { buildRecordPage } from "./site/record.ts";
import { buildSearchPages } from "./site/search.ts";
import { buildTextPages } from "./site/text-pages.ts";
import { buildSiteData, mapStylesheets } from "./site-data.ts";
import { buildStylesheet, getSitePalette } from "./stylesheet.ts";
import { buildWeekPages } from "./week/week-pages.ts";

/** Style sheets and scripts of _includes, as they are published. */
export interface AssetTexts {
  readonly stylesheet: string;
  /** The style sheet of the project itself, the last layer. */
  readonly ownStylesheet?: string | undefined;
  /** Style sheets that only some pages need. */
  readonly extraStylesheets: Readonly<Record<StylesheetName, string>>;
  /** scripts/upcoming.js, which moves events that are over to the past. */
  readonly upcomingScript: string;
  /** scripts/device.js, which shows readers elsewhere when an event is for them. */
  readonly deviceScript: string;
  /** scripts/copy.js, which copies the message of a week. */
  readonly copyScript: string;
  /** scripts/play.js, which plays briefings. */
  readonly playScript: string;
  /** The script of the search page. */
  readonly searchScript: string;
}

/** What is new, on the home page. */
const recentOnHome = { posts: 4, outcomes: 3 };

/** What a site is published with. */
export interface Published {
  /** By the uid of events. */
  readonly revisions: ReadonlyMap<string, Revision>;
  /** Of the files of events, by path. */
  readonly fileTimes: ReadonlyMap<string, FileTimes>;
  readonly record: SiteRecord;
}

/**
 * Returns every page of a site, and requests the artifacts that they need. A preview leaves out what takes long to build: search index and share pictures.
 */
export function buildSitePages(
  site: Site,
  { revisions, fileTimes, record }: Published,
  {
    stylesheet,
    ownStylesheet,
    extraStylesheets,
    upcomingScript,
    deviceScript,
    copyScript,
    playScript,
    searchScript,
  }: AssetTexts,
  options: Pick<Context, "templates" | "artifacts" | "isPreview">,
): readonly Page[] {
  const palette = getSitePalette(site);
  const style = buildStylesheet(
    palette,
    stylesheet,
    getTextDirection(site.settings.language),
    ownStylesheet,
  );
  const versions = {
    style: hashVersion(style),
    upcoming: hashVersion(upcomingScript),
    device: hashVersion(deviceScript),
    only: extraStylesheets,
  };
  const questions = createQuestionViews(site);
  const pictures = createPictureViews(site, options.artifacts, options.templates, questions);
  const socialImages = createSocialImages(site.settings, palette, options);
  const siteData = buildSiteData(site, palette, versions, { pictures, socialImages });
  const context = createContext(site, revisions, {
    ...options,
    siteData,
    pictures,
    questions,
    socialImages,
  });
  const news = listNews(site, fileTimes);
  const pages = [
    ...buildTextPages(context, listRecent(site, fileTimes, recentOnHome)),
    ...buildPostPages(context),
    ...buildEventPages(context),
    ...buildMonthPages(context),
    ...buildPeoplePages(context),
    ...buildCohortPages(context),
    ...buildWeekPages(context, copyScript),
    ...buildBriefingPages(context, playScript),
    ...buildCalendarPages(context),
    ...buildSearchPages(context, searchScript),
    ...buildFeedPages(context, news),
    buildRecordPage(record),
    ...buildIconPages(context, palette),
    buildStaticFile(addresses.stylesheet, style),
    buildStaticFile(addresses.upcomingScript, upcomingScript),
    buildStaticFile(addresses.deviceScript, deviceScript),
    ...Object.values(
      mapStylesheets((name) => buildStaticFile(getStylesheetUrl(name), extraStylesheets[name])),
    ),
  ];
  return [
    ...pages,
    ...buildCrawlerPages(pages, siteData),
    buildHeadersPage(pages, context, ownStylesheet !== undefined),
  ];
}

/** Returns what the functions that build pages share. */
export function createContext(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
  shared: Pick<
    Context,
    "siteData" | "pictures" | "questions" | "socialImages" | "templates" | "artifacts" | "isPreview"
  >,
): Context {
  const queries = createQueries(site);
  return {
    ...shared,
    site,
    queries,
    toItem: createItemConverters(site, queries, shared),
    calendarEvents: calendarEventsOf(site, revisions),
    oldAddresses: collectOldAddresses(site),
  };
}
