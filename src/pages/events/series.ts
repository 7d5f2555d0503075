import {
  addresses,
  getCalendarAnchor,
  getCalendarFile,
  getPosterUrl,
} from "../../model/addresses.ts";
import type { Event, Series } from "../../model/types.ts";
import { formatDate } from "../../time/format.ts";
import { getFirstDay } from "../../time/when.ts";
import type { EventItem, SeriesInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage, getLayout } from "../html-page.ts";
import { buildListSection, type ListOwner } from "../lists/paginate.ts";
import type { Page } from "../page.ts";
import { buildHead } from "../site-data.ts";
import { resolveOutputs } from "./event.ts";
import { formatRuleTime } from "./rule-time.ts";

/** The page of a series, and the pages on which its sessions go on. */
export function buildSeriesPages(context: Context, series: Series): readonly Page[] {
  const { siteData, toItem, queries, pictures, socialImages } = context;
  // Here a session goes by its topic or its day, since the series is named already.
  const toSessionItem = (session: Event): EventItem => {
    const { seriesTitle, ...item } = toItem.event(session);
    return {
      ...item,
      title: session.session?.topic ?? formatDate(getFirstDay(session.when), siteData.language),
    };
  };
  const schedule = {
    recurrence: series.repeats,
    time: formatRuleTime(series, siteData),
  };
  const owner: ListOwner = {
    name: series.title,
    url: series.url,
    section: addresses.events,
    unpublished: series.unpublished,
  };
  const upcoming = buildListSection(context, owner, {
    id: "coming",
    title: `${series.title}: coming sessions`,
    entries: queries.upcoming(series.sessions),
    toItems: (part) => part.map(toSessionItem),
    template: getLayout(context, "upcomingSessions"),
  });
  const past = buildListSection(context, owner, {
    id: "past",
    title: `${series.title}: past sessions`,
    entries: queries.past(series.sessions),
    toItems: (part) =>
      part.map((session) => ({
        ...toSessionItem(session),
        outputs: resolveOutputs(siteData.base, session),
      })),
    template: getLayout(context, "pastSessions"),
  });
  const head = buildHead(siteData, {
    title: series.title,
    description: series.summary ?? series.body.excerpt,
    url: series.url,
    image:
      pictures.share(series.image, "text") ??
      socialImages.series({ title: series.title, ...schedule }, series.file),
    section: addresses.events,
    unpublished: series.unpublished,
    isTimeSensitive: upcoming.part.items.length > 0,
  });
  const input: SeriesInput = {
    siteData,
    head,
    ...toItem.occasion(series),
    subscribeUrl: `${siteData.base}${addresses.calendars}#${getCalendarAnchor(getCalendarFile(series.url))}`,
    posterUrl: siteData.base + getPosterUrl(series.url),
    ...schedule,
    upcoming: upcoming.part,
    past: past.part,
  };
  return [createHtmlPage(context, series.url, "series", input), ...upcoming.pages, ...past.pages];
}
