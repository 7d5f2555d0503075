import { buildEventJsonLd } from "../../feeds/json-ld.ts";
import { formatPlannedLocation } from "../../locales/location.ts";
import { addresses } from "../../model/addresses.ts";
import { getFullTitle } from "../../model/queries.ts";
import { isOff } from "../../model/state.ts";
import type { Event, OwedOutput, Series, Site } from "../../model/types.ts";
import { addDays } from "../../time/date.ts";
import { formatDateWithoutWeekday, formatUtcMinute } from "../../time/format.ts";
import type { PlainDate } from "../../time/types.ts";
import { getFirstDay } from "../../time/when.ts";
import { getStartOfDay } from "../../time/zoned-time.ts";
import type {
  EventInput,
  OwedItem,
  SiteData,
  SocialImage,
  SubscribePageLink,
} from "../../views/views.ts";
import type { Context } from "../context.ts";
import { findEditUrl } from "../edit-link.ts";
import { addJsonLd, buildHead } from "../head.ts";
import { createLazyHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { linkAddToCalendar } from "./add-to-calendar.ts";
import { createOwnCalendar } from "./calendar-item.ts";
import { findSeriesShareImage } from "./series.ts";

/** Days before a session from which on it is shared with a picture of its own. */
const daysBeforeOwnPicture = 56;

/** Where the page of an event leads to. */
interface EventLinks {
  readonly previous?: Event | undefined;
  readonly next?: Event | undefined;
  /** Undefined if nothing that it is part of is ahead. */
  readonly subscribe?: SubscribePageLink | undefined;
  /** The share picture of the series. */
  readonly seriesImage?: SocialImage | undefined;
}

/** Returns for each session of a series the one before, the one after and the calendar of all. */
export function listSessionLinks(context: Context, series: Series): readonly [Event, EventLinks][] {
  const { base, words } = context.siteData;
  const { title, url, sessions } = series;
  const seriesImage = findSeriesShareImage(context, series);
  const calendar = createOwnCalendar(context, { kind: "series", title, url, events: sessions });
  const subscribe = calendar && {
    label: words.text("subscribe-to-sessions"),
    url: `${base}${url}#page:subscribe`,
    endsAt: calendar.endsAt,
  };
  return sessions.map((session, i) => [
    session,
    { previous: sessions[i - 1], next: sessions[i + 1], subscribe, seriesImage },
  ]);
}

/** Returns where the page of a single event leads to. */
function linkToAllEvents({ isOver, urls, words }: SiteData): EventLinks {
  if (isOver) return {};
  return { subscribe: { label: words.text("subscribe-to-all"), url: urls.calendars } };
}

/** Returns the page of a single event, or of a session with its links. */
export function buildEventPage(
  context: Context,
  event: Event,
  { previous, next, subscribe, seriesImage }: EventLinks = linkToAllEvents(context.siteData),
): Page {
  const { site, siteData, toItem, queries, pictures, socialImages } = context;
  const { language } = siteData;
  const toDateLink = ({ when, url }: Event) => ({
    label: formatDateWithoutWeekday(getFirstDay(when), language),
    url: siteData.base + url,
  });
  const series = event.session?.series;
  const isPast = queries.eventState(event.when) === "over";
  // The generated picture goes first: it says day, hour and place.
  const shareImage = hasPictureOfSeries(event, isPast, site.buildDate.date)
    ? seriesImage
    : (socialImages.event(() => toItem.event(event), event.file) ??
      pictures.share(event.image, "text"));
  const base = toItem.eventBase(event);
  const makeInput = (): EventInput => {
    const head = buildHead(siteData, {
      title:
        series === undefined ? event.title : `${getFullTitle(event)}, ${toDateLink(event).label}`,
      lang: event.lang,
      description: event.summary ?? event.body.excerpt,
      url: event.url,
      type: "article",
      image: shareImage,
      section: addresses.events,
      extraStylesheet: event.speakers.length > 0 ? "people" : undefined,
      unpublished: event.unpublished,
      editUrl: findEditUrl(context, event),
      isTimeSensitive:
        (!isPast && !isOff(event.status)) ||
        subscribe?.endsAt !== undefined ||
        event.openSlots.length > 0 ||
        event.owed.some(({ due }) => due >= site.buildDate.date),
    });
    return {
      siteData,
      head: addJsonLd(head, (metadata) => buildEventJsonLd(event, isPast, site.settings, metadata)),
      ...base,
      title: getFullTitle(event),
      when: event.when,
      endsAt: toItem.endsAt(event),
      isPast,
      status: toItem.status(event),
      reason: event.reason,
      outputs: toItem.outputsWithAnswers(event),
      owed: event.owed.map((one) => toOwedItem(one, site)),
      series: series && toItem.link(series),
      addToCalendar: linkAddToCalendar(context, event),
      subscribe,
      movedFrom: event.movedFrom,
      plannedLocation:
        event.plannedLocation &&
        formatPlannedLocation(event.plannedLocation, event.place, siteData.words),
      previous: previous && toDateLink(previous),
      next: next && toDateLink(next),
    };
  };
  return createLazyHtmlPage(context, event.url, "event", makeInput, event);
}

/**
 * Whether a session is shared with the picture of its series: hundreds of them differ in the date
 * alone, and people share those that are near, and those that have words of their own.
 */
function hasPictureOfSeries(
  { session, when, status, movedFrom }: Event,
  isPast: boolean,
  today: PlainDate,
): boolean {
  if (session === undefined || session.hasOwnFile) return false;
  if (isOff(status) || movedFrom !== undefined) return false;
  return isPast || getFirstDay(when) > addDays(today, daysBeforeOwnPicture);
}

/** A day that has passed is not shown. */
function toOwedItem(
  { title, kind, due }: OwedOutput,
  { buildDate, settings }: Pick<Site, "buildDate" | "settings">,
): OwedItem {
  if (due < buildDate.date) return { title, kind };
  const until = formatUtcMinute(getStartOfDay(addDays(due, 1), settings.zone));
  return { title, kind, due: { day: due, until } };
}
