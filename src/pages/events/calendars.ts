/** The calendar files of a site, and the page about subscribing. */
import { getCalendarCacheKey } from "../../calendar/cache-key.ts";
import { toCalendarEvent } from "../../calendar/calendar-event.ts";
import { renderCalendar } from "../../calendar/render-calendar.ts";
import { createUnknownRevision, type Revision } from "../../calendar/revision.ts";
import type { Calendar, CalendarEvent } from "../../calendar/types.ts";
import {
  addresses,
  getCalendarAnchor,
  getEventCalendarFile,
  getPosterUrl,
} from "../../model/addresses.ts";
import { isFolderAddress } from "../../model/old-addresses.ts";
import { hasEnded } from "../../model/state.ts";
import type { Event, Site } from "../../model/types.ts";
import { encodeQrCode } from "../../render/qr.ts";
import { addMonths } from "../../time/months.ts";
import { getEndEpoch } from "../../time/when.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type { CalendarItem, CalendarsInput, SiteData } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import { createPage, type Page, type Template } from "../page.ts";
import { buildOldRedirects } from "../redirect.ts";
import { findLastEnd, isOffered, toCalendarItem } from "./calendar-item.ts";
import { buildPosterPage } from "./posters.ts";
import { type CalendarSource, listSubscriptions, type Subscription } from "./subscriptions.ts";

/** Returns every calendar file, the page about subscribing, and the poster of each series. */
export function buildCalendarPages(context: Context): readonly Page[] {
  const { site, siteData } = context;
  const subscriptions = listSubscriptions(context);
  const pages = subscriptions
    .filter(({ kind, state, events }) => kind !== "all" && isOffered(kind, state, events))
    .map(({ kind, file, label, pageUrl, events }) => ({
      id: getCalendarAnchor(file),
      kind,
      label,
      endsAt: findLastEnd(context, events),
      url: `${siteData.base}${encodeURI(pageUrl)}#page:subscribe`,
    }));
  const head = buildHead(siteData, {
    title: siteData.words.text("calendars"),
    url: addresses.calendars,
    section: addresses.events,
    extraStylesheet: "calendar",
    isTimeSensitive: pages.some(({ endsAt }) => endsAt !== undefined),
  });
  const input: CalendarsInput = {
    siteData,
    head,
    calendar: buildAllCalendar(siteData, subscriptions),
    pages,
    pastCalendars: subscriptions
      .filter(({ kind, state }) => state === "over" && kind !== "person" && kind !== "tag")
      .map(({ file, label }) => ({
        id: getCalendarAnchor(file),
        label,
        url: siteData.base + encodeURI(file),
      })),
  };
  return [
    ...buildCalendarFiles(context),
    createHtmlPage(context, addresses.calendars, "calendars", input),
    ...site.series.flatMap((series) => [
      buildPosterPage(context, series),
      ...buildOldRedirects(context, series, getPosterUrl),
    ]),
  ];
}

/** Returns the files of all calendars to subscribe to, and one for each single event. */
export function buildCalendarFiles(context: Context): readonly Page[] {
  const { site, calendarEvents, oldAddresses } = context;
  const eventCalendars = site.events
    .filter((event) => calendarEvents.has(event))
    .map(
      (event): CalendarSource => ({
        name: event.title,
        description: event.summary ?? event.title,
        file: getEventCalendarFile(event.url),
        oldFiles: (oldAddresses.get(event) ?? []).filter(isFolderAddress).map(getEventCalendarFile),
        pageUrl: event.url,
        events: [event],
      }),
    );
  return [...listSubscriptions(context), ...eventCalendars].flatMap((source) =>
    buildFiles(context, source),
  );
}

/**
 * Returns the events that ended no longer ago than calendars reach back (`calendar.monthsBack`), and
 * all once the programme has ended, each as the one object that all calendars share. `revisions` are
 * by uid.
 */
export function calendarEventsOf(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
): ReadonlyMap<Event, CalendarEvent> {
  const { settings, buildDate } = site;
  // What has ended stays in subscribers' calendars as a whole: nothing new comes in.
  const startOfRange = hasEnded(site)
    ? Number.NEGATIVE_INFINITY
    : getStartOfDay(addMonths(buildDate.date, -settings.calendar.monthsBack), settings.zone);
  const unknown = createUnknownRevision(site);
  const calendarEvents = new Map<Event, CalendarEvent>();
  for (const event of site.events) {
    if (getEndEpoch(event.when, settings.zone) < startOfRange) continue;
    const revision = revisions.get(event.uid) ?? unknown;
    calendarEvents.set(event, toCalendarEvent(event, settings, revision));
  }
  return calendarEvents;
}

const template: Template<Calendar> = {
  name: "calendar",
  render: renderCalendar,
  getCacheKey: getCalendarCacheKey,
};

/**
 * The file of a calendar, and the same bytes at its old addresses. Apps that follow its SOURCE
 * property move to the new address; the others go on with the old one.
 */
function buildFiles(
  { siteData, calendarEvents }: Context,
  { name, description, file, oldFiles, pageUrl, events }: CalendarSource,
): readonly Page[] {
  const calendar: Calendar = {
    name:
      siteData.ended === undefined
        ? name
        : siteData.words.text("calendar-ended", { calendar: name }),
    description,
    url: siteData.origin + encodeURI(pageUrl),
    source: siteData.origin + encodeURI(file),
    zone: siteData.zone,
    isOver: siteData.isOver,
    events: events.map((event) => calendarEvents.get(event)).filter((event) => event !== undefined),
  };
  return [file, ...oldFiles].map((url) => createPage(url, template, calendar));
}

/** Before the first event is written down readers can subscribe too. */
function buildAllCalendar(
  siteData: SiteData,
  subscriptions: readonly Subscription[],
): CalendarItem | undefined {
  const all = subscriptions.find(({ kind }) => kind === "all");
  if (all === undefined || siteData.isOver) return undefined;
  const url = siteData.origin + addresses.calendars;
  return { ...toCalendarItem(siteData, all), qr: encodeQrCode(url) };
}
