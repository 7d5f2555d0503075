import type { EventsInput, Frame, MonthAgenda, PastInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { comingList, noneLeft, pastList } from "../parts/events.ts";
import { pagerNav } from "../parts/posts.ts";
import { capital } from "../parts/words.ts";
import { base } from "./base.ts";

/** What is coming month by month, what repeats, and the latest of what is past. */
export function events(input: EventsInput): Safe {
  const { frame, coming, past, series, more } = input;
  return base(
    input,
    html`<h1>${input.head.title}</h1>
<p class="lead"><a href="${frame.base}/calendar/">Have all events in your own calendar</a>. Times are ${frame.zoneTime}.</p>
<section aria-labelledby="page:coming">
<h2 id="page:coming">Coming</h2>
${
  coming.length > 0
    ? html`${coming.map((month) => agenda(month, frame))}${noneLeft("events")}`
    : html`<p>No events are planned at the moment.</p>
`
}</section>
${
  series.length > 0 &&
  html`<section aria-labelledby="page:series">
<h2 id="page:series">Series</h2>
<ul class="entries">
${series.map(
  (one) => html`<li class="entry">
<div>
<h3><a href="${one.url}">${one.label}</a></h3>
${
  one.repeats !== undefined &&
  html`<p class="facts">${capital(one.repeats)}</p>
`
}${
  one.summary !== undefined &&
  html`<p>${one.summary}</p>
`
}</div>
</li>
`,
)}</ul>
</section>
`
}${
  past.length > 0 &&
  html`<section aria-labelledby="page:past">
<h2 id="page:past">Past</h2>
${pastList(past, frame)}${
  more !== undefined &&
  html`<p><a href="${more.url}">All ${more.count} past events</a></p>
`
}</section>
`
}`,
  );
}

/** A month's events; its name leads to the month as a table. */
function agenda({ label, url, events: list }: MonthAgenda, frame: Frame): Safe {
  return html`<div class="agenda" data-coming>
<h3><a href="${url}">${label}</a></h3>
${comingList(list, frame)}</div>
`;
}

/** One page of what is past, latest first. */
export function pastEvents(input: PastInput): Safe {
  const { frame, past, pager } = input;
  return base(
    input,
    html`<p class="back"><a href="${frame.base}/events/">All events</a></p>
<h1>${input.head.title}</h1>
${pastList(past, frame)}${pagerNav(pager, "Pages of past events")}`,
  );
}
