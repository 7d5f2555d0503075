import { html, type Safe } from "../../src/render/html.ts";
import type { EventInput } from "../../src/views/views.ts";
import {
  renderEventDetails,
  renderSpeakers,
  renderTagList,
  renderTerm,
} from "../parts/event-details.ts";
import { renderOutputs } from "../parts/events.ts";
import { formatStatus, renderBody, renderLink, renderStart, renderWhen } from "../parts/inline.ts";
import { renderFigure } from "../parts/picture.ts";
import { renderPage } from "./base.ts";

/** A single event, or a session of a series. What changed stands before everything else. */
export function renderEvent(input: EventInput): Safe {
  const { siteData, series } = input;
  const back = series ?? { label: "All events", url: siteData.urls.events };
  const isOpen = !input.isPast && input.status !== "cancelled" && input.status !== "postponed";
  const when = renderTerm("When", renderWhen(input.when, siteData.words));
  return renderPage(
    input,
    html`<article>
<p class="back">${renderLink(back)}</p>
<h1>${input.title}</h1>
${renderNotices(input)}${
  input.summary !== undefined &&
  html`<p class="lead">${input.summary}</p>
`
}${renderEventDetails(input, when, isOpen, input.endsAt)}${renderFigure(input.image)}${renderBody(input.body, siteData.base)}${renderAddToCalendar(input)}${renderSpeakers(input)}${
  input.outputs.length > 0 &&
  html`<section aria-labelledby="page:outputs">
<h2 id="page:outputs">What came of it</h2>
${renderOutputs(input.outputs)}</section>
`
}${renderTagList(input)}</article>
${renderNeighbours(input)}`,
  );
}

function renderAddToCalendar({ addToCalendar, endsAt }: EventInput): Safe | undefined {
  if (addToCalendar === undefined) return undefined;
  return html`<section aria-labelledby="page:add" data-until="${endsAt}">
<h2 id="page:add">Put it in your calendar</h2>
<ul class="ways">
<li><a href="${addToCalendar.file}" download>File (Apple, Outlook, Thunderbird)</a></li>
<li><a href="${addToCalendar.google}">Google Calendar</a></li>
<li><a href="${addToCalendar.office}">Microsoft 365</a></li>
<li><a href="${addToCalendar.outlook}">Outlook.com</a></li>
</ul>
</section>
`;
}

function renderNotices({ siteData, status, reason, movedFrom, isPast, endsAt }: EventInput): Safe {
  const statusLabel = formatStatus(status);
  const isOff = status === "cancelled" || status === "postponed";
  return html`${
    statusLabel !== undefined &&
    html`<p class="notice"${!isOff && html` data-until="${endsAt}"`}><strong>${statusLabel}</strong>${reason !== undefined && html`: ${reason}`}</p>
`
  }${
    statusLabel === undefined &&
    movedFrom === undefined &&
    reason !== undefined &&
    html`<p class="notice" data-until="${endsAt}">${reason}</p>
`
  }${
    movedFrom !== undefined &&
    html`<p class="notice"><strong>New time</strong>: it was planned for ${renderStart(movedFrom, siteData.words)}${statusLabel === undefined && reason !== undefined && html`. ${reason}`}</p>
`
  }${
    !isOff &&
    html`<p class="notice"${!isPast && html` data-from="${endsAt}" hidden`}>This event is over.</p>
`
  }`;
}

function renderNeighbours({ previous, next }: EventInput): Safe | undefined {
  if (previous === undefined && next === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="Other sessions">
<ul>
${
  previous !== undefined &&
  html`<li>Before: <a href="${previous.url}" rel="prev">${previous.label}</a></li>
`
}${
  next !== undefined &&
  html`<li>After: <a href="${next.url}" rel="next">${next.label}</a></li>
`
}</ul>
</nav>
`;
}
