import type { Output } from "../../src/model/types.ts";
import type { EventLine } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { heldNote, statusWord, time } from "./words.ts";

type Line = EventLine & { readonly outputs?: readonly Output[] };

/** Events in a list; what changed for somebody who planned to come is said first. */
export function eventList(events: readonly Line[], language: string, level: 2 | 3): Safe {
  return html`<ol class="entries">
${events.map(
  (event) => html`<li class="entry">
${title(event, level, language)}
<p class="facts">${change(event)}${time(event.when, language)}${where(event)}</p>
${event.summary !== undefined && html`<p>${event.summary}</p>`}
${outputs(event.outputs)}</li>
`,
)}</ol>
`;
}

/** "Cancelled", "Moved": a label before the time. */
function change(event: EventLine): Safe | undefined {
  const word = statusWord(event.status) ?? (event.moved ? "New time" : undefined);
  return word === undefined ? undefined : html`<strong class="status">${word}</strong> `;
}

function title(event: EventLine, level: 2 | 3, language: string): Safe {
  const series = event.series !== undefined && html`<span class="series">${event.series}: </span>`;
  const link = html`<a href="${event.url}">${series}${event.title}</a>${heldNote(event.held, language)}`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** The place, "online", or both. */
function where({ place, online }: EventLine): Safe | undefined {
  const words = [place, online ? "online" : undefined].filter((word) => word !== undefined);
  return words.length === 0 ? undefined : html` · ${words.join(" / ")}`;
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
