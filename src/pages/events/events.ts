import { addresses, getMonthUrl } from "../../model/addresses.ts";
import type { Event, Series } from "../../model/types.ts";
import { formatMonth } from "../../time/format.ts";
import { getFirstOfMonth } from "../../time/month-grid.ts";
import type { PlainDate } from "../../time/types.ts";
import { compareWhen, getFirstDay } from "../../time/when.ts";
import type { EventsInput, ListInput, PastEventItem } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { linkOtherFormats, listFormats } from "../feeds/links.ts";
import { buildHead } from "../head.ts";
import { createHtmlPage, createLazyHtmlPage, getLayout } from "../html-page.ts";
import {
  buildListSection,
  itemsAlone,
  type ListOwner,
  numberTitle,
  paginate,
} from "../lists/paginate.ts";
import type { Page } from "../page.ts";
import { linkWeek } from "../week/week-pages.ts";
import { buildEmbedPage } from "./embed.ts";
import { buildEventPage, listSessionLinks } from "./event.ts";
import { describeNoEvents, describePastSeries } from "./past-summaries.ts";
import { buildSeriesPages } from "./series.ts";
import { findRuleEnd } from "./series-phases.ts";

const section = addresses.events;

/** Past events on the events page itself. */
const pastOnEventsPage = 12;

/** Returns the events page, the past events, each series, and each single event and session. */
export function buildEventPages(context: Context): readonly Page[] {
  const { site } = context;
  const links = new Map(site.series.flatMap((series) => listSessionLinks(context, series)));
  return [
    ...buildIndexPages(context),
    ...buildPastPages(context),
    buildEmbedPage(context),
    ...site.series.flatMap((series) => buildSeriesPages(context, series)),
    ...site.events.map((event) => buildEventPage(context, event, links.get(event))),
  ];
}

/** The events page, and the later pages of the upcoming events. */
function buildIndexPages(context: Context): readonly Page[] {
  const { site, queries, siteData, toItem } = context;
  const { base, language, words } = siteData;
  const owner: ListOwner = { name: words.text("all-events"), url: addresses.events, section };
  const { list: upcoming, pages } = buildListSection(context, owner, {
    id: "coming",
    title: words.text("upcoming-events"),
    entries: queries.upcoming(site.events),
    toItems: (events) =>
      groupByMonth(events, site.buildDate.date).map(([firstDay, events]) => ({
        label: formatMonth(firstDay, language),
        url: base + getMonthUrl(firstDay.slice(0, 7)),
        events: events.map(toItem.event),
      })),
    template: getLayout(context, "agenda"),
    firstPageSize: itemsAlone,
  });
  const head = buildHead(siteData, {
    title: words.text("events"),
    url: addresses.events,
    section,
    feeds: linkOtherFormats(siteData),
    isTimeSensitive: upcoming.items.length > 0,
  });
  const past = queries.past(site.events);
  const isOver = (events: readonly Event[]) => queries.listState(events) === "over";
  const input: EventsInput = {
    siteData,
    head,
    week: linkWeek(context, addresses.events, queries.programmeState()),
    series: site.series
      .filter(({ sessions }) => !isOver(sessions))
      .map((series) => ({
        ...toItem.link(series),
        recurrence: series.repeats,
        ...findRuleEnd(context, series),
        summary: series.summary,
      })),
    pastSeries: site.series
      .filter(({ sessions }) => isOver(sessions))
      .sort(byLastSession)
      .map((series) => ({ ...toItem.link(series), met: describePastSeries(series, siteData) })),
    upcoming,
    noEventsNote: describeNoEvents(site.events, siteData),
    past: past.slice(0, pastOnEventsPage).map(toItem.pastEvent),
    feeds: listFormats(siteData, "events"),
    morePast:
      past.length > pastOnEventsPage
        ? { url: base + addresses.pastEvents, count: past.length }
        : undefined,
  };
  return [createHtmlPage(context, addresses.events, "events", input), ...pages];
}

/** The series that ended last comes first. */
function byLastSession({ sessions: a }: Series, { sessions: b }: Series): number {
  const [lastOfA, lastOfB] = [a.at(-1), b.at(-1)];
  if (lastOfA === undefined || lastOfB === undefined) return 0;
  return compareWhen(lastOfB.when, lastOfA.when);
}

/** By the month in which they begin; events that began earlier are of this month. */
function groupByMonth(
  events: readonly Event[],
  today: PlainDate,
): readonly [PlainDate, readonly Event[]][] {
  const getMonth = ({ when }: Event) => {
    const day = getFirstDay(when);
    return getFirstOfMonth(day < today ? today : day);
  };
  return [...Map.groupBy(events, getMonth)];
}

/** Nothing if the events page holds all past events. */
function buildPastPages(context: Context): readonly Page[] {
  const { site, queries, siteData, toItem } = context;
  const { base, words } = siteData;
  const past = queries.past(site.events);
  if (past.length <= pastOnEventsPage) return [];
  const back = { label: words.text("all-events"), url: base + addresses.events };
  const listPages = paginate(past, itemsAlone, { base, url: addresses.pastEvents });
  return listPages.map(({ items, url, number, pager }) => {
    const makeInput = (): ListInput<PastEventItem> => {
      const title = numberTitle(words.text("past-events"), number, words);
      const head = buildHead(siteData, { title, url, section });
      return { siteData, head, back, list: { items: items.map(toItem.pastEvent), pager } };
    };
    return createLazyHtmlPage(context, url, "pastList", makeInput);
  });
}
