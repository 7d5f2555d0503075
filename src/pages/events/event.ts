import { buildAddToCalendarLinks } from "../../calendar/links.ts";
import type { CalendarEvent } from "../../calendar/types.ts";
import { buildEventJsonLd } from "../../feeds/json-ld.ts";
import { addBase, addresses, getEventCalendarFile } from "../../model/addresses.ts";
import { getFullTitle } from "../../model/queries.ts";
import type { Event, Series } from "../../model/types.ts";
import { formatDateWithoutWeekday } from "../../time/format.ts";
import { getFirstDay } from "../../time/when.ts";
import type { EventInput, SiteData } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { addJsonLd, buildHead } from "../site-data.ts";

interface Neighbours {
  readonly previous?: Event;
  readonly next?: Event;
}

/** Of each session the one before it and the one after it. */
export function pairWithNeighbours({ sessions }: Series): [Event, Neighbours][] {
  return sessions.map((session, i) => {
    const [previous, next] = [sessions[i - 1], sessions[i + 1]];
    return [session, { previous, next }];
  });
}

/** The page of a single event, or of a session with those before and after it. */
export function buildEventPage(
  context: Context,
  event: Event,
  { previous, next }: Neighbours,
): Page {
  const { site, siteData, toItem, queries, calendarEvents, pictures, socialImages } = context;
  const toDateLink = (neighbour: Event) => ({
    label: formatDateWithoutWeekday(getFirstDay(neighbour.when), siteData.language),
    url: siteData.base + neighbour.url,
  });
  const past = queries.isPast(event.when);
  const head = buildHead(siteData, {
    title:
      event.session === undefined
        ? event.title
        : `${getFullTitle(event)}, ${toDateLink(event).label}`,
    description: event.summary ?? event.body.excerpt,
    url: event.url,
    type: "article",
    // Whoever is told of an event wants the day, the hour and the place before anything else.
    image:
      socialImages.event(toItem.event(event), event.file) ?? pictures.share(event.image, "text"),
    section: addresses.events,
    unpublished: event.unpublished,
    isTimeSensitive: !past && event.status !== "cancelled" && event.status !== "postponed",
  });
  const input: EventInput = {
    siteData,
    head: addJsonLd(head, (pageMetadata) => buildEventJsonLd(event, site.settings, pageMetadata)),
    ...toItem.occasion(event),
    title: getFullTitle(event),
    when: event.when,
    endsAt: toItem.ends(event),
    isPast: past,
    status: toItem.status(event),
    reason: event.reason,
    outputs: resolveOutputs(siteData.base, event),
    series: event.session && {
      label: event.session.series.title,
      url: siteData.base + event.session.series.url,
    },
    addToCalendar: past
      ? undefined
      : buildAddToCalendar(siteData, event, calendarEvents.get(event)),
    movedFrom: event.movedFrom,
    previous: previous && toDateLink(previous),
    next: next && toDateLink(next),
  };
  return createHtmlPage(context, event.url, "event", input);
}

/** What came of an event, at addresses as pages have them. */
export function resolveOutputs(base: string, event: Event) {
  return event.outputs.map((output) => ({ ...output, url: addBase(base, output.url) }));
}

/** Nobody wants what is cancelled in their calendar who has it not there already. */
function buildAddToCalendar(
  siteData: SiteData,
  event: Event,
  calendarEvent: CalendarEvent | undefined,
) {
  if (calendarEvent === undefined || calendarEvent.status === "CANCELLED") return undefined;
  return {
    ...buildAddToCalendarLinks(calendarEvent),
    file: siteData.base + getEventCalendarFile(event.url),
  };
}
