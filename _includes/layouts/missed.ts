import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { MissedInput } from "../../src/views/views.ts";
import { renderPastPart } from "../parts/events.ts";
import { renderLink } from "../parts/inline.ts";
import { renderLastMonth, renderTime } from "../parts/missed.ts";
import { renderPage } from "./base.ts";

/** What the members of a cohort may have missed, latest first, and how long it takes. */
export function renderMissed(input: MissedInput): Safe {
  const { siteData, back, cohort, hasEventsForAll, lastMonth, all, list } = input;
  const { words } = siteData;
  const isAllOfLastMonth = lastMonth?.minutes === all.minutes && lastMonth.unknown === all.unknown;
  return renderPage(
    input,
    html`<p class="back">${renderLink(back)}</p>
<h1>${input.head.title}</h1>
${
  lastMonth !== undefined &&
  html`<p class="lead">${renderLastMonth(lastMonth, words)}</p>
`
}<p>${words.text(hasEventsForAll ? "missed-intro-all" : "missed-intro", { cohort })}${!isAllOfLastMonth && html` ${renderAll(all, words)}`}</p>
${renderPastPart(list, siteData, "sessions")}`,
  );
}

function renderAll(all: MissedInput["all"], words: Words): Safe {
  if (all.minutes === 0) return html`${words.text("missed-unknown")}`;
  return words.html("missed-in-all", { n: all.events, time: renderTime(all, words) });
}
