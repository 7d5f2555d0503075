import { formatWhen } from "../../src/locales/when.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type {
  EventItem,
  ListInput,
  PastEventItem,
  SeriesInput,
  SeriesPhase,
} from "../../src/views/views.ts";
import { renderAddToCalendar, renderDeviceScript } from "../parts/add-to-calendar.ts";
import {
  renderEventDetails,
  renderSpeakers,
  renderTagList,
  renderTerm,
} from "../parts/event-details.ts";
import { renderPastPart, renderSeriesChanges, renderUpcomingPart } from "../parts/events.ts";
import { capitalize, renderBody, renderLang, renderLink } from "../parts/inline.ts";
import { renderFigure } from "../parts/picture.ts";
import { renderSubscribe } from "../parts/subscribe.ts";
import { renderFrom, renderUntil } from "../parts/time-passes.ts";
import { renderPage } from "./base.ts";
import { renderListPage } from "./list.ts";

/** A series: what it is, its upcoming sessions, its past ones with their outcomes. */
export function renderSeries(input: SeriesInput): Safe {
  const { siteData, head, met, endsAt, phases, posterUrl, upcoming, past } = input;
  const { urls, words } = siteData;
  const isOver = met !== undefined && endsAt === undefined;
  return renderPage(
    input,
    html`<article>
<p class="back"><a href="${urls.events}">${words.text("all-events")}</a></p>
<h1${renderLang(head.lang)}>${input.title}</h1>
${
  met !== undefined &&
  html`<p class="notice"${renderFrom(endsAt)}>${met}</p>
`
}${
  input.summary !== undefined &&
  html`<p class="lead"${renderLang(head.lang)}>${input.summary}</p>
`
}${renderNextSession(input)}${isOver ? renderEventDetails(input, undefined, false) : phases.map((phase) => renderPhase(phase, endsAt))}${renderSeriesChanges(input.changes)}${renderSubscribe(input.calendar, input.head.feeds.slice(0, 1), siteData)}${
  posterUrl !== undefined &&
  html`<p${renderUntil(endsAt)}><a href="${posterUrl}">${words.text("poster")}</a></p>
`
}${renderFigure(input.image)}${renderBody(input.body, siteData.base, head.lang)}${renderSpeakers(input, endsAt)}${renderTagList(input.tags, words)}</article>
${
  (!isOver || upcoming.items.length > 0) &&
  html`<section aria-labelledby="page:coming">
<h2 id="page:coming">${words.text("upcoming-sessions")}</h2>
${
  upcoming.items.length > 0
    ? renderUpcomingPart(upcoming, siteData, "sessions")
    : html`<p>${words.text("no-sessions")}</p>
`
}</section>
`
}${
  past.items.length > 0 &&
  html`<section aria-labelledby="page:past">
<h2 id="page:past">${words.text("past-sessions")}</h2>
${renderPastPart(past, siteData, "sessions")}</section>
`
}`,
  );
}

/** The next session, with what adds it to a calendar; once it is over the one after. */
function renderNextSession({ next, siteData }: SeriesInput): Safe | undefined {
  const { words } = siteData;
  if (next.length === 0) return undefined;
  return html`${next.map(
    ({
      event,
      addToCalendar,
      from,
    }) => html`<dl class="event-details"${renderFrom(from)}${renderUntil(event.endsAt)}>
${renderTerm(
  words.text("next-session-term"),
  html`${renderLink({ url: event.url, label: formatWhen(event.when, words) })}${renderAddToCalendar(addToCalendar, siteData, event.endsAt)}`,
)}</dl>
`,
  )}${renderDeviceScript(siteData)}`;
}

/** When and where, for as long as that holds; the place stays when the series is over, at `endsAt`. */
function renderPhase(phase: SeriesPhase, endsAt: string | undefined): Safe {
  const { recurrence, time, from, until, siteData } = phase;
  const rule =
    recurrence === undefined
      ? undefined
      : renderTerm(
          siteData.words.text("when"),
          html`${capitalize(recurrence)}${time !== undefined && `, ${time}`}`,
          renderUntil(endsAt),
        );
  const details = renderEventDetails(phase, rule, true, endsAt);
  if (from === undefined && until === undefined) return html`${details}`;
  return html`<div${renderFrom(from)}${renderUntil(until)}>
${details}</div>
`;
}

/** A later page of the upcoming sessions of a series. */
export function renderUpcomingSessions(input: ListInput<EventItem>): Safe {
  return renderListPage(input, renderUpcomingPart(input.list, input.siteData, "sessions"));
}

/** A later page of the past sessions of a series. */
export function renderPastSessions(input: ListInput<PastEventItem>): Safe {
  return renderListPage(input, renderPastPart(input.list, input.siteData, "sessions"));
}
