import type { SeriesInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { eventList } from "../parts/events.ts";
import { particulars, picture, speakersSection, tagLine } from "../parts/occasion.ts";
import { base } from "./base.ts";

/** A series: what it is, its coming sessions, and its past ones with what came of them. */
export function series(input: SeriesInput): Safe {
  const { frame, repeats, time, coming, past } = input;
  const rule =
    repeats !== undefined &&
    html`<dt>When</dt>
<dd>${repeats[0]?.toUpperCase()}${repeats.slice(1)}${time !== undefined && `, ${time.start} to ${time.end}`}</dd>
`;
  return base(
    input,
    html`<article>
<p class="back"><a href="${frame.base}/events/">All events</a></p>
<h1>${input.title}</h1>
${
  input.summary !== undefined &&
  html`<p class="lead">${input.summary}</p>
`
}${particulars(input, html`${rule}`)}
${picture(input)}<div class="prose">
${input.body.html(frame.base)}</div>
${speakersSection(input)}${tagLine(input)}</article>
<section aria-labelledby="coming">
<h2 id="coming">Coming sessions</h2>
${coming.length > 0 ? eventList(coming, frame.language, 3) : html`<p>No sessions are planned at the moment.</p>`}
</section>
${
  past.length > 0 &&
  html`<section aria-labelledby="past">
<h2 id="past">Past sessions</h2>
${eventList(past, frame.language, 3)}</section>
`
}`,
  );
}
