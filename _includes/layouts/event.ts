import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatIso } from "../../src/time/format.ts";
import type { EventInput } from "../../src/views/views.ts";
import { renderAddToCalendar, renderDeviceScript } from "../parts/add-to-calendar.ts";
import {
  renderEventDetails,
  renderSpeakers,
  renderTagList,
  renderTerm,
} from "../parts/event-details.ts";
import { renderFeedback } from "../parts/feedback.ts";
import {
  formatStatus,
  renderBody,
  renderLang,
  renderLink,
  renderStart,
  renderWhen,
} from "../parts/inline.ts";
import { renderOutcomes } from "../parts/outputs.ts";
import { renderFigure } from "../parts/picture.ts";
import { renderUntil } from "../parts/time-passes.ts";
import { renderPage } from "./base.ts";

/**
 * A single event, or a session of a series. Changes stand before everything else; of a past one, then
 * what it left behind.
 */
export function renderEvent(input: EventInput): Safe {
  const { siteData, head, series, isPast, status } = input;
  const { urls, words } = siteData;
  const back = series ?? { label: words.text("all-events"), url: urls.events };
  const isOpen = !isPast && status !== "cancelled" && status !== "postponed";
  const when = renderTerm(
    words.text("when"),
    html`${renderWhen(input.when, words)}${isOpen && renderOwnTime(input)}${input.addToCalendar !== undefined && renderAddToCalendar(input.addToCalendar, siteData, input.endsAt)}`,
  );
  return renderPage(
    input,
    html`<article>
<p class="back">${renderLink(back)}</p>
<h1${renderLang(head.lang)}>${input.title}</h1>
${renderNotices(input)}${renderFeedback(input)}${renderEventDetails(input, when, isOpen, input.endsAt)}${
  input.summary !== undefined &&
  html`<p class="lead"${renderLang(head.lang)}>${input.summary}</p>
`
}${isPast && renderOutcomes(input)}${renderFigure(input.image)}${renderBody(input.body, siteData.base, head.lang)}${
  input.subscribe !== undefined &&
  html`<p${renderUntil(input.subscribe.endsAt)}>${renderLink(input.subscribe)}</p>
`
}${renderSpeakers(input, input.endsAt)}${!isPast && renderOutcomes(input)}${renderTagList(input.tags, words)}</article>
${renderNeighbours(input)}${input.addToCalendar !== undefined && renderDeviceScript(siteData)}`,
  );
}

/** A line for readers of an online event in other zones, which scripts/device.js fills in and shows. */
function renderOwnTime(input: EventInput): Safe | undefined {
  const { when, online, onlineNote, siteData } = input;
  if ((online === undefined && onlineNote === undefined) || when.kind === "all-day")
    return undefined;
  const { words } = siteData;
  return html`<p class="own-time" data-own-time="${formatIso(when.start)} ${formatIso(when.end)}" hidden>${words.html("own-time", { time: html`<span></span>` })}</p>
`;
}

/** What a reader who planned to come has to know; scripts/upcoming.js shows or hides some at the end. */
function renderNotices(input: EventInput): Safe {
  const { siteData, status, reason, isPast, endsAt } = input;
  const { words } = siteData;
  const statusLabel = formatStatus(status, words);
  const isOff = status === "cancelled" || status === "postponed";
  const changes = listChanges(input);
  const ownReason = statusLabel === undefined ? reason : undefined;
  return html`${
    statusLabel !== undefined &&
    html`<p class="notice"${!isOff && html` data-until="${endsAt}"`}>${renderStatus(statusLabel, reason, words)}</p>
`
  }${
    changes.length === 0 &&
    ownReason !== undefined &&
    html`<p class="notice" data-until="${endsAt}">${ownReason}</p>
`
  }${changes.map(
    (
      change,
      i,
    ) => html`<p class="notice">${change}${i === changes.length - 1 && ownReason !== undefined && html`. ${ownReason}`}</p>
`,
  )}${
    !isOff &&
    html`<p class="notice"${!isPast && html` data-from="${endsAt}" hidden`}>${words.text("event-over")}</p>
`
  }`;
}

/** Another time, another place. */
function listChanges({ movedFrom, plannedLocation, siteData }: EventInput): readonly Safe[] {
  const { words } = siteData;
  return [
    movedFrom === undefined
      ? undefined
      : words.html("moved-from", { start: renderStart(movedFrom, words) }),
    plannedLocation === undefined
      ? undefined
      : words.html("elsewhere-than", { place: plannedLocation }),
  ].filter((change) => change !== undefined);
}

function renderStatus(label: string, reason: string | undefined, words: Words): Safe {
  const status = html`<strong>${label}</strong>`;
  return reason === undefined ? status : words.html("status-with-reason", { status, reason });
}

function renderNeighbours({ previous, next, siteData }: EventInput): Safe | undefined {
  if (previous === undefined && next === undefined) return undefined;
  const { words } = siteData;
  return html`<nav class="neighbours" aria-label="${words.text("other-sessions")}">
<ul>
${
  previous !== undefined &&
  html`<li>${words.html("previous-session", { day: html`<a href="${previous.url}" rel="prev">${previous.label}</a>` })}</li>
`
}${
  next !== undefined &&
  html`<li>${words.html("next-session", { day: html`<a href="${next.url}" rel="next">${next.label}</a>` })}</li>
`
}</ul>
</nav>
`;
}
