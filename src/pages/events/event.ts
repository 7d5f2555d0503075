import { buildAddToCalendarLinks } from "../../calendar/links.ts";
import type { CalendarEvent } from "../../calendar/types.ts";
import { buildEventJsonLd } from "../../feeds/json-ld.ts";
import { formatPlannedLocation } from "../../locales/location.ts";
import { addBase, addresses, getEventCalendarFile } from "../../model/addresses.ts";
import { getFullTitle } from "../../model/queries.ts";
import type { Event, Output, Series } from "../../model/types.ts";
import { formatDateWithoutWeekday } from "../../time/format.ts";
import { getFirstDay } from "../../time/when.ts";
import type { EventInput, Link, SiteData } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { addJsonLd, buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";

interface Neighbours {
  readonly previous?: Event;
  readonly next?: Event;
}

/** Returns each session of a series with the one before and the one after it. */
export function pairWithNeighbours({ sessions }: Series): [Event, Neighbours][] {
  return sessions.map((session, i) => [
    session,
    { previous: sessions[i - 1], next: sessions[i + 1] },
  ]);
}

/** Returns the page of a single event, or of a session with links to its neighbours. */
export function buildEventPage(
  context: Context,
  event: Event,
  { previous, next }: Neighbours,
): Page {
  const { site, siteData, toItem, queries, calendarEvents, pictures, socialImages } = context;
  const { base, language } = siteData;
  const toDateLink = ({ when, url }: Event) => ({
    label: formatDateWithoutWeekday(getFirstDay(when), language),
    url: base + url,
  });
  const series = event.session?.series;
  const isPast = queries.eventState(event.when) === "over";
  const head = buildHead(siteData, {
    title:
      series === undefined ? event.title : `${getFullTitle(event)}, ${toDateLink(event).label}`,
    description: event.summary ?? event.body.excerpt,
    url: event.url,
    type: "article",
    // The generated picture goes first: it says day, hour and place.
    image:
      socialImages.event(toItem.event(event), event.file) ?? pictures.share(event.image, "text"),
    section: addresses.events,
    unpublished: event.unpublished,
    isTimeSensitive: !isPast && event.status !== "cancelled" && event.status !== "postponed",
  });
  const input: EventInput = {
    siteData,
    head: addJsonLd(head, (metadata) => buildEventJsonLd(event, isPast, site.settings, metadata)),
    ...toItem.eventBase(event),
    title: getFullTitle(event),
    when: event.when,
    endsAt: toItem.endsAt(event),
    isPast,
    status: toItem.status(event),
    reason: event.reason,
    outputs: resolveOutputs(base, event),
    series: series && toItem.link(series),
    addToCalendar: isPast
      ? undefined
      : buildAddToCalendar(siteData, event, calendarEvents.get(event)),
    subscribe: findSubscribeLink(context, event),
    movedFrom: event.movedFrom,
    plannedLocation:
      event.plannedLocation &&
      formatPlannedLocation(event.plannedLocation, event.place, siteData.words),
    previous: previous && toDateLink(previous),
    next: next && toDateLink(next),
  };
  return createHtmlPage(context, event.url, "event", input);
}

function findSubscribeLink({ site, siteData, queries }: Context, event: Event): Link | undefined {
  const { base, words, isOver, urls } = siteData;
  const series = site.series.find(({ id }) => id === event.session?.series.id);
  if (series === undefined)
    return isOver ? undefined : { label: words.text("subscribe-to-all"), url: urls.calendars };
  if (queries.listState(series.sessions) === "over") return undefined;
  return { label: words.text("subscribe-to-sessions"), url: `${base}${series.url}#page:subscribe` };
}

/** Returns the outputs of an event; URLs of this site start with its path, `base`. */
export function resolveOutputs(base: string, event: Event): readonly Output[] {
  return event.outputs.map((output) => ({ ...output, url: addBase(base, output.url) }));
}

/** Undefined for cancelled events: nobody needs to add one. */
function buildAddToCalendar(
  { base }: SiteData,
  event: Event,
  calendarEvent: CalendarEvent | undefined,
): EventInput["addToCalendar"] {
  if (calendarEvent === undefined || calendarEvent.status === "CANCELLED") return undefined;
  return {
    ...buildAddToCalendarLinks(calendarEvent),
    file: base + getEventCalendarFile(event.url),
  };
}
