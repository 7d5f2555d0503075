import { html, type Safe } from "../../src/render/html.ts";
import type { EventItem, ListInput, SeriesInput, SessionItem } from "../../src/views/views.ts";
import {
  renderEventDetails,
  renderSpeakers,
  renderTagList,
  renderTerm,
} from "../parts/event-details.ts";
import { renderPastPart, renderUpcomingPart } from "../parts/events.ts";
import { capitalize, renderBody } from "../parts/inline.ts";
import { renderFigure } from "../parts/picture.ts";
import { renderPage } from "./base.ts";
import { renderListPage } from "./list.ts";

/** A series: what it is, its coming sessions, and its past ones with what came of them. */
export function renderSeries(input: SeriesInput): Safe {
  const { siteData, recurrence, time, upcoming, past } = input;
  const rule =
    recurrence === undefined
      ? undefined
      : renderTerm("When", html`${capitalize(recurrence)}${time !== undefined && `, ${time}`}`);
  return renderPage(
    input,
    html`<article>
<p class="back"><a href="${siteData.urls.events}">All events</a></p>
<h1>${input.title}</h1>
${
  input.summary !== undefined &&
  html`<p class="lead">${input.summary}</p>
`
}${renderEventDetails(input, rule)}<ul class="ways">
<li><a href="${input.subscribeUrl}">Have it in your calendar</a></li>
<li><a href="${input.posterUrl}">A poster to print</a></li>
</ul>
${renderFigure(input.image)}${renderBody(input.body, siteData.base)}${renderSpeakers(input)}${renderTagList(input)}</article>
<section aria-labelledby="page:coming">
<h2 id="page:coming">Coming sessions</h2>
${
  upcoming.items.length > 0
    ? renderUpcomingPart(upcoming, siteData, "sessions")
    : html`<p>No sessions are planned at the moment.</p>
`
}</section>
${
  past.items.length > 0 &&
  html`<section aria-labelledby="page:past">
<h2 id="page:past">Past sessions</h2>
${renderPastPart(past, siteData, "sessions")}</section>
`
}`,
  );
}

/** A page on which the coming sessions of a series go on. */
export function renderUpcomingSessions(input: ListInput<EventItem>): Safe {
  return renderListPage(input, renderUpcomingPart(input.list, input.siteData, "sessions"));
}

/** A page on which its past sessions go on. */
export function renderPastSessions(input: ListInput<SessionItem>): Safe {
  return renderListPage(input, renderPastPart(input.list, input.siteData, "sessions"));
}
