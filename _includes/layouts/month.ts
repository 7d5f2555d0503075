import type { EventLine, MonthInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { timeInWords } from "../../src/time/format.ts";
import { changeWord } from "../parts/words.ts";
import { base } from "./base.ts";

/** A month as a table: a week a row, a day a cell, and in it what takes place. */
export function month(input: MonthInput): Safe {
  const { frame, title } = input;
  return base(
    input,
    html`<p class="back"><a href="${frame.base}/events/">All events as a list</a></p>
<h1>${title}</h1>
${pager(input)}<div class="table month" role="region" aria-label="${title}" tabindex="0">
<table>
<thead>
<tr>${input.weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr>
</thead>
<tbody>
${input.weeks.map(
  (
    week,
  ) => html`<tr>${week.map((cell, i) => dayCell(cell, input.weekdays[i] ?? "", frame.language))}</tr>
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
function pager({ earlier, later }: MonthInput): Safe | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  return html`<nav class="pager" aria-label="Months">
<ul>
${
  earlier !== undefined &&
  html`<li><a href="${earlier.url}" rel="prev">${earlier.label}</a></li>
`
}${
  later !== undefined &&
  html`<li><a href="${later.url}" rel="next">${later.label}</a></li>
`
}</ul>
</nav>
`;
}

/** The weekday is for narrow screens, where days stand one below the other (css/only/month.css). */
function dayCell(
  cell: MonthInput["weeks"][number][number],
  weekday: string,
  language: string,
): Safe {
  if (cell === undefined) return html`<td></td>`;
  const day = html`<time datetime="${cell.day}">${Number(cell.day.slice(8))}</time>`;
  if (cell.events.length === 0) return html`<td>${day}</td>`;
  return html`<td><span class="weekday">${weekday} </span>${day}<ul>${cell.events.map((event) => html`<li>${entry(event, language)}</li>`)}</ul></td>`;
}

function entry(event: EventLine, language: string): Safe {
  const { when, series, title } = event;
  const word = changeWord(event);
  const time =
    when.kind === "timed" &&
    html`<span class="hour">${timeInWords(when.start.time, language)}</span> `;
  return html`${word !== undefined && html`<strong class="status">${word}</strong> `}${time}<a href="${event.url}">${series !== undefined && `${series}: `}${title}</a>`;
}
