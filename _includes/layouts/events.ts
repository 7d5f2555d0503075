import { html, type Safe } from "../../src/render/html.ts";
import type {
  EventsInput,
  ListInput,
  MonthAgenda,
  PaginatedList,
  SiteData,
} from "../../src/views/views.ts";
import { renderPastList, renderUpcomingEnd, renderUpcomingList } from "../parts/events.ts";
import { capitalize, joinWithCommas, renderLink } from "../parts/inline.ts";
import { renderFrom, renderUntil } from "../parts/time-passes.ts";
import { renderPage } from "./base.ts";
import { renderListPage } from "./list.ts";

/** Upcoming events by month, the series, and the latest past events. */
export function renderEvents(input: EventsInput): Safe {
  const { siteData, upcoming, past, series, pastSeries, morePast, feeds } = input;
  const { urls, words } = siteData;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<p class="lead">${!siteData.isOver && html`<a href="${urls.calendars}">${words.text("subscribe-to-all")}</a>. `}${words.text("times-are", { zone: siteData.zoneTime })}${input.week !== undefined && html` ${renderLink(input.week)}`}</p>
<section aria-labelledby="page:coming">
<h2 id="page:coming">${words.text("upcoming")}</h2>
${
  upcoming.items.length > 0
    ? renderAgenda(upcoming, siteData)
    : html`<p>${input.noEventsNote}</p>
`
}</section>
${
  series.length > 0 &&
  html`<section aria-labelledby="page:series">
<h2 id="page:series">${words.text("series")}</h2>
<ul class="entries">
${series.map(
  ({ url, label, recurrence, until, met, summary }) => html`<li class="entry">
<div>
<h3><a href="${url}">${label}</a></h3>
${
  recurrence !== undefined &&
  html`<p class="facts"${renderUntil(until)}>${capitalize(recurrence)}</p>
`
}${
  met !== undefined &&
  until !== undefined &&
  html`<p class="facts"${renderFrom(until)}>${met}</p>
`
}${
  summary !== undefined &&
  html`<p>${summary}</p>
`
}</div>
</li>
`,
)}</ul>
</section>
`
}${
  past.length > 0 &&
  html`<section aria-labelledby="page:past">
<h2 id="page:past">${words.text("past")}</h2>
${renderPastList(past, siteData)}${
  morePast !== undefined &&
  html`<p><a href="${morePast.url}">${words.text("all-past-events", { n: morePast.count })}</a></p>
`
}</section>
`
}${
  pastSeries.length > 0 &&
  html`<section aria-labelledby="page:past-series">
<h2 id="page:past-series">${words.text("past-series")}</h2>
<ul class="entries">
${pastSeries.map(
  ({ url, label, met }) => html`<li class="entry">
<div>
<h3><a href="${url}">${label}</a></h3>
<p class="facts">${met}</p>
</div>
</li>
`,
)}</ul>
</section>
`
}<p class="facts">${words.html("feeds", { feeds: joinWithCommas(feeds.map(renderLink)) })}</p>
`,
  );
}

/** A later page of the upcoming events. */
export function renderAgendaPage(input: ListInput<MonthAgenda>): Safe {
  const { list, siteData } = input;
  return renderListPage(
    input,
    html`<h2 class="visually-hidden">${siteData.words.text("by-month")}</h2>
${renderAgenda(list, siteData)}`,
  );
}

/** Upcoming events by month; each month is a link to its table. */
function renderAgenda({ items, pager }: PaginatedList<MonthAgenda>, siteData: SiteData): Safe {
  return html`${items.map(
    ({ label, url, events }) => html`<div class="agenda" data-upcoming>
<h3><a href="${url}">${label}</a></h3>
${renderUpcomingList(events, siteData)}</div>
`,
  )}${renderUpcomingEnd(pager, "events", siteData.words)}`;
}
