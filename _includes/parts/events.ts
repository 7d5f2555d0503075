import type { Output } from "../../src/model/types.ts";
import type { EventLine, Frame, Pager, Part } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { dayParts, hoursInWords, isoOf } from "../../src/time/format.ts";
import { firstDay } from "../../src/time/when.ts";
import { latestFirst, nextFirst, pagerNav } from "./pager.ts";
import { changeWord, heldNote } from "./words.ts";

type Line = EventLine & { readonly outputs?: readonly Output[] };

/** Events in a list that stays as it is. */
export function eventList(events: readonly Line[], frame: Frame): Safe {
  return html`<ol class="entries path">
${events.map((event) => item(event, frame))}</ol>
`;
}

/** What is coming; each goes by itself once it is over (see scripts/upcoming.js). */
export function comingList(events: readonly Line[], frame: Frame): Safe {
  return html`<ol class="entries path" data-coming>
${events.map((event) => item(event, frame, html` data-until="${event.ends}"`))}</ol>
`;
}

/** What is over, latest first; what passes after the page was made comes here. */
export function pastList(events: readonly Line[], frame: Frame): Safe {
  return html`<ol class="entries path past" data-past>
${events.map((event) => item(event, frame))}</ol>
`;
}

/** What a page says once all that was coming is over; `more` where other pages have what is later. */
export function noneLeft(what: string, more = false): Safe {
  const which = more ? "listed here" : "that were known when this page was made";
  return html`<p data-none hidden>All ${what} ${which} are over.</p>
`;
}

/** What an occasion is called where several are: the sessions of a series, or any events. */
type What = "events" | "sessions";

/** What is coming, in a list that may go on on other pages. */
export function comingPart({ lines, pager }: Part<Line>, frame: Frame, what: What): Safe {
  return html`${comingList(lines, frame)}${comingEnd(pager, what)}`;
}

/** What stands below what is coming. */
export function comingEnd(pager: Pager, what: What): Safe {
  return html`${noneLeft(what, pager.next !== undefined)}${pagerNav(pager, `coming ${what}`, nextFirst(what))}`;
}

/** What is over, in a list that may go on on other pages. */
export function pastPart({ lines, pager }: Part<Line>, frame: Frame, what: What): Safe {
  return html`${pastList(lines, frame)}${pagerNav(pager, `past ${what}`, latestFirst(what))}`;
}

function item(event: Line, frame: Frame, more?: Safe): Safe {
  const { language } = frame;
  return html`<li class="entry"${more}>
<p class="when">${dayOf(event, language)}</p>
<div>
<p class="title">${title(event, language)}</p>
${facts(event, frame)}${
  event.summary !== undefined &&
  html`<p>${event.summary}</p>
`
}${outputs(event.outputs)}</div>
</li>
`;
}

function dayOf({ when }: EventLine, language: string): Safe {
  const { weekday, day, month } = dayParts(firstDay(when), language);
  const start = when.kind === "timed" ? isoOf(when.start) : when.first;
  return html`<time datetime="${start}">${weekday} <b>${day}</b> <span>${month}</span></time>`;
}

function title({ url, series, title: own, held }: EventLine, language: string): Safe {
  const name = series === undefined ? own : html`<span class="series">${series}: </span>${own}`;
  return html`<a href="${url}">${name}</a>${heldNote(held, language)}`;
}

/** What changed for somebody who planned to come is said first. */
function facts(event: EventLine, { language, zone }: Frame): Safe | undefined {
  const word = changeWord(event);
  const parts = [hoursInWords(event.when, language, zone), where(event)].filter(
    (one) => one !== "",
  );
  if (word === undefined && parts.length === 0) return undefined;
  return html`<p class="facts">${word !== undefined && html`<strong class="status">${word}</strong> `}${parts.join(" · ")}</p>
`;
}

/** The place, "online", or both. */
export function where({ place, online }: EventLine): string {
  return [place, online ? "online" : undefined].filter((word) => word !== undefined).join(" / ");
}

/** What an event left behind. */
export function outputs(list: readonly Output[] | undefined): Safe | undefined {
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
