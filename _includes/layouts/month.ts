import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatTime } from "../../src/time/format.ts";
import type { EventItem, MonthInput } from "../../src/views/views.ts";
import { formatChange } from "../parts/inline.ts";
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
  weeks.flat().every((cell) => cell === undefined || cell.events.length === 0) &&
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
  const day = html`<time datetime="${cell.day}">${Number(cell.day.slice(8))}</time>`;
  if (cell.events.length === 0) return html`<td>${day}</td>`;
  return html`<td><span class="weekday">${weekday} </span>${day}<ul>${cell.events.map((event) => html`<li>${renderEvent(event, words)}</li>`)}</ul></td>`;
}

function renderEvent(event: EventItem, words: Words): Safe {
  const { when, seriesTitle, title } = event;
  const changeLabel = formatChange(event, words);
  const time =
    when.kind === "timed" &&
    html`<span class="hour">${formatTime(when.start.time, words.language)}</span> `;
  return html`${changeLabel !== undefined && html`<strong class="status">${changeLabel}</strong> `}${time}<a href="${event.url}">${seriesTitle !== undefined && `${seriesTitle}: `}${title}</a>`;
}
