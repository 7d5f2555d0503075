import { addresses, getMonthUrl } from "../../model/addresses.ts";
import type { Event } from "../../model/types.ts";
import { formatMonth } from "../../time/format.ts";
import { getFirstOfMonth } from "../../time/month-grid.ts";
import type { PlainDate } from "../../time/types.ts";
import { getFirstDay } from "../../time/when.ts";
import type { EventItem, EventsInput, ListInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage, getLayout } from "../html-page.ts";
import {
  buildListSection,
  itemsAlone,
  type ListOwner,
  numberTitle,
  paginate,
} from "../lists/paginate.ts";
import type { Page } from "../page.ts";
import { buildHead } from "../site-data.ts";
import { buildEventPage, pairWithNeighbours } from "./event.ts";
import { buildSeriesPages } from "./series.ts";

/** Past events on the events page itself. */
const pastOnEventsPage = 12;

/** The events page, what is past, each series with its sessions, each single event. */
export function buildEventPages(context: Context): readonly Page[] {
  const { site } = context;
  const neighbours = new Map(site.series.flatMap((one) => pairWithNeighbours(one)));
  return [
    ...buildIndexPages(context),
    ...buildPastPages(context),
    ...site.series.flatMap((one) => buildSeriesPages(context, one)),
    ...site.events.map((one) => buildEventPage(context, one, neighbours.get(one) ?? {})),
  ];
}

/** The events page, and the pages on which what is coming goes on. */
function buildIndexPages(context: Context): readonly Page[] {
  const { site, queries, siteData, toItem } = context;
  const owner: ListOwner = { name: "All events", url: addresses.events, section: addresses.events };
  const { part: upcoming, pages } = buildListSection(context, owner, {
    id: "coming",
    title: "Coming events",
    entries: queries.upcoming(site.events),
    toItems: (part) =>
      groupByMonth(part, site.buildDate.date).map(([first, list]) => ({
        label: formatMonth(first, siteData.language),
        url: siteData.base + getMonthUrl(first.slice(0, 7)),
        events: list.map(toItem.event),
      })),
    template: getLayout(context, "agenda"),
    firstPageSize: itemsAlone,
  });
  const head = buildHead(siteData, {
    title: "Events",
    url: addresses.events,
    section: addresses.events,
    isTimeSensitive: upcoming.items.length > 0,
  });
  const past = queries.past(site.events);
  const input: EventsInput = {
    siteData,
    head,
    series: site.series.map((series) => ({
      ...toItem.link(series),
      recurrence: series.repeats,
      summary: series.summary,
    })),
    upcoming,
    past: past.slice(0, pastOnEventsPage).map(toItem.event),
    morePast:
      past.length > pastOnEventsPage
        ? { url: siteData.base + addresses.pastEvents, count: past.length }
        : undefined,
  };
  return [createHtmlPage(context, addresses.events, "events", input), ...pages];
}

/** By the month in which they begin; what goes on already is of this month. */
function groupByMonth(
  events: readonly Event[],
  today: PlainDate,
): readonly [PlainDate, readonly Event[]][] {
  const month = ({ when }: Event) => {
    const day = getFirstDay(when);
    return getFirstOfMonth(day < today ? today : day);
  };
  return [...Map.groupBy(events, month)];
}

/** Only where the events page does not hold it all. */
function buildPastPages(context: Context): readonly Page[] {
  const { site, queries, siteData, toItem } = context;
  const past = queries.past(site.events);
  if (past.length <= pastOnEventsPage) return [];
  const backLink = { label: "All events", url: siteData.base + addresses.events };
  const listPages = paginate(past, itemsAlone, { base: siteData.base, url: addresses.pastEvents });
  return listPages.map(({ items, url, number, pager }) => {
    const title = numberTitle("Past events", number);
    const head = buildHead(siteData, { title, url, section: addresses.events });
    const input: ListInput<EventItem> = {
      siteData,
      head,
      back: backLink,
      list: { items: items.map(toItem.event), pager },
    };
    return createHtmlPage(context, url, "pastList", input);
  });
}
