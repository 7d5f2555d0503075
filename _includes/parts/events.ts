import { formatHours } from "../../src/locales/when.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatDayParts, formatIso } from "../../src/time/format.ts";
import { getFirstDay } from "../../src/time/when.ts";
import type { EventItem, Output, Pager, PaginatedList, SiteData } from "../../src/views/views.ts";
import { formatChange, renderUnpublishedNote } from "./inline.ts";
import { getNewestFirstLabels, getSoonestFirstLabels, renderPager } from "./pager.ts";

type ListedEvent = EventItem & { readonly outputs?: readonly Output[] };

/** Events in a list that stays as it is. */
export function renderEventList(events: readonly ListedEvent[], siteData: SiteData): Safe {
  return html`<ol class="entries path">
${events.map((event) => renderItem(event, siteData))}</ol>
`;
}

/** What is coming; each goes by itself once it is over (see scripts/upcoming.js). */
export function renderUpcomingList(events: readonly ListedEvent[], siteData: SiteData): Safe {
  return html`<ol class="entries path" data-coming>
${events.map((event) => renderItem(event, siteData, html` data-until="${event.endsAt}"`))}</ol>
`;
}

/** What is over, latest first; what passes after the page was made comes here. */
export function renderPastList(events: readonly ListedEvent[], siteData: SiteData): Safe {
  return html`<ol class="entries path past" data-past>
${events.map((event) => renderItem(event, siteData))}</ol>
`;
}

/** What a page says once all that was coming is over; `more` where other pages have what is later. */
export function renderNoneLeft(noun: string, hasMore = false): Safe {
  const which = hasMore ? "listed here" : "that were known when this page was made";
  return html`<p data-none hidden>All ${noun} ${which} are over.</p>
`;
}

/** What an occasion is called where several are: the sessions of a series, or any events. */
type EventNoun = "events" | "sessions";

/** What is coming, in a list that may go on on other pages. */
export function renderUpcomingPart(
  { items, pager }: PaginatedList<ListedEvent>,
  siteData: SiteData,
  noun: EventNoun,
): Safe {
  return html`${renderUpcomingList(items, siteData)}${renderUpcomingEnd(pager, noun)}`;
}

/** What stands below what is coming. */
export function renderUpcomingEnd(pager: Pager, noun: EventNoun): Safe {
  return html`${renderNoneLeft(noun, pager.next !== undefined)}${renderPager(pager, `coming ${noun}`, getSoonestFirstLabels(noun))}`;
}

/** What is over, in a list that may go on on other pages. */
export function renderPastPart(
  { items, pager }: PaginatedList<ListedEvent>,
  siteData: SiteData,
  noun: EventNoun,
): Safe {
  return html`${renderPastList(items, siteData)}${renderPager(pager, `past ${noun}`, getNewestFirstLabels(noun))}`;
}

function renderItem(event: ListedEvent, siteData: SiteData, attributes?: Safe): Safe {
  const { language } = siteData;
  return html`<li class="entry"${attributes}>
<p class="when">${renderDay(event, language)}</p>
<div>
<p class="title">${renderTitle(event, language)}</p>
${renderFacts(event, siteData)}${
  event.summary !== undefined &&
  html`<p>${event.summary}</p>
`
}${renderOutputs(event.outputs)}</div>
</li>
`;
}

function renderDay({ when }: EventItem, language: string): Safe {
  const { weekday, day, month } = formatDayParts(getFirstDay(when), language);
  const start = when.kind === "timed" ? formatIso(when.start) : when.first;
  return html`<time datetime="${start}">${weekday} <b>${day}</b> <span>${month}</span></time>`;
}

function renderTitle(
  { url, seriesTitle, title: own, unpublished }: EventItem,
  language: string,
): Safe {
  const name =
    seriesTitle === undefined ? own : html`<span class="series">${seriesTitle}: </span>${own}`;
  return html`<a href="${url}">${name}</a>${renderUnpublishedNote(unpublished, language)}`;
}

/** What changed for somebody who planned to come is said first. */
function renderFacts(event: EventItem, { words, zone }: SiteData): Safe | undefined {
  const changeLabel = formatChange(event);
  const parts = [formatHours(event.when, words, zone), formatLocation(event)].filter(
    (one) => one !== "",
  );
  if (changeLabel === undefined && parts.length === 0) return undefined;
  return html`<p class="facts">${changeLabel !== undefined && html`<strong class="status">${changeLabel}</strong> `}${parts.join(" · ")}</p>
`;
}

/** The place, "online", or both. */
export function formatLocation({ place, isOnline }: EventItem): string {
  return [place, isOnline ? "online" : undefined].filter((word) => word !== undefined).join(" / ");
}

/** What an event left behind. */
export function renderOutputs(list: readonly Output[] | undefined): Safe | undefined {
  if (list === undefined || list.length === 0) return undefined;
  return html`<ul class="outputs">
${list.map(
  (
    one,
  ) => html`<li><a href="${one.url}">${one.title}</a>${one.kind !== undefined && html` (${one.kind})`}</li>
`,
)}</ul>
`;
}
