import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatTime } from "../../src/time/format.ts";
import { getFirstDay } from "../../src/time/when.ts";
import type { EventItem, MonthInput } from "../../src/views/views.ts";
import { formatChange, formatStatus, renderDate } from "../parts/inline.ts";
import { renderPage } from "./base.ts";

/** A month as a table: a row for each week, a cell for each day. */
export function renderMonth(input: MonthInput): Safe {
  const { title, weekdays, weeks } = input;
  const { urls, words } = input.siteData;
  return renderPage(
    input,
    html`<p class="back"><a href="${urls.events}">${words.text("all-events-as-list")}</a></p>
<h1>${title}</h1>
${renderPager(input)}<div class="table month" role="region" aria-label="${title}" tabindex="0">
<table>
<thead>
<tr>${weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr>
</thead>
<tbody>
${weeks.map(
  (week) => html`<tr>${week.map((cell, i) => renderDayCell(cell, weekdays[i] ?? "", words))}</tr>
`,
)}</tbody>
</table>
</div>
${
  weeks
    .flat()
    .every((cell) => cell === undefined || cell.events.length + cell.movedAway.length === 0) &&
  html`<p>${words.text("no-events-in-month")}</p>
`
}`,
  );
}

/** Links to the previous and the next month; nothing where there is neither. */
function renderPager({ previous, next, siteData }: MonthInput): Safe | undefined {
  if (previous === undefined && next === undefined) return undefined;
  return html`<nav class="pager" aria-label="${siteData.words.text("months")}">
<ul>
${
  previous !== undefined &&
  html`<li><a href="${previous.url}" rel="prev">${previous.label}</a></li>
`
}${
  next !== undefined &&
  html`<li><a href="${next.url}" rel="next">${next.label}</a></li>
`
}</ul>
</nav>
`;
}

/** Narrow screens show the weekday, since the days stand below each other (css/only/month.css). */
function renderDayCell(
  cell: MonthInput["weeks"][number][number],
  weekday: string,
  words: Words,
): Safe {
  if (cell === undefined) return html`<td></td>`;
  const { events, movedAway } = cell;
  const day = html`<time datetime="${cell.day}">${Number(cell.day.slice(8))}</time>`;
  const entries = [
    ...events.map((event) => renderEvent(event, words)),
    ...movedAway.map((event) => renderMovedAway(event, words)),
  ];
  if (entries.length === 0) return html`<td>${day}</td>`;
  return html`<td><span class="weekday">${weekday} </span>${day}<ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul></td>`;
}

function renderEvent(event: EventItem, words: Words): Safe {
  const { when } = event;
  const changeLabel = formatChange(event, words);
  const time =
    when.kind === "timed" &&
    html`<span class="hour">${formatTime(when.start.time, words.language)}</span> `;
  return html`${changeLabel !== undefined && html`<strong class="status">${changeLabel}</strong> `}${time}${renderTitle(event)}`;
}

/** On the day of the plan; of an event that does not take place on its new day either, its status. */
function renderMovedAway(event: EventItem, words: Words): Safe {
  const statusLabel = formatStatus(event.status, words);
  if (statusLabel !== undefined && event.status !== "tentative")
    return html`<strong class="status">${statusLabel}</strong> ${renderTitle(event)}`;
  const day = renderDate(getFirstDay(event.when), words);
  return html`${renderTitle(event)} <span class="moved">${words.html("moved-to", { day })}</span>`;
}

function renderTitle({ url, seriesTitle, title }: EventItem): Safe {
  return html`<a href="${url}">${seriesTitle !== undefined && `${seriesTitle}: `}${title}</a>`;
}
