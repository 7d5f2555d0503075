import { formatVenue } from "../../src/locales/location.ts";
import { formatHours } from "../../src/locales/when.ts";
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatDayParts, formatIsoStart } from "../../src/time/format.ts";
import { getFirstDay } from "../../src/time/when.ts";
import type {
  EventItem,
  LayoutInput,
  NextEvents,
  OutputItem,
  Pager,
  PaginatedList,
  SiteData,
} from "../../src/views/views.ts";
import { formatChange, renderLang, renderUnpublishedNote } from "./inline.ts";
import { renderOutputs } from "./outputs.ts";
import { renderPager } from "./pager.ts";

type ListedEvent = EventItem & { readonly outputs?: readonly OutputItem[] };

/** What the events of a list are called: sessions on the pages of a series. */
type EventNoun = "events" | "sessions";

/** Returns upcoming events; scripts/upcoming.js takes each out of the list once it is over. */
export function renderUpcomingList(events: readonly ListedEvent[], siteData: SiteData): Safe {
  return html`<ol class="entries timeline" data-upcoming>
${events.map((event) => renderItem(event, siteData, html` data-until="${event.endsAt}"`))}</ol>
`;
}

/** Returns the next events, or the note for none, and links to all events and to calendars. */
export function renderNextEvents({
  upcoming,
  hasMore,
  noEventsNote,
  siteData,
}: NextEvents & LayoutInput): Safe {
  const { urls, words } = siteData;
  return html`${
    upcoming.length > 0
      ? html`${renderUpcomingList(upcoming, siteData)}${renderNoneLeft("events", words, hasMore)}`
      : html`<p>${noEventsNote}</p>
`
  }<ul class="actions">
<li><a href="${urls.events}">${words.text("all-events")}</a></li>
${
  !siteData.isOver &&
  html`<li><a href="${urls.calendars}">${words.text("subscribe-to-all")}</a></li>
`
}</ul>
`;
}

/** Returns past events, latest first; scripts/upcoming.js adds those that end after the build. */
export function renderPastList(events: readonly ListedEvent[], siteData: SiteData): Safe {
  return html`<ol class="entries timeline past" data-past>
${events.map((event) => renderItem(event, siteData))}</ol>
`;
}

/** Returns what a page says once all its upcoming events are over; `hasMore`: other pages list later ones. */
export function renderNoneLeft(noun: EventNoun, words: Words, hasMore = false): Safe {
  return html`<p data-none hidden>${words.text(hasMore ? `listed-${noun}-over` : `known-${noun}-over`)}</p>
`;
}

/** Returns one page of a list of upcoming events, with its pager. */
export function renderUpcomingPart(
  { items, pager }: PaginatedList<ListedEvent>,
  siteData: SiteData,
  noun: EventNoun,
): Safe {
  return html`${renderUpcomingList(items, siteData)}${renderUpcomingEnd(pager, noun, siteData.words)}`;
}

/** Returns what stands below upcoming events: the note for when all are over, and the pager. */
export function renderUpcomingEnd(pager: Pager, noun: EventNoun, words: Words): Safe {
  return html`${renderNoneLeft(noun, words, pager.next !== undefined)}${renderPager(pager, `upcoming-${noun}`, words)}`;
}

/** Returns one page of a list of past events, with its pager. */
export function renderPastPart(
  { items, pager }: PaginatedList<ListedEvent>,
  siteData: SiteData,
  noun: EventNoun,
): Safe {
  return html`${renderPastList(items, siteData)}${renderPager(pager, `past-${noun}`, siteData.words)}`;
}

function renderItem(event: ListedEvent, siteData: SiteData, attributes?: Safe): Safe {
  const { words } = siteData;
  return html`<li class="entry"${attributes}>
<p class="when">${renderDay(event, words)}</p>
<div>
<p class="title">${renderTitle(event, words)}</p>
${renderFacts(event, siteData)}${
  event.summary !== undefined &&
  html`<p${renderLang(event.lang)}>${event.summary}</p>
`
}${renderOutputs(event.outputs, words)}</div>
</li>
`;
}

function renderDay({ when }: EventItem, { language }: Words): Safe {
  const { weekday, day, month } = formatDayParts(getFirstDay(when), language);
  return html`<time datetime="${formatIsoStart(when)}">${weekday} <b>${day}</b> <span>${month}</span></time>`;
}

/** Returns the title as a link, after that of its series. */
export function renderTitle(
  { url, lang, seriesTitle, title, unpublished }: EventItem,
  words: Words,
): Safe {
  const fullTitle =
    seriesTitle === undefined ? title : html`<span class="series">${seriesTitle}: </span>${title}`;
  return html`<a href="${url}"${renderLang(lang)}>${fullTitle}</a>${renderUnpublishedNote(unpublished, words)}`;
}

/** A change stands first: somebody may have planned to come. */
function renderFacts(event: EventItem, { words, zone }: SiteData): Safe | undefined {
  const changeLabel = formatChange(event, words);
  const parts = [
    formatHours(event.when, words, zone),
    formatVenue(event, words),
    event.share ?? "",
  ].filter((part) => part !== "");
  if (changeLabel === undefined && parts.length === 0) return undefined;
  return html`<p class="facts">${changeLabel !== undefined && html`<strong class="status">${changeLabel}</strong> `}${parts.join(" · ")}</p>
`;
}

/** Returns what will be different in a series, a paragraph for each day on which something changes. */
export function renderSeriesChanges(changes: readonly string[]): Safe {
  return html`${changes.map(
    (change) => html`<p class="notice">${change}</p>
`,
  )}`;
}
