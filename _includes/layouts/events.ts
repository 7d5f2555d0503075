import { html, type Safe } from "../../src/render/html.ts";
import type {
  EventsInput,
  ListInput,
  MonthAgenda,
  PaginatedList,
  SiteData,
} from "../../src/views/views.ts";
import { renderPastList, renderUpcomingEnd, renderUpcomingList } from "../parts/events.ts";
import { capitalize } from "../parts/inline.ts";
import { renderPage } from "./base.ts";
import { renderListPage } from "./list.ts";

/** What is coming month by month, what repeats, and the latest of what is past. */
export function renderEvents(input: EventsInput): Safe {
  const { siteData, upcoming, past, series, morePast } = input;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<p class="lead"><a href="${siteData.urls.calendars}">Have all events in your own calendar</a>. Times are ${siteData.zoneTime}.</p>
<section aria-labelledby="page:coming">
<h2 id="page:coming">Coming</h2>
${
  upcoming.items.length > 0
    ? renderAgenda(upcoming, siteData)
    : html`<p>No events are planned at the moment.</p>
`
}</section>
${
  series.length > 0 &&
  html`<section aria-labelledby="page:series">
<h2 id="page:series">Series</h2>
<ul class="entries">
${series.map(
  (one) => html`<li class="entry">
<div>
<h3><a href="${one.url}">${one.label}</a></h3>
${
  one.recurrence !== undefined &&
  html`<p class="facts">${capitalize(one.recurrence)}</p>
`
}${
  one.summary !== undefined &&
  html`<p>${one.summary}</p>
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
<h2 id="page:past">Past</h2>
${renderPastList(past, siteData)}${
  morePast !== undefined &&
  html`<p><a href="${morePast.url}">All ${morePast.count} past events</a></p>
`
}</section>
`
}`,
  );
}

/** A page on which what is coming goes on. */
export function renderAgendaPage(input: ListInput<MonthAgenda>): Safe {
  return renderListPage(
    input,
    html`<h2 class="unseen">By month</h2>
${renderAgenda(input.list, input.siteData)}`,
  );
}

/** What is coming by month; a month's name leads to the month as a table. */
function renderAgenda({ items, pager }: PaginatedList<MonthAgenda>, siteData: SiteData): Safe {
  return html`${items.map(
    ({ label, url, events: list }) => html`<div class="agenda" data-coming>
<h3><a href="${url}">${label}</a></h3>
${renderUpcomingList(list, siteData)}</div>
`,
  )}${renderUpcomingEnd(pager, "events")}`;
}
