import { html, type Safe } from "../../src/render/html.ts";
import { formatTime } from "../../src/time/format.ts";
import type { EventItem, MonthInput } from "../../src/views/views.ts";
import { formatChange } from "../parts/inline.ts";
import { renderPage } from "./base.ts";

/** A month as a table: a week a row, a day a cell, and in it what takes place. */
export function renderMonth(input: MonthInput): Safe {
  const { siteData, title } = input;
  return renderPage(
    input,
    html`<p class="back"><a href="${siteData.urls.events}">All events as a list</a></p>
<h1>${title}</h1>
${renderPager(input)}<div class="table month" role="region" aria-label="${title}" tabindex="0">
<table>
<thead>
<tr>${input.weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr>
</thead>
<tbody>
${input.weeks.map(
  (
    week,
  ) => html`<tr>${week.map((cell, i) => renderDayCell(cell, input.weekdays[i] ?? "", siteData.language))}</tr>
`,
)}</tbody>
</table>
</div>
${
  input.weeks.flat().every((cell) => cell === undefined || cell.events.length === 0) &&
  html`<p>Nothing takes place in this month.</p>
`
}`,
  );
}

/** The way to the months around; nothing where there are none. */
function renderPager({ previous, next }: MonthInput): Safe | undefined {
  if (previous === undefined && next === undefined) return undefined;
  return html`<nav class="pager" aria-label="Months">
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

/** The weekday is for narrow screens, where days stand one below the other (css/only/month.css). */
function renderDayCell(
  cell: MonthInput["weeks"][number][number],
  weekday: string,
  language: string,
): Safe {
  if (cell === undefined) return html`<td></td>`;
  const day = html`<time datetime="${cell.day}">${Number(cell.day.slice(8))}</time>`;
  if (cell.events.length === 0) return html`<td>${day}</td>`;
  return html`<td><span class="weekday">${weekday} </span>${day}<ul>${cell.events.map((event) => html`<li>${renderEvent(event, language)}</li>`)}</ul></td>`;
}

function renderEvent(event: EventItem, language: string): Safe {
  const { when, seriesTitle, title } = event;
  const changeLabel = formatChange(event);
  const time =
    when.kind === "timed" &&
    html`<span class="hour">${formatTime(when.start.time, language)}</span> `;
  return html`${changeLabel !== undefined && html`<strong class="status">${changeLabel}</strong> `}${time}<a href="${event.url}">${seriesTitle !== undefined && `${seriesTitle}: `}${title}</a>`;
}
