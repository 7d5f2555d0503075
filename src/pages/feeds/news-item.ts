/** News of events as feeds show it. */
import {
  buildUid,
  describeChange,
  formatLocation,
  getSummary,
} from "../../calendar/calendar-event.ts";
import type { FeedItem } from "../../feeds/feed.ts";
import { formatPlannedLocation } from "../../locales/location.ts";
import { formatStartWithoutZone, formatWhen } from "../../locales/when.ts";
import type { Words } from "../../locales/words.ts";
import { addBase } from "../../model/addresses.ts";
import { type EventNews, getSubject, type News, type SeriesNews } from "../../model/event-news.ts";
import { getFullTitle } from "../../model/queries.ts";
import type { Settings } from "../../model/types.ts";
import { html, type Safe } from "../../render/html.ts";
import { formatDate } from "../../time/format.ts";
import { toZonedTime } from "../../time/zoned-time.ts";
import { formatRuleTime } from "../events/rule-time.ts";
import { formatSeriesChanges } from "../events/series-change.ts";

/** What an item says. */
interface NewsText {
  readonly title: string;
  /** What is different; "" if the title says it all. */
  readonly change: string;
  /** How it is now. */
  readonly details: Safe;
  /** The label of the link to the page. */
  readonly name: string;
}

/** Returns news as every feed shows it. */
export function toNewsItem(news: News, settings: Settings): FeedItem {
  const subject = getSubject(news);
  const time = toZonedTime(news.date, settings.zone);
  const url = settings.url + subject.url;
  const { title, change, details, name } =
    "series" in news ? describeSeriesNews(news, settings) : describeEventNews(news, settings);
  const content = html`${renderParagraph(change)}${details}<p><a href="${url}">${name}</a></p>`;
  return {
    title,
    url,
    id: buildId(news, settings),
    posted: { date: time.date, time },
    authors: [],
    summary: change === "" ? undefined : change,
    content: { isEmpty: false, html: () => content, toJSON: () => content.text },
    tags: subject.tags.map((tag) => tag.name),
  };
}

/**
 * A tag URI (RFC 4151) of identity, state and value, so that it stays when the page or the site
 * moves. The year is that of the form of these ids.
 */
function buildId(news: News, settings: Settings): string {
  const { kind, value } = news;
  const name = "series" in news ? `series-${kind}` : kind;
  const state = value === "" ? name : `${name}=${encodeURIComponent(value).replaceAll("%3A", ":")}`;
  return `tag:${settings.calendar.namespace},2026:${buildUid(getSubject(news), settings)}#${state}`;
}

function describeEventNews({ kind, event }: EventNews, settings: Settings): NewsText {
  const { words, url: origin } = settings;
  const name = getFullTitle(event);
  const outputs = kind === "outcomes" ? event.outputs : [];
  return {
    title: words.text(`news-${kind}`, {
      title: name,
      start: formatStartWithoutZone(event.when, words),
    }),
    change: describeState({ kind, event }, words),
    details: html`<p>${formatWhen(event.when, words)}</p>${renderParagraph(formatLocation(event, words))}${renderParagraph(getSummary(event))}${
      outputs.length > 0 &&
      html`<ul>${outputs.map(({ title, url }) => html`<li><a href="${addBase(origin, url)}">${title}</a></li>`)}</ul>`
    }`,
    name,
  };
}

/** Of another place, which it was; else as in calendars. */
function describeState({ kind, event }: Pick<EventNews, "kind" | "event">, words: Words): string {
  const { plannedLocation, place } = event;
  if (kind === "outcomes" || kind === "on-again") return "";
  if (kind !== "place" || plannedLocation === undefined) return describeChange(event, words) ?? "";
  return words.text("news-place-was", {
    place: formatPlannedLocation(plannedLocation, place, words),
  });
}

function describeSeriesNews(news: SeriesNews, settings: Settings): NewsText {
  const { kind, series, from, change } = news;
  const { words } = settings;
  const { title } = series;
  const rule = [series.repeats, formatRuleTime(series, settings)];
  return {
    title:
      kind === "new" || from === undefined
        ? words.text("news-new-series", { title })
        : words.text(`news-${kind}-from`, { title, day: formatDate(from, words.language) }),
    change: change === undefined ? "" : formatSeriesChanges({ changes: [change] }, settings).join(),
    details: html`${renderParagraph(rule.filter((part) => part !== undefined).join(", "))}${renderParagraph(formatLocation(series, words))}${renderParagraph(series.summary ?? series.body.excerpt)}`,
    name: title,
  };
}

function renderParagraph(text: string | undefined): Safe | undefined {
  return text === undefined || text === "" ? undefined : html`<p>${text}</p>`;
}
