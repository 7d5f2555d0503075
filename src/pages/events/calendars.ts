/** The calendars of a site: which there are, what is in each, and the pages about them. */

import { getCalendarCacheKey } from "../../calendar/cache-key.ts";
import { toCalendarEvent } from "../../calendar/calendar-event.ts";
import { buildSubscribeLinks } from "../../calendar/links.ts";
import { renderCalendar } from "../../calendar/render-calendar.ts";
import { getRevision, type Revision } from "../../calendar/revision.ts";
import type { Calendar, CalendarEvent } from "../../calendar/types.ts";
import {
  addresses,
  getCalendarAnchor,
  getCalendarFile,
  getEventCalendarFile,
} from "../../model/addresses.ts";
import { isFolderAddress } from "../../model/old-addresses.ts";
import type { Entry, Event, Site, SitePath } from "../../model/types.ts";
import { encodeQrCode } from "../../render/qr.ts";
import { addMonths } from "../../time/months.ts";
import { getEndEpoch } from "../../time/when.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type { CalendarItem, CalendarsInput, SiteData } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import { createPage, type Page, type Template } from "../page.ts";
import { buildHead } from "../site-data.ts";
import { buildPosterPage } from "./posters.ts";

/** A calendar to which a reader can subscribe. */
interface Subscription {
  readonly name: string;
  /** What it is a calendar of, in a list of its kind. */
  readonly label: string;
  readonly kind: CalendarItem["kind"];
  readonly file: SitePath;
  /** Where it was before what it is of was renamed: those who subscribed there go on asking there. */
  readonly oldFiles: readonly SitePath[];
  /** The page about it. */
  readonly pageUrl: SitePath;
  readonly description: string;
  readonly events: readonly Event[];
}

/** Every calendar file, the page that tells how to subscribe, and a poster for each series. */
export function buildCalendarPages(context: Context): readonly Page[] {
  const { site, siteData } = context;
  const items = listSubscriptions(context).map((subscription) =>
    toCalendarItem(siteData, subscription),
  );
  const head = buildHead(siteData, {
    title: "Calendars",
    url: addresses.calendars,
    section: addresses.events,
    extraStylesheet: "calendar",
  });
  const input: CalendarsInput = { siteData, head, calendars: items };
  return [
    ...buildCalendarFiles(context),
    createHtmlPage(context, addresses.calendars, "calendars", input),
    ...site.series.map((series) => buildPosterPage(context, series)),
  ];
}

/** Every calendar to which a reader can subscribe, and that of each single event. */
export function buildCalendarFiles(context: Context): readonly Page[] {
  const { site, siteData, calendarEvents, oldAddresses } = context;
  const files = listSubscriptions(context).flatMap((subscription) =>
    buildFiles(siteData, subscription, calendarEvents),
  );
  const eventFiles = site.events
    .filter((event) => calendarEvents.has(event))
    .flatMap((event) =>
      buildFiles(
        siteData,
        {
          name: event.title,
          label: event.title,
          kind: "event",
          file: getEventCalendarFile(event.url),
          oldFiles: (oldAddresses.get(event) ?? [])
            .filter(isFolderAddress)
            .map(getEventCalendarFile),
          pageUrl: event.url,
          description: event.summary ?? event.title,
          events: [event],
        },
        calendarEvents,
      ),
    );
  return [...files, ...eventFiles];
}

/**
 * Events that ended no longer ago than calendars reach back, each in the one form that all share.
 * A revision that is not in `revisions`, by identity, is what front matter says of it.
 */
export function calendarEventsOf(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
): ReadonlyMap<Event, CalendarEvent> {
  const { settings, buildDate } = site;
  const startOfRange = getStartOfDay(
    addMonths(buildDate.date, -settings.calendar.monthsBack),
    settings.zone,
  );
  const calendarEvents = new Map<Event, CalendarEvent>();
  for (const event of site.events) {
    if (getEndEpoch(event.when, settings.zone) < startOfRange) continue;
    const revision = revisions.get(event.uid) ?? getRevision(event, buildDate);
    calendarEvents.set(event, toCalendarEvent(event, settings, revision));
  }
  return calendarEvents;
}

/** All events; then each series and cohort; then people and tags that have events at all. */
function listSubscriptions({ site, queries, siteData }: Context): readonly Subscription[] {
  const subscriptions: Subscription[] = [
    {
      name: siteData.name,
      label: "All events",
      kind: "all",
      file: addresses.allEventsCalendar,
      oldFiles: [],
      pageUrl: addresses.calendars,
      description: siteData.description,
      events: site.events,
    },
  ];
  const add = (
    kind: CalendarItem["kind"],
    entry: Pick<Entry, "title" | "url" | "summary" | "aliases">,
    events: readonly Event[],
  ) => {
    const { title: label, url: pageUrl, aliases } = entry;
    const name = `${label} – ${siteData.name}`;
    const oldFiles = aliases.filter(isFolderAddress).map(getCalendarFile);
    const description = entry.summary ?? name;
    subscriptions.push({
      name,
      label,
      kind,
      file: getCalendarFile(pageUrl),
      oldFiles,
      pageUrl,
      events,
      description,
    });
  };
  for (const entry of site.series) add("series", entry, entry.sessions);
  for (const entry of site.cohorts) add("cohort", entry, queries.byCohort(entry).events);
  for (const entry of site.people) {
    const { events } = queries.byPerson(entry);
    const { title, url, aliases } = entry;
    if (events.length > 0) add("person", { title, url, aliases }, events);
  }
  for (const entry of site.tags) {
    const { events } = queries.byTag(entry);
    const { name: title, url } = entry;
    if (events.length > 0) add("tag", { title, url, aliases: [] }, events);
  }
  return subscriptions;
}

/**
 * The file of a calendar, and the same bytes wherever it was before: an app that goes by the SOURCE
 * in it asks at the new address from then on, and all others find at the old one what they know.
 */
function buildFiles(
  siteData: SiteData,
  subscription: Subscription,
  calendarEvents: ReadonlyMap<Event, CalendarEvent>,
): readonly Page[] {
  const calendar: Calendar = {
    name: subscription.name,
    description: subscription.description,
    url: siteData.origin + encodeURI(subscription.pageUrl),
    source: siteData.origin + encodeURI(subscription.file),
    zone: siteData.zone,
    events: subscription.events
      .map((event) => calendarEvents.get(event))
      .filter((event) => event !== undefined),
  };
  const template: Template<Calendar> = {
    name: "calendar",
    render: renderCalendar,
    getCacheKey: getCalendarCacheKey,
  };
  return [subscription.file, ...subscription.oldFiles].map((file) =>
    createPage(file, template, calendar),
  );
}

function toCalendarItem(siteData: SiteData, subscription: Subscription): CalendarItem {
  const id = getCalendarAnchor(subscription.file);
  const anchorUrl = `${siteData.origin}${addresses.calendars}#${encodeURIComponent(id)}`;
  return {
    id,
    kind: subscription.kind,
    label: subscription.label,
    pageUrl: siteData.base + encodeURI(subscription.pageUrl),
    fileUrl: siteData.base + encodeURI(subscription.file),
    subscribeLinks: buildSubscribeLinks(
      siteData.origin + encodeURI(subscription.file),
      subscription.name,
    ),
    qr:
      subscription.kind === "all" || subscription.kind === "series"
        ? encodeQrCode(anchorUrl)
        : undefined,
  };
}
