/** What fills the placeholders of a briefing. */
import { formatVenue } from "../../src/locales/location.ts";
import { formatHours } from "../../src/locales/when.ts";
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatDate, formatDateWithoutWeekday, formatIsoStart } from "../../src/time/format.ts";
import type { When } from "../../src/time/types.ts";
import { getFirstDay } from "../../src/time/when.ts";
import type { BriefingDate, BriefingOutput, Filling, SiteData } from "../../src/views/views.ts";
import { renderNoneLeft } from "./events.ts";
import { formatChange } from "./inline.ts";
import { renderOutputLink } from "./outputs.ts";
import { formatRole } from "./people.ts";
import { renderFrom, renderUntil } from "./time-passes.ts";

/** Returns a list of what there is; undefined of what is no placeholder. */
export function renderFilling(filling: Filling | undefined, siteData: SiteData): Safe | undefined {
  const { words } = siteData;
  switch (filling?.kind) {
    case undefined:
      return undefined;
    case "ask":
      return html`${
        filling.ask !== undefined &&
        html`<p class="ask">${filling.ask}</p>
`
      }`;
    case "dates":
      if (filling.dates.length === 0) return html`<p>${words.text("no-events")}</p>\n`;
      return html`<ul class="filled" data-upcoming>
${filling.dates.map((date) => renderDate(date, siteData))}</ul>
${renderNoneLeft("events", words, filling.hasMore)}`;
    case "outputs":
      if (filling.outputs.length === 0) return html`<p>${words.text("briefing-no-outputs")}</p>\n`;
      return html`<ul class="filled">
${filling.outputs.map((output) => renderOutput(output, siteData))}</ul>
`;
    case "people":
      if (filling.people.length === 0) return html``;
      return html`<ul class="filled">
${filling.people.map(
  (
    person,
  ) => html`<li><a href="${person.url}">${person.name}</a>${formatRole(person) !== "" && html` · <span class="facts">${formatRole(person)}</span>`}</li>
`,
)}</ul>
`;
  }
}

function renderDate(date: BriefingDate, { words, zone }: SiteData): Safe {
  const change = formatChange(date, words);
  const title = date.seriesTitle === undefined ? date.title : `${date.seriesTitle}: ${date.title}`;
  const venue = formatVenue(date, words);
  const facts = [formatHours(date.when, words, zone), venue].filter((fact) => fact !== "");
  return html`<li${renderUntil(date.endsAt)}${renderFrom(date.from)}><b>${renderDay(date.when, words)}</b>${facts.length > 0 && `, ${facts.join(" · ")}`}<br>
${change !== undefined && html`<strong class="status">${change}</strong> `}<a href="${date.url}">${title}</a></li>
`;
}

/** The first day, with its weekday. */
function renderDay(when: When, { language }: Words): Safe {
  return html`<time datetime="${formatIsoStart(when)}">${formatDate(getFirstDay(when), language)}</time>`;
}

function renderOutput({ output, event, day }: BriefingOutput, { words }: SiteData): Safe {
  const from = words.text("briefing-of-event", {
    event,
    day: formatDateWithoutWeekday(day, words.language),
  });
  return html`<li>${renderOutputLink(output, words)} · <span class="facts">${from}</span></li>
`;
}
