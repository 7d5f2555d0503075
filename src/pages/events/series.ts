import { buildSeriesJsonLd } from "../../feeds/json-ld.ts";
import { addresses, getPosterUrl } from "../../model/addresses.ts";
import type { Event, Series } from "../../model/types.ts";
import { formatDate } from "../../time/format.ts";
import { getFirstDay } from "../../time/when.ts";
import type { EventItem, SeriesInput, SocialImage } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { findEditUrl } from "../edit-link.ts";
import { linkSessions } from "../feeds/links.ts";
import { addJsonLd, buildHead } from "../head.ts";
import { createHtmlPage, getLayout } from "../html-page.ts";
import { buildListSection, type ListOwner } from "../lists/paginate.ts";
import type { Page } from "../page.ts";
import { createOwnCalendar } from "./calendar-item.ts";
import { listNext } from "./next-events.ts";
import { describePastSeries } from "./past-summaries.ts";
import { formatRuleTime } from "./rule-time.ts";
import { formatSeriesChanges } from "./series-change.ts";
import { findEnding, listPhases } from "./series-phases.ts";

/** One after the other stands at the top, though nobody builds. */
const nextOnSeriesPage = 3;

/** Returns the page of a series, and the later pages of its lists of sessions. */
export function buildSeriesPages(context: Context, series: Series): readonly Page[] {
  const { site, siteData, toItem, queries } = context;
  const { base, words } = siteData;
  const { title, url, unpublished } = series;
  const section = addresses.events;
  /** Named by its topic or its day, since the page names the series already. */
  const toSessionItem = (session: Event): EventItem => ({
    ...toItem.session(session),
    title: session.session?.topic ?? formatDate(getFirstDay(session.when), siteData.language),
  });
  const owner: ListOwner = { name: title, url, section, unpublished };
  const upcoming = buildListSection(context, owner, {
    id: "coming",
    title: words.text("upcoming-sessions-of", { name: title }),
    entries: queries.upcoming(series.sessions),
    toItems: (sessions) => sessions.map(toSessionItem),
    template: getLayout(context, "upcomingSessions"),
  });
  const past = buildListSection(context, owner, {
    id: "past",
    title: words.text("past-sessions-of", { name: title }),
    entries: queries.past(series.sessions),
    toItems: (sessions) =>
      sessions.map((session) => ({
        ...toSessionItem(session),
        outputs: toItem.outputs(session),
      })),
    template: getLayout(context, "pastSessions"),
  });
  const isOver = queries.listState(series.sessions) === "over";
  const ending = findEnding(context, series);
  const met = describeIfOver(context, series);
  const head = buildHead(siteData, {
    title,
    lang: series.lang,
    description: series.summary ?? series.body.excerpt,
    url,
    image: findSeriesShareImage(context, series),
    section,
    extraStylesheet: series.speakers.length > 0 ? "people" : undefined,
    unpublished,
    editUrl: findEditUrl(context, series),
    feeds: linkSessions(siteData, owner),
    isTimeSensitive: upcoming.list.items.length > 0 || series.changes.length > 0,
  });
  const input: SeriesInput = {
    siteData,
    head: addJsonLd(head, (metadata) => buildSeriesJsonLd(series, isOver, site.settings, metadata)),
    ...toItem.eventBase(isOver ? { ...series, openSlots: [] } : series),
    calendar: createOwnCalendar(context, { kind: "series", title, url, events: series.sessions }),
    posterUrl: isOver ? undefined : base + getPosterUrl(url),
    met: met ?? ending?.met,
    endsAt: ending?.at,
    phases: isOver ? [] : listPhases(context, series),
    changes: formatSeriesChanges(series, siteData),
    next: listNext(context, queries.upcoming(series.sessions), nextOnSeriesPage),
    upcoming: upcoming.list,
    past: past.list,
  };
  return [createHtmlPage(context, url, "series", input), ...upcoming.pages, ...past.pages];
}

/** Returns when a series met; undefined if it is not over. */
function describeIfOver({ siteData, queries }: Context, series: Series): string | undefined {
  const isOver = queries.listState(series.sessions) === "over";
  return isOver ? describePastSeries(series, siteData) : undefined;
}

/** Returns the share picture of a series: its own, or one that says when it meets or met. */
export function findSeriesShareImage(context: Context, series: Series): SocialImage | undefined {
  const { siteData, pictures, socialImages } = context;
  const met = describeIfOver(context, series);
  const schedule =
    met === undefined
      ? { recurrence: series.repeats, time: formatRuleTime(series, siteData) }
      : { met };
  return (
    pictures.share(series.image, "text") ??
    socialImages.series({ title: series.title, ...schedule }, series.file)
  );
}
